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
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      // What Git would do in the background is still at work when the folder is removed.
      builder.environment().put("GIT_CONFIG_COUNT", "1");
      builder.environment().put("GIT_CONFIG_KEY_0", "maintenance.auto");
      builder.environment().put("GIT_CONFIG_VALUE_0", "false");
      Process process = builder.start();
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
