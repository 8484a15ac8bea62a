package dev.postmortem.corpus.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.git.FileHistory.Change;
import dev.postmortem.corpus.git.FileHistory.Revision;
import dev.postmortem.corpus.git.History.Completeness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.RepositoryCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {

  private static final String FILE = "postmortems/cache.md";

  @TempDir Path folder;
  ScriptedRepository git;

  @BeforeEach
  void startRepository() {
    git = new ScriptedRepository(folder.resolve("repository"));
  }

  @AfterEach
  void closeRepository() {
    git.close();
    RepositoryCache.clear();
  }

  private static String postmortem(String status, String severity, String actionStatus) {
    return """
        ---
        title: Checkout was slow
        status: %s
        severity: %s
        actions:
          - id: A1
            action: Cap the retries of the checkout client at three
            status: %s
          - action: Alert on the cache's miss rate
            status: open
        ---
        ## Summary

        Checkout was slow for forty minutes after the cache was emptied.
        """
        .formatted(status, severity, actionStatus);
  }

  private String[] importThree(String text) {
    String[] paths = {"postmortems/a.md", "postmortems/b.md", "postmortems/c.md"};
    for (String path : paths) {
      git.write(path, text + path);
    }
    git.commit("2026-01-01T10:00:00Z", "Adopt the old reports");
    return paths;
  }

  private History read(String... paths) {
    return HistoryReader.read(folder.resolve("repository"), List.of(paths));
  }

  private static Change change(String value, String since) {
    return new Change(value, Optional.of(Instant.parse(since)));
  }

  @Test
  void tellsWhenAPostmortemWasCreatedAndWhenItsStatesChanged() {
    git.write(FILE, postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start the postmortem");
    git.write(FILE, postmortem("published", "SEV-1", "open"));
    git.commit("2026-01-05T10:00:00Z", "Publish it");
    git.write("README.md", "Nothing to do with it\n");
    git.commit("2026-01-06T10:00:00Z", "Say hello");
    git.write(FILE, postmortem("closed", "SEV-2", "done"));
    String last = git.commit("2026-02-01T10:00:00Z", "Close it");

    FileHistory history = read(FILE).of(FILE).orElseThrow();

    assertThat(history.created()).contains(Instant.parse("2026-01-01T10:00:00Z"));
    assertThat(history.changed()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
    assertThat(history.published()).contains(Instant.parse("2026-01-05T10:00:00Z"));
    assertThat(history.statuses())
        .containsExactly(
            change("draft", "2026-01-01T10:00:00Z"),
            change("published", "2026-01-05T10:00:00Z"),
            change("closed", "2026-02-01T10:00:00Z"));
    assertThat(history.severities())
        .containsExactly(
            change("SEV-1", "2026-01-01T10:00:00Z"), change("SEV-2", "2026-02-01T10:00:00Z"));
    assertThat(history.actionStatuses())
        .containsOnlyKeys("A1", "2")
        .containsEntry(
            "A1",
            List.of(
                change("open", "2026-01-01T10:00:00Z"), change("done", "2026-02-01T10:00:00Z")));
    assertThat(history.revisions())
        .extracting(Revision::subject)
        .containsExactly("Close it", "Publish it", "Start the postmortem");
    assertThat(history.revisions().get(0).commit()).isEqualTo(last);
  }

  @Test
  void threePublishedPostmortemsInOneCommitAreAnImportWithoutADateOfPublication() {
    String[] imported = importThree(postmortem("published", "SEV-1", "done"));
    git.write("postmortems/a.md", postmortem("closed", "SEV-2", "done"));
    git.commit("2026-02-01T10:00:00Z", "Close one");

    FileHistory history = read(imported).of("postmortems/a.md").orElseThrow();

    assertThat(history.created()).contains(Instant.parse("2026-01-01T10:00:00Z"));
    assertThat(history.published()).isEmpty();
    assertThat(history.severities())
        .containsExactly(
            new FileHistory.Change("SEV-1", Optional.empty()),
            change("SEV-2", "2026-02-01T10:00:00Z"));
  }

  @Test
  void threeReportsWithAnEndedActionInOneCommitAreAnImportWithoutADateOfItsEnd() {
    String[] imported = importThree(postmortem("draft", "SEV-1", "done"));
    git.write("postmortems/a.md", postmortem("published", "SEV-1", "done"));
    git.commit("2026-02-01T10:00:00Z", "Publish one");

    FileHistory history = read(imported).of("postmortems/a.md").orElseThrow();

    assertThat(history.actionStatuses().get("A1"))
        .containsExactly(new FileHistory.Change("done", Optional.empty()));
    assertThat(history.published()).contains(Instant.parse("2026-02-01T10:00:00Z"));
  }

  @Test
  void twoPublishedPostmortemsInOneCommitArePublishedByIt() {
    List<String> merged = List.of("postmortems/a.md", "postmortems/b.md");
    merged.forEach(path -> git.write(path, postmortem("published", "SEV-1", "open") + path));
    git.commit("2026-01-01T10:00:00Z", "Postmortems of the night");

    assertThat(read(merged.toArray(new String[0])).of("postmortems/a.md").orElseThrow().published())
        .contains(Instant.parse("2026-01-01T10:00:00Z"));
  }

  @Test
  void aRevisionWithBrokenFrontMatterEndsNoState() {
    git.write(FILE, postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start");
    git.write(FILE, "---\nstatus: [\n---\n");
    git.commit("2026-01-02T10:00:00Z", "Break");
    git.write(FILE, postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-03T10:00:00Z", "Mend");

    FileHistory history = read(FILE).of(FILE).orElseThrow();

    assertThat(history.statuses()).containsExactly(change("draft", "2026-01-01T10:00:00Z"));
    assertThat(history.revisions()).hasSize(3);
  }

  @Test
  void followsAFileThroughRenamesAlsoWhenItIsEditedOnTheWay() {
    git.write("incidents/0042.markdown", postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start");
    git.move("incidents/0042.markdown", "postmortems/0042.md");
    git.commit("2026-01-02T10:00:00Z", "Move");
    git.move("postmortems/0042.md", FILE).write(FILE, postmortem("published", "SEV-1", "open"));
    git.commit("2026-01-03T10:00:00Z", "Rename and publish");

    FileHistory history = read(FILE).of(FILE).orElseThrow();

    assertThat(history.created()).contains(Instant.parse("2026-01-01T10:00:00Z"));
    assertThat(history.revisions()).hasSize(3);
    assertThat(history.statuses())
        .containsExactly(
            change("draft", "2026-01-01T10:00:00Z"), change("published", "2026-01-03T10:00:00Z"));
  }

  @Test
  void twoFilesThatChangeNamesKeepTheirOwnHistories() {
    git.write("postmortems/a.md", "---\nstatus: draft\n---\n" + "About the cache.\n".repeat(20));
    git.commit("2026-01-01T10:00:00Z", "First");
    git.write("postmortems/b.md", "---\nstatus: closed\n---\n" + "About the queue.\n".repeat(20));
    git.commit("2026-01-02T10:00:00Z", "Second");
    git.move("postmortems/a.md", "postmortems/c.md");
    git.commit("2026-01-03T10:00:00Z", "Make room");
    git.move("postmortems/b.md", "postmortems/a.md");
    git.commit("2026-01-04T10:00:00Z", "Take the name");

    History history = read("postmortems/a.md", "postmortems/c.md");

    assertThat(history.of("postmortems/a.md").orElseThrow().created())
        .contains(Instant.parse("2026-01-02T10:00:00Z"));
    assertThat(history.of("postmortems/c.md").orElseThrow().created())
        .contains(Instant.parse("2026-01-01T10:00:00Z"));
  }

  @Test
  void whatABranchBringsCountsFromItsMergeOn() {
    git.write("README.md", "Postmortems of a shop\n");
    git.commit("2026-01-01T10:00:00Z", "Start");
    git.branch("checkout-slow");
    git.write(FILE, postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-02T10:00:00Z", "Draft");
    git.write(FILE, postmortem("published", "SEV-1", "open"));
    git.commit("2026-01-03T10:00:00Z", "Ready");
    git.checkout("main");
    git.write("README.md", "Postmortems of a large shop\n");
    git.commit("2026-01-04T10:00:00Z", "Grow");
    git.merge("2026-01-09T10:00:00Z", "checkout-slow");

    FileHistory history = read(FILE).of(FILE).orElseThrow();

    assertThat(history.created()).contains(Instant.parse("2026-01-09T10:00:00Z"));
    assertThat(history.published()).contains(Instant.parse("2026-01-09T10:00:00Z"));
    assertThat(history.revisions())
        .extracting(Revision::subject)
        .containsExactly("Merge checkout-slow");
  }

  @Test
  void aFileThatCameBackKeepsItsFirstDate() {
    git.write(FILE, postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start");
    git.delete(FILE);
    git.commit("2026-01-02T10:00:00Z", "Take back");
    git.write(FILE, postmortem("published", "SEV-1", "open"));
    git.commit("2026-01-03T10:00:00Z", "Bring back");

    FileHistory history = read(FILE).of(FILE).orElseThrow();

    assertThat(history.created()).contains(Instant.parse("2026-01-01T10:00:00Z"));
    assertThat(history.published()).contains(Instant.parse("2026-01-03T10:00:00Z"));
  }

  @Test
  void aFileThatWasNeverCommittedHasNoHistory() {
    git.write("README.md", "Postmortems\n");
    git.commit("2026-01-01T10:00:00Z", "Start");
    git.write(FILE, postmortem("draft", "SEV-1", "open"));

    History history = read(FILE);

    assertThat(history.completeness()).isEqualTo(Completeness.FULL);
    assertThat(history.of(FILE)).isEmpty();
  }

  @Test
  void aShallowCloneSaysSoAndInventsNoDates() throws IOException {
    git.write(FILE, postmortem("published", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start");
    git.write("README.md", "One\n");
    git.commit("2026-01-02T10:00:00Z", "One");
    git.write(FILE, postmortem("closed", "SEV-1", "done"));
    git.commit("2026-01-03T10:00:00Z", "Close");
    Path clone = folder.resolve("clone");
    git.shallowCloneTo(clone, 2);

    History history = HistoryReader.read(clone, List.of(FILE));
    FileHistory file = history.of(FILE).orElseThrow();

    assertThat(history.completeness()).isEqualTo(Completeness.SHALLOW);
    assertThat(file.created()).isEmpty();
    assertThat(file.published()).isEmpty();
    assertThat(file.statuses())
        .containsExactly(
            new Change("published", Optional.empty()), change("closed", "2026-01-03T10:00:00Z"));
    assertThat(file.revisions()).extracting(Revision::subject).containsExactly("Close");
  }

  @Test
  void aPartialCloneWithoutContentsSaysSoAndDatesNoState() throws Exception {
    git.write(FILE, postmortem("published", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start");
    git.write(FILE, postmortem("closed", "SEV-1", "done"));
    git.commit("2026-01-03T10:00:00Z", "Close");
    Path source = folder.resolve("repository");
    run(source, "git", "config", "uploadpack.allowFilter", "true");
    Path clone = folder.resolve("clone");
    run(
        folder,
        "git",
        "clone",
        "-q",
        "--filter=blob:none",
        source.toUri().toString(),
        clone.toString());

    History history = HistoryReader.read(clone, List.of(FILE));
    FileHistory file = history.of(FILE).orElseThrow();

    assertThat(history.completeness()).isEqualTo(Completeness.SHALLOW);
    assertThat(file.created()).contains(Instant.parse("2026-01-01T10:00:00Z"));
    assertThat(file.statuses()).containsExactly(new Change("closed", Optional.empty()));
    assertThat(file.published()).isEmpty();
  }

  @Test
  void withoutGitThereAreNoFacts() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));

    assertThat(HistoryReader.read(plain, List.of(FILE))).isEqualTo(History.none());
  }

  @Test
  void aRepositoryWithoutACommitHasAnEmptyHistory() {
    git.write(FILE, postmortem("draft", "SEV-1", "open"));

    History history = read(FILE);

    assertThat(history.completeness()).isEqualTo(Completeness.FULL);
    assertThat(history.files()).isEmpty();
  }

  @Test
  void aBrokenRepositoryGivesNoFactsAndNoException() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken/.git"));
    Files.writeString(broken.resolve("HEAD"), "no such thing\0");

    assertThat(HistoryReader.read(broken.getParent(), List.of(FILE)).files()).isEmpty();

    Files.delete(broken.resolve("HEAD"));
    Files.delete(broken);
    Files.writeString(broken, "gitdir: /no/such/place\n");

    assertThat(HistoryReader.read(broken.getParent(), List.of(FILE)).files()).isEmpty();
  }

  @Test
  void pathsAreRelativeToASubFolderThatIsTheRoot() {
    git.write("docs/incidents/postmortems/a.md", postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start");

    History history =
        HistoryReader.read(
            folder.resolve("repository/docs/incidents"), List.of("postmortems/a.md"));

    assertThat(history.of("postmortems/a.md").orElseThrow().created())
        .contains(Instant.parse("2026-01-01T10:00:00Z"));
  }

  @Test
  void aWorkTreeBesideTheRepositoryHasTheHistoryOfItsOwnHead() throws Exception {
    git.write(FILE, postmortem("draft", "SEV-1", "open"));
    git.commit("2026-01-01T10:00:00Z", "Start");
    Path beside = folder.resolve("beside");
    run(folder.resolve("repository"), "git", "worktree", "add", "-q", beside.toString(), "-b", "b");
    git.write(FILE, postmortem("published", "SEV-1", "open"));
    git.commit("2026-01-02T10:00:00Z", "Publish on main only");

    FileHistory history = HistoryReader.read(beside, List.of(FILE)).of(FILE).orElseThrow();

    assertThat(history.statuses()).containsExactly(change("draft", "2026-01-01T10:00:00Z"));
  }

  @Test
  void authorsAreKnownByNameAndByMailboxAndMachinesAreNot() {
    git.commit("2026-01-01T10:00:00Z", "One", "Robin Reed", "rreed@example.org");
    git.commit("2026-01-02T10:00:00Z", "Two", "Sam", "123456+samsam@users.noreply.example.org");
    git.commit("2026-01-03T10:00:00Z", "Three", "Kim", "kim+git@example.org");
    git.commit("2026-01-04T10:00:00Z", "Four", "updater[bot]", "updater@example.org");

    assertThat(read().authorNames())
        .containsExactly("Kim", "Robin Reed", "Sam", "kim", "rreed", "samsam");
  }

  static void run(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
