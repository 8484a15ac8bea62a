package dev.postmortem.linter.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postmortem.linter.language.pattern.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Floors for texts that nobody may read; all others are asserted one by one. */
class LanguageScoreTest {

  @Test
  void sentencesOfSealedWritersAreReadWell() throws IOException {
    Scoreboard board = score(sealed());
    assertFloor(board.of(Label.Group.BLAME_AND_CAUSE), 0.94, 0.67);
    assertFloor(board.of(Label.UNTRACKED_ACTION), 0.88, 0.78);
    assertFloor(board.of(Label.VAGUE_ACTION), 0.74, 0.83);
  }

  @Test
  void whatIsReportedAtTheRulesOwnLevelIsRight() throws IOException {
    Scoreboard board = Scoreboard.of(sealed(), LabelledSentence::observedForSure);
    assertFloor(board.of(Label.Group.BLAME_AND_CAUSE), 0.955, 0.60);
  }

  @Test
  void patternsAloneReadSentencesOfSealedWritersAsBefore() throws IOException {
    Scoreboard board = Scoreboard.of(sealed(), LabelledSentence::observedByPatterns);
    assertFloor(board.of(Label.Group.BLAME_AND_CAUSE), 0.94, 0.50);
    assertFloor(board.of(Label.UNTRACKED_ACTION), 0.80, 0.75);
    assertFloor(board.of(Label.VAGUE_ACTION), 0.70, 0.60);
  }

  @Test
  void everyLabelHasSentencesOfItsOwnAndInnocentOnesBeside() {
    List<LabelledSentence> sentences = own("sentences.tsv");
    for (Label label : Label.values()) {
      assertThat(sentences).anyMatch(sentence -> sentence.labels().contains(label));
    }
    assertThat(sentences.stream().filter(sentence -> sentence.labels().isEmpty()).count())
        .isGreaterThan(sentences.size() / 3);
  }

  @Test
  void aWrongLabelLowersTheScore() {
    List<LabelledSentence> sentences = own("sentences.tsv");
    Scoreboard right = Scoreboard.of(sentences, LabelledSentence::labels);
    Scoreboard wrong =
        Scoreboard.of(
            sentences,
            sentence -> {
              Set<Label> labels = EnumSet.noneOf(Label.class);
              labels.addAll(sentence.labels());
              if (labels.remove(Label.HINDSIGHT)) {
                labels.add(Label.BLAME_WORD);
              }
              return labels;
            });
    assertThat(right.of(Label.Group.BLAME_AND_CAUSE).f1()).isEqualTo(1);
    assertThat(wrong.of(Label.HINDSIGHT).recall()).isZero();
    assertThat(wrong.of(Label.BLAME_WORD).precision()).isLessThan(1);
    assertThat(wrong.of(Label.Group.BLAME_AND_CAUSE).f1()).isLessThan(1);
  }

  @Test
  void sentencesOfRealPostmortemsAreReadWellWhereTheyAreAtHand() {
    Path file = Path.of("..", "..", "shared", "lang", "dev.tsv");
    assumeTrue(Files.isRegularFile(file), () -> file + " is not there: nothing was measured on it");
    List<LabelledSentence> sentences = LabelledSentence.read(file);
    Scoreboard sure = Scoreboard.of(sentences, LabelledSentence::observedForSure);
    assertFloor(sure.of(Label.Group.BLAME_AND_CAUSE), 0.95, 0.92);
    Scoreboard board = score(sentences);
    assertFloor(board.of(Label.Group.BLAME_AND_CAUSE), 0.92, 0.92);
    assertFloor(board.of(Label.UNTRACKED_ACTION), 0.93, 0.90);
    assertFloor(board.of(Label.VAGUE_ACTION), 0.91, 0.90);
  }

  private static Scoreboard score(List<LabelledSentence> sentences) {
    assertThat(sentences).hasSizeGreaterThan(50);
    return Scoreboard.of(sentences, LabelledSentence::observed);
  }

  /** Totals only: what the sentences are must not show. */
  private static void assertFloor(Scoreboard.Score score, double precision, double recall) {
    assertThat(score.precision()).as("precision").isGreaterThanOrEqualTo(precision);
    assertThat(score.recall()).as("recall").isGreaterThanOrEqualTo(recall);
  }

  private static List<LabelledSentence> sealed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("language-data", "sealed"))) {
      return files.sorted().flatMap(file -> LabelledSentence.read(file).stream()).toList();
    }
  }

  private static List<LabelledSentence> own(String name) {
    try (InputStream stream = LanguageScoreTest.class.getResourceAsStream(name)) {
      assertThat(stream).as(name).isNotNull();
      return LabelledSentence.parse(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
