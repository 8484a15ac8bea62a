package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postmortem.tasks.lint.LintOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clones that lack something, or are stored in another way. There are the right findings, or one
 * true line that helps; a clone that lacks the past never makes a line of the past a changed one.
 */
class PartialClonesTest {

  private static final String MAIN = "origin/main";
  private static final String REFETCH = "git fetch --refetch --no-filter";

  @TempDir Path folder;
  private PullRequest request;

  @BeforeEach
  void aPullRequest() throws IOException {
    request = PullRequest.in(folder);
  }

  /** What a run with the limit to changed lines says in place of findings. */
  private static void says(Path clone, String... words) {
    assertThatThrownBy(() -> PullRequest.findings(clone, PullRequest.lines(MAIN)))
        .isInstanceOf(TaskException.class)
        .hasMessageContainingAll(words)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({"blob:none", "tree:0", "blob:limit=10"})
  void aPartialCloneSaysWhatToFetchAndThatIsEnough(String filter) throws Exception {
    Path clone = request.clone("partial", "--filter=" + filter);
    assertThat(PullRequest.findings(clone, Optional.empty())).as("all files").hasSize(4);
    says(clone, MAIN, "partial", REFETCH);
    Git.run(clone, REFETCH.split(" "));
    PullRequest.hasTheRightFindings(clone, MAIN);
  }

  @Test
  void aCloneWithoutContentsStillKnowsWhichFilesChanged() throws Exception {
    Path clone = request.clone("partial", "--filter=blob:none");
    LintOutcome linted = PullRequest.lint(clone, PullRequest.files(MAIN));
    assertThat(linted.result().findings().stream().map(PullRequest::placed))
        .containsExactly(
            "new.md:11 hindsight", "old.md:11 hindsight", "old.md:13 judgemental-word");
    assertThat(linted.notes()).isEmpty();
  }

  @Test
  void aCloneWithoutContentsSaysThatOtherFilesWereNotChecked() throws Exception {
    Path clone = request.clone("partial", "--filter=blob:none", "--no-checkout");
    Git.run(clone, "git", "checkout", "-q", "work", "--", "postmortem.yml", "postmortems/new.md");
    assertThat(PullRequest.lint(clone, PullRequest.files(MAIN)).notes())
        .singleElement()
        .asString()
        .contains("other files is not checked", REFETCH);
  }

  @Test
  void aCloneThatLacksAMovedFileSaysSo() throws Exception {
    Path clone = request.clone("partial", "--filter=blob:none");
    Git.run(clone, "git", "mv", "postmortems/old.md", "postmortems/moved.md");
    Git.commit(clone, "Move");
    says(clone, "partial", REFETCH);
  }

  @Test
  void historyThatAPartialCloneLacksIsNamedWithWhatHelpsThere() throws Exception {
    Path clone = request.clone("partial", "--filter=blob:none");
    PullRequest.write(clone, "postmortem.yml", "profile: strict\n");
    assertThat(PullRequest.lint(clone, Optional.empty()).notes())
        .singleElement()
        .asString()
        .contains("may be missing", REFETCH)
        .doesNotContain("unshallow");
  }

  @Test
  void whatASparseCheckoutLeavesOutIsNoRemovedFile() throws Exception {
    Path clone = request.clone("sparse");
    Git.run(
        clone,
        "git",
        "sparse-checkout",
        "set",
        "--no-cone",
        "/postmortem.yml",
        "/postmortems/old.md",
        "/postmortems/new.md");
    PullRequest.hasTheRightFindings(clone, MAIN);
  }

  @Test
  void aSparseIndexIsNotNeededToCompareFiles() throws Exception {
    Path clone = request.clone("sparse");
    Git.run(clone, "git", "sparse-checkout", "set", "--cone", "--sparse-index", "postmortems");
    PullRequest.hasTheRightFindings(clone, MAIN);
  }

  @Test
  void aSplitIndexIsNamedWithWhatHelps() throws Exception {
    Path clone = request.clone("split");
    String whole = "git update-index --no-split-index";
    Git.run(clone, "git", "update-index", "--split-index");
    PullRequest.hasTheRightFindings(clone, MAIN);
    assertThat(PullRequest.lint(clone, PullRequest.files(MAIN)).notes())
        .singleElement()
        .asString()
        .contains("split index", whole);
    Git.run(clone, whole.split(" "));
    assertThat(PullRequest.lint(clone, PullRequest.files(MAIN)).notes()).isEmpty();
  }

  @Test
  void aRepositoryOfSha256SaysThatItIsNotSupported() throws Exception {
    assumeThat(supportsSha256()).as("git init --object-format=sha256").isTrue();
    Path clone = PullRequest.in(folder.resolve("sha256"), "--object-format=sha256").clone("clone");
    assertThat(PullRequest.findings(clone, Optional.empty())).as("all files").hasSize(4);
    says(clone, "SHA-256", "not supported");
    PullRequest.write(clone, "postmortem.yml", "profile: strict\n");
    assertThat(PullRequest.lint(clone, Optional.empty()).notes())
        .singleElement()
        .asString()
        .contains("may be missing", "SHA-256");
  }

  private boolean supportsSha256() throws Exception {
    return new ProcessBuilder("git", "init", "-q", "--object-format=sha256", "tried")
            .directory(folder.toFile())
            .start()
            .waitFor()
        == 0;
  }

  @Test
  void referencesInAReftableAreRead() throws Exception {
    Path clone = request.clone("reftable");
    try (var opened =
        (FileRepository) new FileRepositoryBuilder().setWorkTree(clone.toFile()).build()) {
      opened.convertRefStorage("reftable", false, false);
    }
    PullRequest.hasTheRightFindings(clone, MAIN);
  }

  @Test
  void objectsOfAnotherCloneAreReadAndMissedIfThatIsGone() throws Exception {
    Path clone = request.clone("borrowing", "--reference", request.origin().toString());
    PullRequest.hasTheRightFindings(clone, MAIN);
    Files.writeString(clone.resolve(".git/objects/info/alternates"), "/no/such/place\n");
    says(clone, MAIN, "/no/such/place", "--dissociate");
  }

  @ParameterizedTest
  @CsvSource({
    "origin/main:postmortems/old.md, lacks texts",
    "origin/main:postmortems, lacks commits or folders",
    "origin/main, lacks commits or folders"
  })
  void aMissingObjectIsADamageThatGitCanName(String object, String what) throws Exception {
    Path clone = request.clone("damaged");
    remove(clone, object);
    says(clone, MAIN, what, "git fsck", "clone it again");
  }

  /** Removes one object of a clone. */
  private static void remove(Path clone, String object) throws Exception {
    String name = Git.run(clone, "git", "rev-parse", object).strip();
    Path objects = clone.resolve(".git/objects");
    List<Path> packs = new ArrayList<>();
    try (Stream<Path> files = Files.list(objects.resolve("pack"))) {
      for (Path file : files.toList()) {
        Path aside = clone.resolve(".git").resolve(file.getFileName().toString());
        Files.move(file, aside);
        packs.add(aside);
      }
    }
    for (Path pack : packs) {
      if (pack.toString().endsWith(".pack")) {
        assertThat(
                new ProcessBuilder("git", "unpack-objects", "-q")
                    .directory(clone.toFile())
                    .redirectInput(pack.toFile())
                    .start()
                    .waitFor())
            .isZero();
      }
    }
    Files.delete(objects.resolve(name.substring(0, 2)).resolve(name.substring(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "ref: refs/heads/gone, 'HEAD refers to the branch gone, which does not exist'",
    "0123456789012345678901234567890123456789, 'HEAD refers to the commit 0123456789, which'",
    "nonsense, names neither a branch nor a commit",
    "'', names neither a branch nor a commit"
  })
  void aBrokenHeadIsNamed(String head, String message) throws Exception {
    Path clone = request.clone("headless");
    Files.writeString(clone.resolve(".git/HEAD"), head + "\n");
    assertThat(PullRequest.findings(clone, Optional.empty())).as("all files").hasSize(4);
    says(clone, MAIN, message);
  }

  @Test
  void aWorktreeWithoutItsRepositoryIsNamed() throws Exception {
    Path worktree = folder.resolve("worktree");
    Git.run(
        request.origin(), "git", "worktree", "add", "-q", "--detach", worktree.toString(), "work");
    Files.writeString(worktree.resolve(".git"), "gitdir: /no/such/place\n");
    says(worktree, ".git", "clone or mount all of it");
  }

  @Test
  void withoutAnIndexFilesAreComparedByTheirContents() throws Exception {
    Path clone = request.clone("index");
    Files.delete(clone.resolve(".git/index"));
    PullRequest.hasTheRightFindings(clone, MAIN);
    Files.writeString(clone.resolve(".git/index"), "nonsense");
    PullRequest.hasTheRightFindings(clone, MAIN);
    assertThat(PullRequest.lint(clone, PullRequest.files(MAIN)).notes())
        .singleElement()
        .asString()
        .contains("index", "damaged", "git reset");
  }
}
