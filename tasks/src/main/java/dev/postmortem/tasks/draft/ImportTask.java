package dev.postmortem.tasks.draft;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.importer.AdoptionException;
import dev.postmortem.importer.ExportDrafts;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Creates drafts from the incidents that another tool exports. */
public final class ImportTask {

  private ImportTask() {}

  /** Writes a draft for each incident of a file, and says where they are. */
  public static void run(Path root, Path file, TaskOutput output) throws TaskException {
    List<String> drafts = run(root, file);
    drafts.forEach(draft -> output.result().println("Created " + draft));
    if (drafts.isEmpty()) {
      output.result().println("Unchanged: every incident of " + file + " has a postmortem.");
    }
  }

  /**
   * Writes a draft for each incident of a file.
   *
   * @param file JSON or CSV
   * @return the drafts that were written, relative to the repository; none if all exist
   * @throws TaskException if the file is no export that is known
   */
  public static List<String> run(Path root, Path file) throws TaskException {
    Settings configuration =
        SettingsReader.read(new RepositoryFolder(root, Map.of())).configuration();
    try {
      return ExportDrafts.write(root, file, configuration);
    } catch (AdoptionException told) {
      throw TaskException.of(told);
    } catch (IOException unreadable) {
      throw new TaskException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
