package dev.postmortem.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void aFileIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "before");
    WholeFile.write(file, "after");
    assertThat(file).hasContent("after");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void aDiskThatFillsMidwayLeavesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "before");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    beside -> {
                      Files.writeString(beside, "{ half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    WholeFile.write(link, "after");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("after");
  }

  @Test
  void aNewFileIsNeverWrittenOverAnother() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "before");
    assertThatThrownBy(() -> WholeFile.create(file, "after"))
        .isInstanceOf(FileAlreadyExistsException.class);
    WholeFile.create(folder.resolve("b.md"), "new");
    assertThat(file).hasContent("before");
    assertThat(names()).containsExactly("a.md", "b.md");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
