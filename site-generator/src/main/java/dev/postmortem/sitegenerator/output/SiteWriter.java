package dev.postmortem.sitegenerator.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a site on disk: into a folder beside the output first, which takes the output's place when
 * everything is written. Until then what an earlier build left stays as it is. Only folders that
 * hold the mark of an earlier build are ever deleted. The only class that writes.
 */
public final class SiteWriter implements AutoCloseable {

  /** The file by which a folder is known as a site's. */
  public static final String MARK = ".postmortem-site";

  private final Path output;
  private final Path draft;
  private final FolderLock lock;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final AtomicInteger files = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  private SiteWriter(Path output, Path draft, FolderLock lock) {
    this.lock = lock;
    this.output = output;
    this.draft = draft;
  }

  /**
   * Begins a build.
   *
   * @param folder the output folder; made if missing
   * @throws OccupiedFolderException if it holds anything that no earlier build made
   */
  public static SiteWriter into(Path folder) throws IOException {
    Path output = folder.toAbsolutePath().normalize();
    Path parent = output.getParent();
    if (parent == null) {
      throw new OccupiedFolderException(
          output + " cannot be the site's folder: choose a folder below it.");
    }
    if (Files.exists(output, LinkOption.NOFOLLOW_LINKS) && !mayReplace(output)) {
      throw new OccupiedFolderException(
          output
              + " holds files that no site build made (there is no "
              + MARK
              + " in it): empty it, or choose another folder.");
    }
    Files.createDirectories(parent);
    FolderLock lock = FolderLock.of(output);
    try {
      return into(output, parent, lock);
    } catch (IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  private static SiteWriter into(Path output, Path parent, FolderLock lock) throws IOException {
    restore(parent, output);
    removeLeftovers(parent, prefix(output));
    removeLeftovers(parent, before(output));
    Path draft = Files.createTempDirectory(parent, prefix(output));
    try {
      Files.writeString(
          draft.resolve(MARK), "This folder is replaced by each build of the site.\n");
    } catch (IOException failed) {
      delete(draft);
      throw failed;
    }
    return new SiteWriter(output, draft, lock);
  }

  private static String prefix(Path output) {
    return "." + output.getFileName() + "-build-";
  }

  /** Where the last site stands for the moment between two moves. */
  private static String before(Path output) {
    return "." + output.getFileName() + "-before-";
  }

  /** Puts back the last site if a build died in the moment in which neither was in place. */
  private static void restore(Path parent, Path output) throws IOException {
    if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> entries = Files.list(parent)) {
      for (Path entry : named(entries, before(output))) {
        if (Files.isRegularFile(entry.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
          Files.move(entry, output, StandardCopyOption.ATOMIC_MOVE);
          return;
        }
      }
    }
  }

  private static List<Path> named(Stream<Path> entries, String prefix) {
    return entries
        .filter(e -> String.valueOf(e.getFileName()).startsWith(prefix))
        .sorted()
        .toList();
  }

  private static boolean mayReplace(Path output) throws IOException {
    if (!Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Files.isRegularFile(output.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(output)) {
      return entries.findAny().isEmpty();
    }
  }

  /** What failed builds left next to the output. */
  private static void removeLeftovers(Path parent, String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      for (Path entry : named(entries, prefix)) {
        if (Files.isRegularFile(entry.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
          delete(entry);
        }
      }
    }
  }

  /**
   * Writes a file. May be called from several threads.
   *
   * @throws IllegalArgumentException if the path leaves the site or was written before
   */
  public void write(RenderedFile file) throws IOException {
    Path target = draft.resolve(file.path()).normalize();
    if (!target.startsWith(draft) || target.equals(draft)) {
      throw new IllegalArgumentException("a file outside the site: " + file.path());
    }
    if (!written.add(file.path())) {
      throw new IllegalArgumentException("a file is written twice: " + file.path());
    }
    Path folder = target.getParent();
    if (folder != null && !folders.contains(folder)) {
      // Another thread may be about to make it: this is idempotent, a mere note would not be.
      Files.createDirectories(folder);
      folders.add(folder);
    }
    Files.write(target, file.content());
    files.incrementAndGet();
    bytes.addAndGet(file.size());
  }

  /** Number of files written. */
  public int files() {
    return files.get();
  }

  /** Size of all files written. */
  public long bytes() {
    return bytes.get();
  }

  /** The paths written. */
  public Set<String> paths() {
    return new HashSet<>(written);
  }

  /** Puts what was written in the output's place. */
  public void publish() throws IOException {
    Path old = Files.createTempDirectory(output.getParent(), before(output));
    boolean replaced = Files.exists(output, LinkOption.NOFOLLOW_LINKS);
    Files.delete(old);
    if (replaced) {
      Files.move(output, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(draft, output, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      if (replaced) {
        Files.move(old, output, StandardCopyOption.ATOMIC_MOVE);
      }
      throw failed;
    }
    if (replaced) {
      delete(old);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    try {
      if (Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
        delete(draft);
      }
    } finally {
      lock.close();
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
