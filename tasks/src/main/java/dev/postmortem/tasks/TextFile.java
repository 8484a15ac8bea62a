package dev.postmortem.tasks;

import dev.postmortem.corpus.files.WholeFile;
import java.io.IOException;
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
      WholeFile.write(file, text);
    } catch (IOException unwritable) {
      throw new TaskException(
          file + " cannot be written; choose another file with -Dpostmortem.output.", unwritable);
    }
  }
}
