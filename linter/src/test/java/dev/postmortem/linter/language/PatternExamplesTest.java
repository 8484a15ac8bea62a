package dev.postmortem.linter.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.pattern.PatternEntry;
import dev.postmortem.linter.language.pattern.PatternEntry.Example;
import dev.postmortem.linter.language.pattern.PatternFile;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.text.source.Prose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pattern flags its own examples and passes their innocent look-alikes. */
class PatternExamplesTest {

  private static final Path ENGINE = Path.of("src/main/java/dev/postmortem/linter/language");

  private static final Pattern ID =
      Pattern.compile("\"((?:fault|wording|repair|causality|promise)/[a-z-]+)\"");

  private static List<PatternEntry> entries() {
    return PatternFile.FAMILIES.stream().flatMap(f -> PatternFile.read(f).stream()).toList();
  }

  @TestFactory
  Stream<DynamicTest> aPatternFlagsAndPassesWhatItsFileSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (PatternEntry entry : entries()) {
      for (Example example : entry.flag()) {
        tests.add(
            DynamicTest.dynamicTest(
                entry.id() + " flags " + example.sentence(), () -> flags(entry, example)));
      }
      for (Example example : entry.pass()) {
        tests.add(
            DynamicTest.dynamicTest(
                entry.id() + " passes " + example.sentence(), () -> passes(entry, example)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests.stream();
  }

  private static void flags(PatternEntry entry, Example example) {
    assertThat(matches(example, entry.label()))
        .as("matches in \"%s\"", example.sentence())
        .anyMatch(match -> match.label().equals(entry.label()) || isOurs(match, entry));
  }

  /** A fault of the writers has a label of its own. */
  private static boolean isOurs(Match match, PatternEntry entry) {
    return entry.label() == Label.PERSON_AT_FAULT && match.label() == Label.PERSON_AT_FAULT_WE;
  }

  private static void passes(PatternEntry entry, Example example) {
    assertThat(matches(example, entry.label()))
        .as("matches of the label in \"%s\"", example.sentence())
        .noneMatch(match -> match.label() == entry.label());
  }

  private static List<Match> matches(Example example, Label label) {
    ProsePlace place =
        label == Label.SINGLE_CAUSE_HEADING ? ProsePlace.HEADING : ProsePlace.PARAGRAPH;
    return LanguageAnalyser.patterns()
        .observe(Prose.verbatim(example.sentence(), 0), Context.of(place, example.heading()));
  }

  @Test
  void everyPatternHasExamplesOfBothKinds() {
    assertThat(entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.flag()).as(entry.id()).isNotEmpty();
              assertThat(entry.pass()).as(entry.id()).isNotEmpty();
            });
  }

  @Test
  void everyPatternReportsOneOfItsOwnExamples() {
    assertThat(entries())
        .filteredOn(entry -> entry.flag().stream().noneMatch(e -> reports(entry, e)))
        .extracting(PatternEntry::id)
        .isEmpty();
  }

  private static boolean reports(PatternEntry entry, Example example) {
    return matches(example, entry.label()).stream()
        .anyMatch(match -> match.pattern().equals(entry.id()));
  }

  @Test
  void aPatternThatItsFileDoesNotHoldNamesTheClassThatReadsIt() {
    assertThat(entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.isData()).as(entry.id()).isEqualTo(entry.className().isEmpty());
              assertThat(entry.isData() || Files.exists(ENGINE.resolve(entry.source())))
                  .as("%s: %s exists", entry.id(), entry.source())
                  .isTrue();
            });
  }

  @Test
  void idsInCodeAreThoseOfTheFiles() throws IOException {
    Set<String> inCode = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ENGINE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher ids = ID.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (ids.find()) {
          inCode.add(ids.group(1));
        }
      }
    }
    Set<String> inFiles = new TreeSet<>();
    entries().stream().filter(entry -> !entry.isData()).forEach(e -> inFiles.add(e.id()));
    assertThat(inCode).isEqualTo(inFiles);
    assertThat(entries()).extracting(PatternEntry::id).doesNotHaveDuplicates();
  }
}
