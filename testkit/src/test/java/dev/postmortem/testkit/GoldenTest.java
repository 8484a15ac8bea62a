package dev.postmortem.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

  @TempDir Path folder;

  @BeforeEach
  void goldensAreCompared() {
    Assumptions.assumeFalse(
        Boolean.getBoolean("update.goldens"), "goldens are being rewritten, not compared");
  }

  @Test
  void anEqualTreePasses() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/b.txt"), "x");
    Golden.assertMatches(folder, Map.of("a/b.txt", "x"));
  }

  @Test
  void aDifferenceNamesItsFirstLine() throws IOException {
    Path file = Files.writeString(folder.resolve("b.txt"), "one\ntwo\n");
    assertThatThrownBy(() -> Golden.assertMatches(file, "one\nthree\n"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("- two")
        .hasMessageContaining("+ three");
  }

  @Test
  void aMissingFileFails() {
    assertThatThrownBy(() -> Golden.assertMatches(folder.resolve("none.txt"), "x"))
        .hasMessageContaining("missing");
  }

  @Test
  void aFileThatIsLeftOverFails() throws IOException {
    Files.writeString(folder.resolve("old.txt"), "x");
    assertThatThrownBy(() -> Golden.assertMatches(folder, Map.of()))
        .hasMessageContaining("old.txt");
  }
}
