package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.lint.BaselineFile;
import dev.postmortem.tasks.lint.LintRequest;
import dev.postmortem.tasks.lint.LintTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus with 400 findings adopts the rules: these are let stand, and nothing else is. */
class LegacyCorpusTest {

  private static final int FILES = 40;
  private static final int FINDINGS = 400;

  private static final List<String> THINGS =
      List.of("queue", "cache", "broker", "gateway", "scheduler", "ledger", "index", "cluster");

  @TempDir Path root;
  private Path baseline;

  @BeforeEach
  void fourHundredLegacyFindings() throws Exception {
    baseline = root.resolve(Baseline.FILE_NAME);
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(
        root.resolve("postmortem.yml"),
        "rules: {document: off, causality: off, actions: off, evidence: off, process: off}\n");
    for (int i = 0; i < FILES; i++) {
      Files.writeString(file(i), text(i));
    }
    LintResult before = lint();
    assertThat(before.findings()).hasSize(FINDINGS);
    BaselineFile.write(baseline, before.toBaseline());
    assertThat(lint().findings()).isEmpty();
  }

  private Path file(int number) {
    return root.resolve("postmortems/incident-%02d.md".formatted(number));
  }

  /** A report with ten findings, each reported twice at its own place. */
  private static String text(int number) {
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: Incident %d of the %s\n".formatted(number, thing(number)))
        .append("status: published\nseverity: SEV-3\nservices: [%s]\n".formatted(thing(number)))
        .append("started_at: 2020-01-02T03:04:05Z\n---\n\n## Summary\n\n");
    for (int i = 0; i < 5; i++) {
      String thing = thing(number + i);
      text.append("At %d:1%d the %s of region %d was slow. ".formatted(i, i, thing, number))
          .append("The engineer should have checked the %s %d before.\n\n".formatted(thing, i))
          .append("- The operator was careless with the %s of host %d.\n".formatted(thing, number))
          .append("- Traffic came back after %d minutes.\n\n".formatted(number + i));
    }
    return text.toString();
  }

  private static String thing(int number) {
    return THINGS.get(number % THINGS.size());
  }

  private LintResult lint() throws TaskException {
    return LintTask.run(
            new LintRequest(root, LocalDate.parse("2026-07-01"), Optional.empty(), baseline))
        .result();
  }

  private int sizeAfterRecordingAnew() throws TaskException {
    BaselineFile.write(baseline, lint().toBaseline());
    return BaselineFile.read(baseline).size();
  }

  @Test
  void oneNewFindingInALegacyFileFails() throws Exception {
    Files.writeString(file(7), text(7) + "\nThe reviewer was sloppy.\n");
    assertThat(lint().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.rule().id()).isEqualTo("judgemental-word"));
  }

  @Test
  void movingParagraphsDoesNotFail() throws Exception {
    for (int i = 0; i < FILES; i++) {
      String text = text(i);
      int body = text.indexOf("## Summary");
      List<String> paragraphs = new ArrayList<>(List.of(text.substring(body).split("\n\n")));
      Collections.reverse(paragraphs);
      Files.writeString(
          file(i),
          text.substring(0, body) + "New words first.\n\n" + String.join("\n\n", paragraphs));
    }
    LintResult result = lint();
    assertThat(result.findings()).isEmpty();
    assertThat(result.staleBaseline()).isEmpty();
  }

  @Test
  void renamingEveryFileAndWrappingItsLinesDoesNotFail() throws Exception {
    Files.createDirectories(root.resolve("postmortems/2020"));
    for (int i = 0; i < FILES; i++) {
      Files.move(file(i), root.resolve("postmortems/2020/report-%02d.md".formatted(FILES - i)));
      Files.writeString(
          root.resolve("postmortems/2020/report-%02d.md".formatted(FILES - i)),
          text(i).replace(" was slow. The", " was slow.\nThe")
              + "\nMoved to a folder of its own.\n");
    }
    LintResult result = lint();
    assertThat(result.findings()).isEmpty();
    assertThat(result.staleBaseline()).isEmpty();
    assertThat(sizeAfterRecordingAnew()).isEqualTo(FINDINGS);
    assertThat(BaselineFile.read(baseline).entries())
        .allSatisfy(e -> assertThat(e.path()).startsWith("postmortems/2020/"));
  }

  @Test
  void fixingOneShrinksTheRecord() throws Exception {
    Files.writeString(
        file(3), text(3).replaceFirst("The operator was careless with", "Nothing guarded"));
    LintResult result = lint();
    assertThat(result.findings()).isEmpty();
    assertThat(result.staleBaseline()).hasSize(1);
    assertThat(sizeAfterRecordingAnew()).isEqualTo(FINDINGS - 1);
    Files.writeString(file(3), text(3));
    assertThat(lint().findings()).as("what came back is new").hasSize(1);
  }

  @Test
  void doublingOneFails() throws Exception {
    String text = text(5);
    int start = text.indexOf("- The operator");
    String item = text.substring(start, text.indexOf('\n', start) + 1);
    Files.writeString(file(5), text + "\n" + item);
    assertThat(lint().findings()).hasSize(1);
    Files.writeString(file(5), text);
    Files.copy(file(5), root.resolve("postmortems/copy.md"));
    assertThat(lint().findings())
        .filteredOn(f -> f.rule().family().word().equals("wording"))
        .as("a copy of a whole file is ten findings more")
        .hasSize(10);
  }

  @Test
  void allAtOnce() throws Exception {
    Files.move(file(0), root.resolve("postmortems/renamed.md"));
    Files.writeString(
        file(1), text(1).replaceFirst("The operator was careless with", "Nothing guarded"));
    Files.writeString(file(2), text(2) + "\nThe on-call forgot the runbook.\n");
    LintResult result = lint();
    assertThat(result.findings())
        .extracting(Finding::path)
        .containsExactly("postmortems/incident-02.md");
    assertThat(result.staleBaseline()).hasSize(1);
    BaselineFile.write(baseline, result.stillOnRecord());
    assertThat(BaselineFile.read(baseline).size()).isEqualTo(FINDINGS - 1);
    assertThat(lint().findings()).as("pruning puts nothing new on record").hasSize(1);
  }

  @Test
  void theBaselineIsTheSameOnEveryMachine() throws Exception {
    String text = Files.readString(baseline);
    sizeAfterRecordingAnew();
    assertThat(Files.readString(baseline)).isEqualTo(text);
  }

  @Test
  void aRecordWithMergeConflictsSaysSo() throws IOException {
    Files.writeString(baseline, "<<<<<<< HEAD\n{}\n=======\n");
    org.assertj.core.api.Assertions.assertThatThrownBy(this::lint)
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("it contains merge conflict markers. Restore it from Git, or")
        .hasMessageNotContaining("\n");
  }
}
