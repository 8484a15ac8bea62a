package dev.postmortem.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reads files in a Java that was started in the locale C, as in many containers. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only there do file names follow the locale")
class NonUtf8LocaleTest {

  @TempDir Path root;

  /** What the other Java does: lists and reads. */
  public static void main(String[] arguments) {
    RepositoryFolder folder = new RepositoryFolder(Path.of(arguments[0]), Map.of());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String path : folder.list(List.of(Glob.of("**/*.md")), List.of()).paths()) {
      out.println(
          path + ": " + ((RepositoryFolder.Reading.Text) folder.read(path)).source().text());
    }
  }

  @Test
  void namesWithLettersThatTheLocaleLacksAreListedAndRead() throws Exception {
    // By its address, so that the test itself may run in any locale.
    String name = "gr%C3%B6%C3%9Fe%20%E6%BC%A2+%2541.md";
    Files.writeString(Path.of(URI.create(root.toUri() + name)), "read");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            NonUtf8LocaleTest.class.getName(),
            root.toString());
    java.environment().put("LC_ALL", "C");
    Process process = java.redirectErrorStream(true).start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(output.strip()).isEqualTo("größe 漢+%41.md: read");
  }
}
