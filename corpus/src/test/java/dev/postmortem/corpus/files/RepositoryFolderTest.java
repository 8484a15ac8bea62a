package dev.postmortem.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postmortem.corpus.files.RepositoryFolder.Reading;
import dev.postmortem.corpus.files.SkippedFile.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFolderTest {

  private static final List<Glob> ALL = List.of(Glob.of("postmortems/**/*.md"));

  @TempDir Path folder;
  Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectories(folder.resolve("repository"));
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), "text of " + path);
    }
  }

  private RepositoryFolder repository() {
    return new RepositoryFolder(root, Map.of());
  }

  @Test
  void listsWhatMatchesSortedAndPassesOverWhatIsNoPostmortem() throws IOException {
    write(
        "postmortems/b.md",
        "postmortems/a/z.md",
        "postmortems/a.md",
        "postmortems/README.md",
        "postmortems/a/index.md",
        "postmortems/_template.md",
        "postmortems/.hidden/c.md",
        "postmortems/.d.md",
        "postmortems/e.txt",
        "other/f.md");

    RepositoryFolder.Listing listing = repository().list(ALL, List.of(Glob.of("**/a/**")));

    assertThat(listing.paths()).containsExactly("postmortems/a.md", "postmortems/b.md");
    assertThat(listing.skipped()).isEmpty();
    assertThat(repository().list(ALL, List.of()).paths())
        .containsExactly("postmortems/a.md", "postmortems/a/z.md", "postmortems/b.md");
  }

  @Test
  void aRepositoryWithoutPostmortemsHasNone() {
    assertThat(repository().list(ALL, List.of()).paths()).isEmpty();
  }

  @Test
  void linksOutOfTheRepositoryAreNamedAndNotFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    write("postmortems/a.md", "docs/b.md");
    Files.createSymbolicLink(root.resolve("postmortems/file.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(root.resolve("postmortems/folder"), outside);
    Files.createSymbolicLink(root.resolve("postmortems/nowhere.md"), root.resolve("nowhere"));
    Files.createSymbolicLink(root.resolve("postmortems/inside.md"), root.resolve("docs/b.md"));

    RepositoryFolder.Listing listing = repository().list(ALL, List.of());

    assertThat(listing.paths()).containsExactly("postmortems/a.md", "postmortems/inside.md");
    assertThat(listing.skipped())
        .containsExactly(
            new SkippedFile("postmortems/file.md", Reason.LINK_OUT_OF_REPOSITORY),
            new SkippedFile("postmortems/folder", Reason.LINK_OUT_OF_REPOSITORY),
            new SkippedFile("postmortems/nowhere.md", Reason.BROKEN_LINK));
    assertThat(repository().read("postmortems/file.md")).isInstanceOf(Reading.Skipped.class);
    assertThat(repository().read("postmortems/folder/secret.md"))
        .isInstanceOf(Reading.Skipped.class);
    assertThat(repository().read("../outside/secret.md"))
        .isEqualTo(new Reading.Skipped(new SkippedFile("../outside/secret.md", Reason.OUTSIDE)));
    assertThat(repository().read("/etc/hostname")).isInstanceOf(Reading.Skipped.class);
    assertThat(repository().read("no\0path")).isInstanceOf(Reading.Skipped.class);
    assertThat(repository().read("postmortems/../docs/b.md")).isInstanceOf(Reading.Text.class);
  }

  @Test
  void linksInACircleEnd() throws IOException {
    write("postmortems/a.md");
    Files.createSymbolicLink(root.resolve("postmortems/again"), root.resolve("postmortems"));
    Files.createSymbolicLink(
        root.resolve("postmortems/self.md"), root.resolve("postmortems/self.md"));

    RepositoryFolder.Listing listing = repository().list(ALL, List.of());

    assertThat(listing.paths()).containsExactly("postmortems/a.md");
    assertThat(listing.skipped())
        .containsExactly(new SkippedFile("postmortems/self.md", Reason.BROKEN_LINK));
  }

  @Test
  void aRootThatIsItselfReachedThroughALinkIsInside() throws IOException {
    write("postmortems/a.md");
    Path link = Files.createSymbolicLink(folder.resolve("link"), root);
    RepositoryFolder repository = new RepositoryFolder(link, Map.of());

    assertThat(repository.list(ALL, List.of()).paths()).containsExactly("postmortems/a.md");
    assertThat(repository.read("postmortems/a.md")).isInstanceOf(Reading.Text.class);
  }

  @Test
  void aFileOfManyMegabytesIsNotRead() throws IOException {
    write("postmortems/large.md");
    try (RandomAccessFile file =
        new RandomAccessFile(root.resolve("postmortems/large.md").toFile(), "rw")) {
      file.setLength(RepositoryFolder.MAX_FILE_BYTES + 1);
    }

    assertThat(repository().read("postmortems/large.md"))
        .isEqualTo(new Reading.Skipped(new SkippedFile("postmortems/large.md", Reason.TOO_LARGE)));
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    write("postmortems/a.md");
    assertThat(root.resolve("postmortems/a.md").toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(root.resolve("postmortems/a.md")))
        .as("the super-user may read everything")
        .isFalse();

    assertThat(repository().read("postmortems/a.md"))
        .isEqualTo(new Reading.Skipped(new SkippedFile("postmortems/a.md", Reason.UNREADABLE)));
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    Files.createDirectories(root.resolve("postmortems/a.md/b"));

    assertThat(repository().list(ALL, List.of()).paths()).isEmpty();
    assertThat(repository().read("postmortems/a.md")).isInstanceOf(Reading.Skipped.class);
  }

  @Test
  void unsavedTextsStandInForFilesAndForNewOnes() throws IOException {
    write("postmortems/a.md");
    RepositoryFolder repository =
        new RepositoryFolder(
            root,
            Map.of("postmortems/a.md", "unsaved", "postmortems/new.md", "new", "other.md", "no"));

    assertThat(repository.list(ALL, List.of()).paths())
        .containsExactly("postmortems/a.md", "postmortems/new.md");
    assertThat(((Reading.Text) repository.read("postmortems/a.md")).source().text())
        .isEqualTo("unsaved");
  }
}
