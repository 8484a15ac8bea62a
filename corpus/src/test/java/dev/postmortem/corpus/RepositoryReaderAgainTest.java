package dev.postmortem.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.PostmortemDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading again reads what has changed, and nothing else. */
class RepositoryReaderAgainTest {

  @TempDir Path folder;
  private RepositoryReader reader;
  private Repository before;

  @BeforeEach
  void read() throws IOException {
    Files.createDirectories(folder.resolve("postmortems"));
    Files.writeString(folder.resolve("postmortem.yml"), "");
    write("one", "first");
    write("two", "first");
    reader = RepositoryReader.in(folder, LocalDate.of(2026, 11, 20));
    before = reader.readWithoutHistory();
  }

  @Test
  void anUnchangedFileKeepsItsDocument() throws IOException {
    write("two", "second");
    Repository after = reader.readAgain(before, Set.of("postmortems/two.md"));
    assertThat(document(after, "one")).isSameAs(document(before, "one"));
    assertThat(document(after, "two").frontMatter().title().orElseThrow().value())
        .isEqualTo("second");
    assertThat(after.corpus().postmortems()).hasSize(2);
  }

  @Test
  void filesThatCameAndWentAreNoticed() throws IOException {
    write("three", "new");
    Files.delete(folder.resolve("postmortems/one.md"));
    Repository after = reader.readAgain(before, Set.of());
    assertThat(after.documents().stream().map(PostmortemDocument::path).toList())
        .isEqualTo(List.of("postmortems/three.md", "postmortems/two.md"));
  }

  @Test
  void otherNamesOfSectionsAreReadInEveryFile() throws IOException {
    Files.writeString(folder.resolve("postmortem.yml"), "sections:\n  summary: [Kurz]\n");
    Repository after = reader.readAgain(before, Set.of("postmortem.yml"));
    assertThat(document(after, "one")).isNotSameAs(document(before, "one"));
  }

  private void write(String name, String title) throws IOException {
    Files.writeString(
        folder.resolve("postmortems/" + name + ".md"), "---\ntitle: " + title + "\n---\n");
  }

  private static PostmortemDocument document(Repository repository, String name) {
    return repository.document("postmortems/" + name + ".md").orElseThrow();
  }
}
