package dev.postmortem.corpus.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.git.ChangedFiles.ChangedLines;
import dev.postmortem.corpus.git.ChangedFiles.Known;
import dev.postmortem.corpus.git.ChangedFiles.LineRange;
import dev.postmortem.corpus.git.ChangedFiles.Reason;
import dev.postmortem.corpus.git.ChangedFiles.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.RepositoryCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

  private static final List<String> PATHS =
      List.of("a.md", "b.md", "c.md", "d.md", "e.md", "moved/a.md");

  @TempDir Path folder;
  Path root;
  ScriptedRepository git;

  @BeforeEach
  void startRepository() {
    root = folder.resolve("repository");
    git = new ScriptedRepository(root);
    git.write("a.md", "one\ntwo\nthree\nfour\n").write("b.md", "alpha\nbeta\n");
    git.commit("2026-01-01T10:00:00Z", "Start");
  }

  @AfterEach
  void closeRepository() {
    git.close();
    RepositoryCache.clear();
  }

  private Map<String, ChangedLines> since(String ref) {
    ChangedFiles changes = ChangesReader.since(root, ref, PATHS);
    assertThat(changes).isInstanceOf(Known.class);
    return ((Known) changes).files();
  }

  private static ChangedLines lines(int... firstAndLast) {
    List<LineRange> ranges = new java.util.ArrayList<>();
    for (int i = 0; i < firstAndLast.length; i += 2) {
      ranges.add(new LineRange(firstAndLast[i], firstAndLast[i + 1]));
    }
    return new ChangedLines(ranges);
  }

  @Test
  void committedStagedUnstagedAndUntrackedChangesAllCount() {
    git.branch("work");
    git.write("a.md", "one\ntwo and a half\nthree\nfour\n");
    git.commit("2026-01-02T10:00:00Z", "Committed");
    git.write("c.md", "staged\n");
    git.stageAll();
    git.write("b.md", "alpha\nbeta\ngamma\n");
    git.write("d.md", "untracked\nof two lines\n");

    assertThat(since("main"))
        .containsOnlyKeys("a.md", "b.md", "c.md", "d.md")
        .containsEntry("a.md", lines(2, 2))
        .containsEntry("b.md", lines(3, 3))
        .containsEntry("c.md", lines(1, 1))
        .containsEntry("d.md", lines(1, 2));
  }

  @Test
  void whatTheOtherBranchChangedSinceIsNotOurs() {
    git.branch("work");
    git.write("c.md", "mine\n");
    git.commit("2026-01-02T10:00:00Z", "Mine");
    git.checkout("main");
    git.write("b.md", "theirs\n");
    git.commit("2026-01-03T10:00:00Z", "Theirs");
    git.checkout("work");

    assertThat(since("main")).containsOnlyKeys("c.md");
  }

  @Test
  void aChangeThatWasTakenBackIsNoChange() {
    git.branch("work");
    git.write("a.md", "something else\n");
    git.commit("2026-01-02T10:00:00Z", "Change");
    git.write("a.md", "one\ntwo\nthree\nfour\n");

    assertThat(since("main")).isEmpty();
  }

  @Test
  void aRemovedFileIsNotAmongTheChangedOnes() {
    git.delete("b.md");

    assertThat(since("main")).isEmpty();
  }

  @Test
  void onlyTheEditedLinesOfAMovedFileAreChanged() {
    git.write("a.md", "one\n".repeat(30));
    git.commit("2026-01-02T10:00:00Z", "Longer");
    git.branch("work");
    git.move("a.md", "moved/a.md").write("moved/a.md", "one\n".repeat(30) + "two\n");

    assertThat(since("main")).containsEntry("moved/a.md", lines(31, 31));
  }

  @Test
  void lineEndingsAreNotAChangeOfEveryLine() {
    git.branch("work");
    git.write("a.md", "one\r\ntwo\r\nthree\r\nfour\r\nfive\r\n");

    assertThat(since("main")).containsEntry("a.md", lines(5, 5));
  }

  @Test
  void pathsAreRelativeToASubFolderThatIsTheRoot() {
    git.write("docs/a.md", "one\n");
    git.commit("2026-01-02T10:00:00Z", "In docs");
    git.write("docs/a.md", "two\n");

    ChangedFiles changes = ChangesReader.since(root.resolve("docs"), "HEAD", List.of("a.md"));

    assertThat(((Known) changes).files()).containsOnlyKeys("a.md");
  }

  @Test
  void anUnknownBranchIsNamedAndANearRemoteOneOffered() throws Exception {
    Path clone = folder.resolve("clone");
    HistoryReaderTest.run(folder, "git", "clone", "-q", root.toUri().toString(), clone.toString());
    HistoryReaderTest.run(clone, "git", "checkout", "-q", "-b", "work");
    HistoryReaderTest.run(clone, "git", "branch", "-q", "-D", "main");

    assertThat(unknown(clone, "main"))
        .isEqualTo(
            new Unknown(
                Reason.NO_SUCH_REF,
                "There is no branch, tag or commit \"main\" in this clone; did you mean"
                    + " \"origin/main\"?"));
    assertThat(unknown(clone, "origin/release").message())
        .isEqualTo(
            "There is no branch, tag or commit \"origin/release\" in this clone; fetch it first"
                + " (git fetch origin +release:refs/remotes/origin/release).");
    assertThat(unknown(clone, "what is: this^?").reason()).isEqualTo(Reason.NO_SUCH_REF);
  }

  @Test
  void aCloneThatIsTooShallowSaysHowToFetchMore() throws Exception {
    git.branch("work");
    for (int i = 2; i < 6; i++) {
      git.write("c.md", "version " + i + "\n");
      git.commit("2026-01-0" + i + "T10:00:00Z", "Change " + i);
    }
    Path clone = folder.resolve("clone");
    HistoryReaderTest.run(
        folder,
        "git",
        "clone",
        "-q",
        "--depth=1",
        "--no-single-branch",
        root.toUri().toString(),
        clone.toString());

    Unknown answer = unknown(clone, "origin/main");

    assertThat(answer.reason()).isEqualTo(Reason.LACKS_OBJECTS);
    assertThat(answer.message())
        .contains("shallow", "origin/main", "git fetch --unshallow", "fetch-depth: 0");
  }

  @Test
  void branchesWithoutACommonCommitAreSaidToBeSo() {
    git.orphanBranch("other");
    git.commit("2026-01-05T10:00:00Z", "Another beginning");

    assertThat(unknown(root, "main").reason()).isEqualTo(Reason.UNRELATED);
  }

  @Test
  void aFolderOutsideOfGitAndARepositoryWithoutCommitsAreDistinguished() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Path empty = folder.resolve("empty");
    new ScriptedRepository(empty).close();

    assertThat(unknown(plain, "main").reason()).isEqualTo(Reason.NOT_A_REPOSITORY);
    assertThat(unknown(empty, "main").reason()).isEqualTo(Reason.NO_COMMIT);
  }

  private static Unknown unknown(Path root, String ref) {
    ChangedFiles changes = ChangesReader.since(root, ref, PATHS);
    assertThat(changes).isInstanceOf(Unknown.class);
    return (Unknown) changes;
  }
}
