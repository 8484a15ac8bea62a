package dev.postmortem.tasks.init;

import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files that are written where there are none, never over others. */
final class NewFiles {

  private final Path top;
  private final TaskOutput output;

  NewFiles(Path top, TaskOutput output) {
    this.top = top;
    this.output = output;
  }

  /** Writes a file if there is none. */
  void create(String path, String text) throws TaskException {
    created(top.resolve(path), text);
  }

  /** Says that a file is there. */
  void leave(String path) {
    output.result().println("Unchanged: " + path);
  }

  /** Writes a file, or says what to add to the one that is there if it lacks a word. */
  void createOrName(String path, String text, String word) throws TaskException {
    Path file = top.resolve(path);
    if (!Files.exists(file)) {
      create(path, text);
    } else if (read(file).contains(word)) {
      leave(path);
    } else {
      output.result().println(path + " exists and was not changed; add to it:");
      text.strip().lines().forEach(output.result()::println);
    }
  }

  /** Writes a program that Git starts. */
  void createProgram(Path file, String text) throws TaskException {
    if (created(file, text)) {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null) {
        try {
          view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException refused) {
          throw unwritable(file, refused);
        }
      }
    }
  }

  /** Appends the lines that a file lacks; the others stay as they are. */
  void addLines(String path, List<String> lines) throws TaskException {
    Path file = top.resolve(path);
    String present = Files.exists(file) ? read(file) : "";
    List<String> missing = new ArrayList<>();
    for (String line : lines) {
      String folder = line.substring(0, line.indexOf('/'));
      boolean ignored =
          present
              .lines()
              .map(l -> l.strip().replaceFirst("^/", "").replaceFirst("/$", ""))
              .anyMatch(l -> l.equals(folder) || line.equals(l + "/"));
      if (!ignored) {
        missing.add(line);
      }
    }
    if (missing.isEmpty()) {
      leave(path);
      return;
    }
    String between = present.isEmpty() || present.endsWith("\n") ? "" : "\n";
    try {
      WholeFile.write(file, present + between + String.join("\n", missing) + "\n");
    } catch (IOException refused) {
      throw unwritable(file, refused);
    }
    output
        .result()
        .println(
            (present.isEmpty() ? "Created " : "Added to ")
                + path
                + ": "
                + String.join(", ", missing));
  }

  private boolean created(Path file, String text) throws TaskException {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(top));
      WholeFile.create(file, text);
      output.result().println("Created " + name(file));
      return true;
    } catch (FileAlreadyExistsException there) {
      leave(name(file));
      return false;
    } catch (IOException refused) {
      throw unwritable(file, refused);
    }
  }

  private String name(Path file) {
    return (file.startsWith(top) ? top.relativize(file) : file).toString().replace('\\', '/');
  }

  private static String read(Path file) throws TaskException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new TaskException(file + " cannot be read as UTF-8.", unreadable);
    }
  }

  private TaskException unwritable(Path file, IOException refused) {
    return new TaskException(
        name(file) + " cannot be written; look at the permissions of its folder.", refused);
  }
}
