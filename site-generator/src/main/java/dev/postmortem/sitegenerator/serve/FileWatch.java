package dev.postmortem.sitegenerator.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Tells which files of a folder change. Hidden folders and those that builds write are left out.
 */
final class FileWatch implements AutoCloseable {

  private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", "build", "out");

  /** Editors write a file in several steps: what follows this soon belongs together. */
  private static final long SETTLE_MILLIS = 12;

  private final Path root;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /** Begins to watch. */
  FileWatch(Path root) throws IOException {
    this.root = root;
    this.service = root.getFileSystem().newWatchService();
    register(root);
  }

  /**
   * Waits for changes.
   *
   * @return paths of changed, new or deleted files, relative to the root, with {@code /}
   * @throws InterruptedException when the watch ends
   */
  Set<String> next() throws InterruptedException {
    Set<String> changed = new TreeSet<>();
    WatchKey key = service.take();
    while (key != null) {
      collect(key, changed);
      key = service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return changed;
  }

  private void collect(WatchKey key, Set<String> changed) {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null || !(event.context() instanceof Path name)) {
        // Events were lost: an empty path says that anything may have changed.
        changed.add("");
        continue;
      }
      Path path = folder.resolve(name);
      if (Files.isDirectory(path)) {
        register(path);
        changed.add("");
      } else if (!name.toString().startsWith(".") && !name.toString().endsWith("~")) {
        changed.add(root.relativize(path).toString().replace('\\', '/'));
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  private void register(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes)
                throws IOException {
              String name = String.valueOf(entered.getFileName());
              if (!entered.equals(root) && (name.startsWith(".") || LEFT_OUT.contains(name))) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              WatchKey key =
                  entered.register(
                      service,
                      StandardWatchEventKinds.ENTRY_CREATE,
                      StandardWatchEventKinds.ENTRY_MODIFY,
                      StandardWatchEventKinds.ENTRY_DELETE);
              folders.put(key, entered);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException refused) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException gone) {
      // The folder went away again; its parent will tell.
      folders.values().removeIf(watched -> watched.equals(folder));
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
