package dev.postmortem.tasks.rules;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.linter.schema.EditorSettings;
import dev.postmortem.linter.schema.TailoredSchemas;
import dev.postmortem.tasks.TaskException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a repository's own JSON Schemas, and settings of editors that use them. */
public final class SchemaTask {

  private final Path root;
  private final List<String> outcome = new ArrayList<>();

  private SchemaTask(Path root) {
    this.root = root;
  }

  /**
   * Writes them.
   *
   * @param to folder for the schemas, relative to the root
   * @return what was done, one sentence each
   * @throws TaskException if the folder lies elsewhere or a file cannot be written
   */
  public static List<String> run(Path root, String to, LocalDate today) throws TaskException {
    SchemaTask task = new SchemaTask(root.toAbsolutePath().normalize());
    String folder = task.inside(to);
    Repository repository = RepositoryReader.in(root, today).readFrontMatter();
    for (Map.Entry<String, String> schema : TailoredSchemas.of(repository).entrySet()) {
      task.write(folder + "/" + schema.getKey(), schema.getValue());
    }
    var settings = EditorSettings.of(repository.corpus().configuration(), folder);
    for (Map.Entry<String, String> file : settings.entrySet()) {
      task.settings(file.getKey(), file.getValue());
    }
    return task.outcome;
  }

  private String inside(String to) throws TaskException {
    try {
      Path folder = root.resolve(to).normalize();
      if (folder.startsWith(root) && !folder.equals(root)) {
        return root.relativize(folder).toString().replace('\\', '/');
      }
    } catch (InvalidPathException invalid) {
      // reported below
    }
    throw new TaskException(
        "postmortem.to is \"" + to + "\"; expected a folder inside the repository.");
  }

  private void write(String path, String text) throws TaskException {
    Path file = root.resolve(path);
    try {
      if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
        outcome.add("Unchanged: " + path);
        return;
      }
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(root));
      WholeFile.write(file, text);
      outcome.add("Written: " + path);
    } catch (IOException unwritable) {
      throw new TaskException(path + " cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }

  /** Settings belong to the user: written if there are none, else only reported. */
  private void settings(String path, String text) throws TaskException {
    Path file = root.resolve(path);
    if (path.equals(EditorSettings.INTELLIJ)
        && !Files.isDirectory(Optional.ofNullable(file.getParent()).orElse(root))) {
      return;
    }
    if (!Files.exists(file)) {
      write(path, text);
      return;
    }
    try {
      String present = Files.readString(file, StandardCharsets.UTF_8);
      if (present.contains(TailoredSchemas.SETTINGS)) {
        outcome.add("Unchanged: " + path);
        return;
      }
    } catch (IOException unreadable) {
      // reported below
    }
    outcome.add(path + " exists and was not changed; add to it:");
    text.strip().lines().forEach(outcome::add);
  }
}
