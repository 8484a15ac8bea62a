package dev.postmortem.corpus.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes files whole or not at all: beside their place first, then moved there. Whoever is killed,
 * or finds the disk full, leaves what was there before.
 */
public final class WholeFile {

  private static final Set<PosixFilePermission> USUAL =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.OTHERS_READ);

  /** How the name of a file begins that is not in its place yet; the process's number follows. */
  private static final String BESIDE = ".postmortem-";

  private WholeFile() {}

  /** Writes the text of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** Writes a text in UTF-8, in place of what is there. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, in place of what is there; a link stays, and what it leads to is replaced. */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, beside -> Files.write(beside, bytes));
  }

  static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside = beside(target, content);
    try {
      Optional<Set<PosixFilePermission>> permissions = permissions(target);
      setPermissions(beside, permissions.orElse(USUAL));
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Writes a text in UTF-8 to a file that is not there yet.
   *
   * @throws FileAlreadyExistsException if it is there
   */
  public static void create(Path file, String text) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path beside =
        beside(file.toAbsolutePath(), b -> Files.write(b, text.getBytes(StandardCharsets.UTF_8)));
    try {
      setPermissions(beside, USUAL);
      move(beside, file.toAbsolutePath());
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** A file beside another one with some content; nothing is left if it cannot be written. */
  private static Path beside(Path target, Content content) throws IOException {
    Path folder = Optional.ofNullable(target.getParent()).orElse(target);
    removeLeftovers(folder);
    Path beside =
        Files.createTempFile(folder, BESIDE + ProcessHandle.current().pid() + "-", ".tmp");
    try {
      content.writeTo(beside);
      return beside;
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(beside);
      throw failed;
    }
  }

  /** Removes what processes that died have left beside their files. */
  private static void removeLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BESIDE + "*-*.tmp")) {
      for (Path file : left) {
        String pid = String.valueOf(file.getFileName()).substring(BESIDE.length()).split("-", 2)[0];
        if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null || !Files.exists(file)
        ? Optional.empty()
        : Optional.of(view.readAttributes().permissions());
  }

  private static void setPermissions(Path file, Set<PosixFilePermission> permissions)
      throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(permissions);
    }
  }
}
