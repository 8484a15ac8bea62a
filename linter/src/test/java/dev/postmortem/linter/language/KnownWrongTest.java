package dev.postmortem.linter.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.pattern.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every labelled sentence is read by the patterns as its label says, or is listed as known to be
 * read wrongly.
 *
 * <p>{@code language-data/known-wrong} has one file for each rule. {@code -Dupdate.goldens=true}
 * rewrites them; a new line needs a reason in the commit.
 */
class KnownWrongTest {

  private static final Path FOLDER = Path.of("language-data", "known-wrong");

  @TestFactory
  Stream<DynamicTest> aSentenceIsReadAsItsLabelSaysUnlessListed() throws IOException {
    List<LabelledSentence> sentences = sentences();
    assertThat(sentences).hasSizeGreaterThan(10_000);
    List<Set<Label>> read = sentences.stream().map(LabelledSentence::observedByPatterns).toList();
    return Arrays.stream(Label.values())
        .map(label -> DynamicTest.dynamicTest(label.word(), () -> compare(label, sentences, read)));
  }

  private static void compare(Label label, List<LabelledSentence> sentences, List<Set<Label>> read)
      throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      LabelledSentence sentence = sentences.get(i);
      boolean wanted = sentence.labels().contains(label);
      if (wanted != read.get(i).contains(label)) {
        wrong.add(
            (wanted ? "missed" : "false") + "\t" + sentence.section() + "\t" + sentence.sentence());
      }
    }
    Path file = FOLDER.resolve(label.word() + ".tsv");
    if (Boolean.getBoolean("update.goldens")) {
      Files.createDirectories(FOLDER);
      Files.write(file, wrong, StandardCharsets.UTF_8);
      return;
    }
    Set<String> known = new TreeSet<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    assertThat(minus(wrong, known)).as("read rightly before, wrongly now").isEmpty();
    assertThat(minus(known, wrong)).as("read rightly now: -Dupdate.goldens=true").isEmpty();
  }

  private static List<String> minus(Set<String> one, Set<String> other) {
    return one.stream().filter(line -> !other.contains(line)).toList();
  }

  private static List<LabelledSentence> sentences() throws IOException {
    List<LabelledSentence> all = new ArrayList<>();
    for (Path folder :
        List.of(
            Path.of("language-data", "open"),
            Path.of("src/test/resources/dev/postmortem/linter/language"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".tsv"))
            .sorted()
            .forEach(file -> all.addAll(LabelledSentence.read(file)));
      }
    }
    return all;
  }
}
