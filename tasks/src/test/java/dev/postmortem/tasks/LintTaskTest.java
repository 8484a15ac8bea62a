package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.tasks.lint.BaselineFile;
import dev.postmortem.tasks.lint.ChangeLimit;
import dev.postmortem.tasks.lint.LintOutcome;
import dev.postmortem.tasks.lint.LintRequest;
import dev.postmortem.tasks.lint.LintTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTaskTest {

  @TempDir Path root;

  @BeforeEach
  void aPostmortemWithBlame() throws IOException {
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(
        root.resolve("postmortems/a.md"),
        """
        ---
        title: Doors stay shut
        ---

        The engineer forgot to renew the certificate.
        """);
  }

  @Test
  void recordedFindingsAreSuppressed() throws Exception {
    LintOutcome before = lint(Optional.empty());
    BaselineFile.write(baseline(), before.result().toBaseline());

    LintOutcome after = lint(Optional.empty());

    assertThat(before.result().findings()).isNotEmpty();
    assertThat(after.result().findings()).isEmpty();
  }

  @Test
  void anEmptyRecordLeavesNoFile() throws Exception {
    Files.writeString(baseline(), "{}");

    BaselineFile.write(baseline(), Baseline.empty());

    assertThat(baseline()).doesNotExist();
  }

  @Test
  void aRecordThatCannotBeReadIsNamed() throws Exception {
    Files.writeString(baseline(), "not a baseline");

    assertThatThrownBy(() -> lint(Optional.empty()))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining(".postmortem-baseline.json")
        .hasMessageContaining("mvn postmortem:baseline");
  }

  @Test
  void withoutGitOneNoteSaysThatTheChangesAreUnknown() {
    assertThatThrownBy(() -> lint(Optional.of(new ChangeLimit("main", ChangeLimit.Limit.FILES))))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("The changes since main are unknown");
  }

  @Test
  void changedLinesAreJudgedAloneWhereThatIsAskedFor() throws Exception {
    Git.run(root, "git", "init", "-q", "-b", "main");
    Git.commit(root, "As it was");
    Path file = root.resolve("postmortems/a.md");
    Files.writeString(file, Files.readString(file) + "\nThe operator was careless.\n");

    List<String> inFile =
        rules(lint(Optional.of(new ChangeLimit("main", ChangeLimit.Limit.FILES))));
    List<String> onLines =
        rules(lint(Optional.of(new ChangeLimit("main", ChangeLimit.Limit.LINES))));

    assertThat(inFile).contains("person-at-fault", "judgemental-word");
    assertThat(onLines).contains("judgemental-word").doesNotContain("person-at-fault");
  }

  @Test
  void aCloneWithoutItsHistorySaysSoOnce(@TempDir Path clones) throws Exception {
    Git.run(root, "git", "init", "-q", "-b", "main");
    Git.commit(root, "As it was");
    Git.commit(root, "Nothing new");
    assertThat(lint(Optional.empty()).notes()).isEmpty();

    Path clone = clones.resolve("shallow");
    Git.run(root, "git", "clone", "-q", "--depth", "1", root.toUri().toString(), clone.toString());
    LintOutcome linted =
        LintTask.run(
            new LintRequest(
                clone,
                LocalDate.of(2026, 6, 1),
                Optional.empty(),
                clone.resolve(Baseline.FILE_NAME)));

    assertThat(linted.notes()).singleElement().asString().contains("fetch-depth: 0");
  }

  private static List<String> rules(LintOutcome linted) {
    return linted.result().findings().stream().map(f -> f.rule().id()).toList();
  }

  private Path baseline() {
    return root.resolve(Baseline.FILE_NAME);
  }

  private LintOutcome lint(Optional<ChangeLimit> changes) throws TaskException {
    return LintTask.run(new LintRequest(root, LocalDate.of(2026, 6, 1), changes, baseline()));
  }
}
