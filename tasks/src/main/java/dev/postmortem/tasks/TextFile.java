package dev.postmortem.tasks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that a user asked to have in a file. */
public final class TextFile {

  private TextFile() {}

  public static void write(Path file, String text) throws TaskException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new TaskException(
          file + " cannot be written; choose another file with -Dpostmortem.output.", unwritable);
    }
  }
}
