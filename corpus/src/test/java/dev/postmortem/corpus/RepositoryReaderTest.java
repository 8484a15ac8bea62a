package dev.postmortem.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.files.SkippedFile;
import dev.postmortem.corpus.git.History.Completeness;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.model.Postmortem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 4);

  @TempDir Path folder;
  Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(folder.resolve("repository"));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private static String postmortem(String title, String startedAt) {
    return """
        ---
        title: %s
        status: draft
        severity: SEV-2
        services: [checkout]
        started_at: %s
        ---
        ## Summary

        Checkout answered slowly.
        """
        .formatted(title, startedAt);
  }

  private Repository read() {
    return RepositoryReader.at(root, TODAY).readWithoutHistory();
  }

  @Test
  void readsDocumentsByPathAndPostmortemsByStart() throws IOException {
    write("postmortem.yml", "site: {title: Lessons}\n");
    write("postmortems/a.md", postmortem("Last", "2026-03-01T10:00:00Z"));
    write("postmortems/b.md", postmortem("First", "2026-03-01T10:00:00+05:00"));
    write("postmortems/c.md", postmortem("Undated", "some time in March"));

    Repository repository = RepositoryReader.at(root.resolve("postmortems"), TODAY).read();

    assertThat(repository.root()).isEqualTo(root.toAbsolutePath());
    assertThat(repository.documents())
        .extracting(PostmortemDocument::path)
        .containsExactly("postmortems/a.md", "postmortems/b.md", "postmortems/c.md");
    assertThat(repository.corpus().postmortems())
        .extracting(Postmortem::title)
        .containsExactly("First", "Last", "Undated");
    assertThat(repository.corpus().today()).isEqualTo(TODAY);
    assertThat(repository.corpus().history().completeness()).isEqualTo(Completeness.NONE);
    assertThat(repository.corpus().configuration().site().title()).isEqualTo("Lessons");
    assertThat(repository.configurationSource()).isPresent();
  }

  @Test
  void readsBodiesLaterWhereOnlyFrontMatterIsAskedFor() throws IOException {
    write("postmortems/a.md", postmortem("Slow", "2026-03-01T10:00:00Z"));

    Repository repository = RepositoryReader.at(root, TODAY).readFrontMatter();

    Postmortem plain = repository.corpus().postmortems().get(0);
    assertThat(plain.title()).isEqualTo("Slow");
    assertThat(plain.body().sections()).isEmpty();
    assertThat(plain.body().text()).isEmpty();
    PostmortemDocument document = repository.documents().get(0);
    assertThat(document.forOneLook().sections()).hasSize(1);
    assertThat(document.forOneLook()).isNotSameAs(document);
    assertThat(document.sections()).hasSize(1);
    assertThat(document.forOneLook()).isSameAs(document);
  }

  @Test
  void readsTheHistoryUnlessAskedNotTo() throws Exception {
    write("postmortems/a.md", postmortem("Slow", "2026-03-01T10:00:00Z"));
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("Start")
          .setAuthor("Sam", "sam@example.org")
          .setCommitter("Sam", "sam@example.org")
          .setSign(false)
          .call();
    }

    RepositoryReader reader = RepositoryReader.at(root, TODAY);

    assertThat(reader.read().corpus().history().of("postmortems/a.md")).isPresent();
    assertThat(reader.readWithoutHistory().corpus().history().files()).isEmpty();
  }

  @Test
  void oneBrokenFileNeverHidesTheOthers() throws IOException {
    write("postmortems/a.md", postmortem("Slow", "2026-03-01T10:00:00Z"));
    write("postmortems/b-empty.md", "");
    write("postmortems/c-no-front-matter.md", "# Slow\n");
    write("postmortems/d-tabs.md", "---\n\ttitle: x\n---\n");
    Files.write(root.resolve("postmortems/e-binary.md"), new byte[] {0, 1, 2, (byte) 0xff});
    write("postmortems/f-long-line.md", "---\ntitle: x\n---\n" + "a".repeat(5_000_000));
    write(
        "postmortems/g-bomb.md",
        "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
            + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n");
    write("postmortems/h-marked.md", "\uFEFF" + postmortem("Marked", "2026-03-02T10:00:00Z"));
    write(
        "postmortems/i-crlf.md",
        postmortem("Windows", "2026-03-03T10:00:00Z").replace("\n", "\r\n"));
    write("postmortems/j-large.md", "a".repeat(11 * 1024 * 1024));
    Files.createSymbolicLink(
        root.resolve("postmortems/k-link.md"),
        Files.writeString(folder.resolve("outside.md"), "outside"));

    Repository repository = read();

    assertThat(repository.documents()).hasSize(9);
    assertThat(repository.documents())
        .filteredOn(d -> d.problems().isEmpty())
        .extracting(PostmortemDocument::path)
        .contains("postmortems/a.md", "postmortems/h-marked.md", "postmortems/i-crlf.md");
    assertThat(repository.corpus().postmortems())
        .extracting(Postmortem::title)
        .startsWith("Slow", "Marked", "Windows");
    assertThat(repository.skipped())
        .extracting(SkippedFile::message)
        .containsExactly(
            "postmortems/j-large.md is larger than 10 MiB, and was not read.",
            "postmortems/k-link.md is a link that leads outside the repository, and is not"
                + " followed.");
  }

  @Test
  void manyFilesReadInParallelKeepTheirOrder() throws IOException {
    for (int i = 0; i < 200; i++) {
      write(
          "postmortems/%03d.md".formatted(i),
          postmortem("Number " + i, "2026-01-01T%02d:%02d:00Z".formatted(i / 60, i % 60)));
    }

    Repository first = read();
    Repository second = read();

    assertThat(first.documents())
        .extracting(PostmortemDocument::path)
        .isSorted()
        .hasSize(200)
        .isEqualTo(second.documents().stream().map(PostmortemDocument::path).toList());
    assertThat(first.corpus().postmortems().get(123).title()).isEqualTo("Number 123");
  }

  @Test
  void unsavedTextsCount() throws IOException {
    write("postmortems/a.md", postmortem("Saved", "2026-03-01T10:00:00Z"));

    Repository repository =
        RepositoryReader.at(root, TODAY)
            .withUnsaved(Map.of("postmortems/a.md", postmortem("Unsaved", "2026-03-01T10:00:00Z")))
            .readWithoutHistory();

    assertThat(repository.corpus().postmortems())
        .extracting(Postmortem::title)
        .containsExactly("Unsaved");
  }

  @Test
  void oneChangedTextTakesItsPlaceWithoutReadingTheRest() throws IOException {
    write("postmortems/a.md", postmortem("A", "2026-03-01T10:00:00Z"));
    write("postmortems/b.md", postmortem("B", "2026-03-02T10:00:00Z"));
    Repository repository = read();
    Files.delete(root.resolve("postmortems/b.md"));

    Repository changed =
        repository
            .withText("postmortems/a.md", postmortem("Later", "2026-03-03T10:00:00Z"))
            .orElseThrow();

    assertThat(changed.corpus().postmortems())
        .extracting(Postmortem::title)
        .containsExactly("B", "Later");
    assertThat(changed.documents())
        .extracting(PostmortemDocument::path)
        .containsExactly("postmortems/a.md", "postmortems/b.md");
    assertThat(changed.document("postmortems/a.md").orElseThrow().source().text())
        .contains("Later");
    assertThat(repository.withText("postmortems/new.md", "")).isEmpty();
  }
}
