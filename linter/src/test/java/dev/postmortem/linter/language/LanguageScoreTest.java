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
import org.junit.jupiter.api.Test;

/** The floors below which the parser must not fall; raise them when it gets better. */
class LanguageScoreTest {

  @Test
  void ourOwnSentencesAreReadWell() {
    Scoreboard board = score(own("sentences.tsv"));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.98, 0.97);
    assertFloor(board, Label.Group.ACTION, 0.98, 0.98);
  }

  @Test
  void sentencesKeptAsideAreReadWell() {
    Scoreboard board = score(own("sentences-kept-aside.tsv"));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.98, 0.98);
    assertFloor(board, Label.Group.ACTION, 0.98, 0.95);
  }

  @Test
  void sentencesOfOtherTradesAreReadWell() {
    Scoreboard board = score(own("sentences-of-other-trades.tsv"));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.95, 0.95);
    assertFloor(board, Label.Group.ACTION, 0.95, 0.95);
  }

  @Test
  void draftsNobodyHasSmoothedAreReadWell() {
    Scoreboard board = score(own("sentences-of-drafts.tsv"));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.97, 0.95);
    assertFloor(board, Label.Group.ACTION, 0.97, 0.95);
  }

  @Test
  void laterDraftsAreReadWell() {
    Scoreboard board = score(own("sentences-of-drafts-later.tsv"));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.97, 0.90);
  }

  @Test
  void ordinaryDeedsInTellingCircumstancesAreReadWell() {
    Scoreboard board = score(own("sentences-of-circumstances.tsv"));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.98, 0.95);
    assertFloor(board, Label.Group.ACTION, 0.95, 0.95);
  }

  @Test
  void whatIsHardToReadIsReadInPart() {
    Scoreboard board = score(own("sentences-hard-to-read.tsv"));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.95, 0.65);
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
    Scoreboard board = score(LabelledSentence.read(file));
    assertFloor(board, Label.Group.BLAME_AND_CAUSE, 0.95, 0.92);
    assertFloor(board, Label.UNTRACKED_ACTION, 0.93, 0.92);
    assertFloor(board, Label.VAGUE_ACTION, 0.93, 0.90);
  }

  private static Scoreboard score(List<LabelledSentence> sentences) {
    assertThat(sentences).hasSizeGreaterThan(50);
    return Scoreboard.of(sentences, LabelledSentence::observed);
  }

  private static void assertFloor(
      Scoreboard board, Label.Group group, double precision, double recall) {
    assertFloor(board, board.of(group), precision, recall);
  }

  private static void assertFloor(Scoreboard board, Label label, double precision, double recall) {
    assertFloor(board, board.of(label), precision, recall);
  }

  private static void assertFloor(
      Scoreboard board, Scoreboard.Score score, double precision, double recall) {
    String mistakes = String.join("\n", board.mistakes());
    assertThat(score.precision()).as(mistakes).isGreaterThanOrEqualTo(precision);
    assertThat(score.recall()).as(mistakes).isGreaterThanOrEqualTo(recall);
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
