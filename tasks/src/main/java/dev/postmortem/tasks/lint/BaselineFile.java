package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineFormatException;
import dev.postmortem.linter.baseline.BaselineReader;
import dev.postmortem.linter.baseline.BaselineReport;
import dev.postmortem.tasks.TaskException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file with the findings on record. */
public final class BaselineFile {

  private BaselineFile() {}

  /**
   * The findings on record; none if there is no file.
   *
   * @throws TaskException if the file is not a baseline or cannot be read
   */
  public static Baseline read(Path file) throws TaskException {
    if (!Files.exists(file)) {
      return Baseline.empty();
    }
    try {
      return BaselineReader.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (BaselineFormatException invalid) {
      throw new TaskException(
          file
              + " is not a baseline file: "
              + invalid.getMessage()
              + ". Restore it from Git, or delete it and create a new one with mvn postmortem:baseline.",
          invalid);
    } catch (IOException unreadable) {
      throw new TaskException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /**
   * Writes a baseline; one with no entry leaves no file.
   *
   * @throws TaskException if the file cannot be written
   */
  public static void write(Path file, Baseline baseline) throws TaskException {
    try {
      if (baseline.entries().isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        WholeFile.write(file, BaselineReport.format(baseline));
      }
    } catch (IOException unwritable) {
      throw new TaskException(file + " cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }
}
