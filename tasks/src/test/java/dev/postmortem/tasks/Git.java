package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The real Git, run in a folder. */
final class Git {

  private Git() {}

  /** What a command says; it must succeed. */
  static String run(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(List.of(command) + "\n" + output).isZero();
      return output;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Commits all that lies in the folder. */
  static void commit(Path folder, String subject) {
    run(folder, "git", "add", "-A", ".");
    run(
        folder,
        "git",
        "-c",
        "user.name=it",
        "-c",
        "user.email=it@example.org",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        subject);
  }
}
