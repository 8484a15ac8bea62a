package dev.postmortem.languageserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When files last changed, to find those that have changed since. */
final class FileStamps {

  private record Stamp(FileTime changed, long size) {}

  private final Path root;
  private final Map<String, Optional<Stamp>> stamps = new HashMap<>();

  FileStamps(Path root) {
    this.root = root;
  }

  /** Those of some files that are not what they were when last asked; all of them at first. */
  Set<String> changed(Collection<String> paths) {
    Set<String> changed = new HashSet<>();
    for (String path : paths) {
      Optional<Stamp> now = stamp(path);
      Optional<Stamp> before = stamps.put(path, now);
      if (before == null || !before.equals(now)) {
        changed.add(path);
      }
    }
    return changed;
  }

  private Optional<Stamp> stamp(String path) {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(root.resolve(path), BasicFileAttributes.class);
      return Optional.of(new Stamp(facts.lastModifiedTime(), facts.size()));
    } catch (IOException | java.nio.file.InvalidPathException notThere) {
      return Optional.empty();
    }
  }
}
