package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.tasks.lint.ChangeLimit;
import dev.postmortem.tasks.lint.FindingsWriter;
import dev.postmortem.tasks.lint.Format;
import dev.postmortem.tasks.lint.LintOutcome;
import dev.postmortem.tasks.lint.LintRequest;
import dev.postmortem.tasks.lint.LintTask;
import dev.postmortem.tasks.lint.ReportRequest;
import dev.postmortem.text.format.Front;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pull request as CI checks it out: shallow, in a worktree, in a sub-folder, without Git. There
 * are the right findings, or one clear line on what is missing.
 */
class ClonesTest {

  private static final String FRONT_MATTER =
      "---\ntitle: Doors stay shut\nstatus: published\nseverity: SEV-3\nservices: [doors]\n"
          + "started_at: 2026-01-02T03:04:05Z\n---\n\n## Summary\n\n";

  @TempDir Path folder;
  private Path origin;

  /** On main: one file with blame. On the branch: a line of blame more in it, and a new file. */
  @BeforeEach
  void aPullRequest() throws IOException {
    origin = folder.resolve("origin");
    write(
        origin,
        "postmortem.yml",
        "rules: {evidence: off, actions: off, causality: off, process: off}\n");
    write(origin, "postmortems/old.md", FRONT_MATTER + "The engineer should have checked.\n");
    write(origin, "postmortems/other.md", FRONT_MATTER + "The operator was careless.\n");
    Git.run(origin, "git", "init", "-q", "-b", "main");
    Git.commit(origin, "Start");
    Git.run(origin, "git", "checkout", "-q", "-b", "work");
    append("postmortems/old.md", "\nThe reviewer was sloppy.\n");
    Git.commit(origin, "One line more");
    write(origin, "postmortems/new.md", FRONT_MATTER + "It should have been tested.\n");
    Git.commit(origin, "One file more");
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void append(String path, String text) throws IOException {
    Path file = origin.resolve(path);
    Files.writeString(file, Files.readString(file) + text);
  }

  private Path clone(String name, String... options) {
    Path clone = folder.resolve(name);
    String[] command = new String[options.length + 6];
    command[0] = "git";
    command[1] = "clone";
    command[2] = "-q";
    command[3] = "--branch=work";
    System.arraycopy(options, 0, command, 4, options.length);
    command[command.length - 2] = origin.toUri().toString();
    command[command.length - 1] = clone.toString();
    Git.run(folder, command);
    return clone;
  }

  private static List<String> findings(Path root, Optional<ChangeLimit> changes)
      throws TaskException {
    return lint(root, changes).result().findings().stream().map(ClonesTest::placed).toList();
  }

  private static String placed(Finding finding) {
    return finding.path().replace("postmortems/", "")
        + ":"
        + finding.start().line()
        + " "
        + finding.rule().id();
  }

  private static LintOutcome lint(Path root, Optional<ChangeLimit> changes) throws TaskException {
    return LintTask.run(
        new LintRequest(
            root, LocalDate.parse("2026-07-01"), changes, root.resolve(Baseline.FILE_NAME)));
  }

  private static Optional<ChangeLimit> files(String since) {
    return Optional.of(new ChangeLimit(since, ChangeLimit.Limit.FILES));
  }

  private static Optional<ChangeLimit> lines(String since) {
    return Optional.of(new ChangeLimit(since, ChangeLimit.Limit.LINES));
  }

  private static void hasTheRightFindings(Path root, String since) throws TaskException {
    assertThat(findings(root, files(since)))
        .containsExactly(
            "new.md:11 hindsight", "old.md:11 hindsight", "old.md:13 judgemental-word");
    assertThat(findings(root, lines(since)))
        .containsExactly("new.md:11 hindsight", "old.md:13 judgemental-word");
  }

  @Test
  void aWholeCloneHasTheRightFindings() throws Exception {
    hasTheRightFindings(clone("whole"), "origin/main");
  }

  @Test
  void aCloneOfDepthOneSaysWhatToFetchAndThatIsEnough() throws Exception {
    Path clone = clone("shallow", "--depth=1");
    assertThat(findings(clone, Optional.empty())).as("without changedSince").hasSize(4);
    String fetch = "git fetch --unshallow origin +main:refs/remotes/origin/main";
    assertThatThrownBy(() -> findings(clone, files("origin/main")))
        .isInstanceOf(TaskException.class)
        .hasMessage(
            "There is no branch, tag or commit \"origin/main\" in this clone; the clone is shallow,"
                + " so fetch it with all of its history ("
                + fetch
                + "), or set fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 in GitLab CI.");
    Git.run(clone, fetch.split(" "));
    hasTheRightFindings(clone, "origin/main");
  }

  @Test
  void aCloneThatDoesNotReachTheMergeBaseSaysSo() throws Exception {
    Path clone = clone("shallow", "--depth=1", "--no-single-branch");
    assertThatThrownBy(() -> findings(clone, lines("origin/main")))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("shallow")
        .hasMessageContaining("fetch-depth: 0")
        .hasMessageNotContaining("\n");
    Git.run(clone, "git", "fetch", "-q", "--unshallow");
    hasTheRightFindings(clone, "origin/main");
  }

  @Test
  void aWorktreeHasTheRightFindings() throws Exception {
    Path worktree = folder.resolve("worktree");
    Git.run(origin, "git", "worktree", "add", "-q", "--detach", worktree.toString(), "work");
    hasTheRightFindings(worktree, "main");
  }

  @Test
  void aSubFolderProjectHasTheRightFindingsAndReportsFromTheRepositorysRoot() throws Exception {
    Path clone = clone("outer");
    Files.createDirectories(clone.resolve("docs/ops"));
    for (String path : List.of("postmortem.yml", "postmortems")) {
      Git.run(clone, "git", "mv", path, "docs/ops/" + path);
    }
    Git.commit(clone, "Into a sub-folder");
    Git.run(clone, "git", "branch", "-q", "moved");
    Path root = clone.resolve("docs/ops");
    write(
        root, "postmortems/new.md", FRONT_MATTER + "It should have been tested.\n\nShe forgot.\n");
    write(clone, "README.md", "Nothing to do with postmortems.\n");
    assertThat(findings(root, lines("moved"))).containsExactly("new.md:13 person-at-fault");

    assertThat(report(root, Set.of(Format.GITHUB, Format.SARIF, Format.GITLAB)))
        .contains("docs/ops/postmortems/new.md");
    assertThat(Files.readString(root.resolve("out/findings.sarif")))
        .contains("\"uri\": \"docs/ops/postmortems/new.md\"");
    assertThat(Files.readString(root.resolve("out/findings-gitlab.json")))
        .contains("\"path\": \"docs/ops/postmortems/new.md\"");
  }

  private static String report(Path root, Set<Format> formats) throws TaskException, IOException {
    var printed = new ByteArrayOutputStream();
    Path summary = root.resolve("summary.md");
    var request =
        new ReportRequest(
            formats,
            root.resolve("out"),
            Style.PLAIN,
            Front.MAVEN,
            "1",
            Map.of(
                "GITHUB_STEP_SUMMARY",
                summary.toString(),
                "GITHUB_SERVER_URL",
                "https://github.example.org",
                "GITHUB_REPOSITORY",
                "a/b",
                "GITHUB_SHA",
                "abc"));
    new FindingsWriter(request, new PrintStream(printed, true, StandardCharsets.UTF_8))
        .write(lint(root, lines("moved")));
    return Files.readString(summary);
  }

  @Test
  void withoutGitAllFilesAreCheckedAndTheChangesAreUnknown() throws Exception {
    Path plain = folder.resolve("plain");
    for (String path : List.of("postmortem.yml", "postmortems/old.md", "postmortems/new.md")) {
      write(plain, path, Files.readString(origin.resolve(path)));
    }
    assertThat(findings(plain, Optional.empty())).hasSize(3);
    assertThatThrownBy(() -> findings(plain, files("origin/main")))
        .isInstanceOf(TaskException.class)
        .hasMessage(
            "The changes since origin/main are unknown: this folder is not in a Git"
                + " repository.");
  }
}
