package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.tasks.lint.FindingsWriter;
import dev.postmortem.tasks.lint.Format;
import dev.postmortem.tasks.lint.ReportRequest;
import dev.postmortem.text.format.Front;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @TempDir Path folder;
  private PullRequest request;

  @BeforeEach
  void aPullRequest() throws IOException {
    request = PullRequest.in(folder);
  }

  @Test
  void aWholeCloneHasTheRightFindings() throws Exception {
    PullRequest.hasTheRightFindings(request.clone("whole"), "origin/main");
  }

  @Test
  void aCloneOfDepthOneSaysWhatToFetchAndThatIsEnough() throws Exception {
    Path clone = request.clone("shallow", "--depth=1");
    assertThat(PullRequest.findings(clone, Optional.empty())).as("without changedSince").hasSize(4);
    String fetch = "git fetch --unshallow origin +main:refs/remotes/origin/main";
    assertThatThrownBy(() -> PullRequest.findings(clone, PullRequest.files("origin/main")))
        .isInstanceOf(TaskException.class)
        .hasMessage(
            "There is no branch, tag or commit \"origin/main\" in this clone; the clone is shallow,"
                + " so fetch it with all of its history: "
                + fetch
                + "; in GitHub Actions set fetch-depth: 0 for actions/checkout, in GitLab CI"
                + " GIT_DEPTH: 0.");
    Git.run(clone, fetch.split(" "));
    PullRequest.hasTheRightFindings(clone, "origin/main");
  }

  @Test
  void aCloneThatDoesNotReachTheMergeBaseSaysSo() throws Exception {
    Path clone = request.clone("shallow", "--depth=1", "--no-single-branch");
    assertThatThrownBy(() -> PullRequest.findings(clone, PullRequest.lines("origin/main")))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("shallow")
        .hasMessageContaining("fetch-depth: 0")
        .hasMessageNotContaining("\n");
    Git.run(clone, "git", "fetch", "-q", "--unshallow");
    PullRequest.hasTheRightFindings(clone, "origin/main");
  }

  @Test
  void aWorktreeHasTheRightFindings() throws Exception {
    Path worktree = folder.resolve("worktree");
    Git.run(
        request.origin(), "git", "worktree", "add", "-q", "--detach", worktree.toString(), "work");
    PullRequest.hasTheRightFindings(worktree, "main");
  }

  @Test
  void aSubFolderProjectHasTheRightFindingsAndReportsFromTheRepositorysRoot() throws Exception {
    Path clone = request.clone("outer");
    Files.createDirectories(clone.resolve("docs/ops"));
    for (String path : List.of("postmortem.yml", "postmortems")) {
      Git.run(clone, "git", "mv", path, "docs/ops/" + path);
    }
    Git.commit(clone, "Into a sub-folder");
    Git.run(clone, "git", "branch", "-q", "moved");
    Path root = clone.resolve("docs/ops");
    PullRequest.write(
        root,
        "postmortems/new.md",
        PullRequest.FRONT_MATTER + "It should have been tested.\n\nShe forgot.\n");
    PullRequest.write(clone, "README.md", "Nothing to do with postmortems.\n");
    assertThat(PullRequest.findings(root, PullRequest.lines("moved")))
        .containsExactly("new.md:13 person-at-fault");

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
        .write(PullRequest.lint(root, PullRequest.lines("moved")));
    return Files.readString(summary);
  }

  @Test
  void withoutGitAllFilesAreCheckedAndTheChangesAreUnknown() throws Exception {
    Path plain = folder.resolve("plain");
    for (String path : List.of("postmortem.yml", "postmortems/old.md", "postmortems/new.md")) {
      PullRequest.write(plain, path, Files.readString(request.origin().resolve(path)));
    }
    assertThat(PullRequest.findings(plain, Optional.empty())).hasSize(3);
    assertThatThrownBy(() -> PullRequest.findings(plain, PullRequest.files("origin/main")))
        .isInstanceOf(TaskException.class)
        .hasMessage(
            "The changes since origin/main are unknown: this folder is not in a Git"
                + " repository.");
  }
}
