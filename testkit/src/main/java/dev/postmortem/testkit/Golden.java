package dev.postmortem.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Expected outputs kept as files. With {@code -Dupdate.goldens=true} a difference rewrites the
 * files instead of failing the test; the change is then reviewed like any other.
 */
public final class Golden {

  private static final boolean UPDATE = Boolean.getBoolean("update.goldens");

  private Golden() {}

  /**
   * Compares a text with a file.
   *
   * @throws AssertionError if they differ or the file is missing
   */
  public static void assertMatches(Path file, String actual) {
    String expected = Files.exists(file) ? read(file) : null;
    if (actual.equals(expected)) {
      return;
    }
    if (UPDATE) {
      write(file, actual);
      return;
    }
    throw new AssertionError(
        "%s is stale: run the test with -Dupdate.goldens=true and review the change.%n%s"
            .formatted(
                file, expected == null ? "The file is missing." : difference(expected, actual)));
  }

  /**
   * Compares a tree of texts with a folder: every file, none missing, none left over.
   *
   * @param folder the expected tree
   * @param actual text by relative path with {@code /}
   * @throws AssertionError if they differ
   */
  public static void assertMatches(Path folder, Map<String, String> actual) {
    SortedMap<String, String> expected = readTree(folder);
    for (String path : expected.keySet()) {
      if (!actual.containsKey(path)) {
        if (!UPDATE) {
          throw new AssertionError(folder.resolve(path) + " was expected and is not there");
        }
        delete(folder.resolve(path));
      }
    }
    new TreeMap<>(actual).forEach((path, text) -> assertMatches(folder.resolve(path), text));
  }

  /** The texts of all files below a folder, by relative path with {@code /}. */
  public static SortedMap<String, String> readTree(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> texts.put(folder.relativize(f).toString().replace('\\', '/'), read(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String difference(String expected, String actual) {
    String[] left = expected.split("\n", -1);
    String[] right = actual.split("\n", -1);
    int line = 0;
    while (line < left.length && line < right.length && left[line].equals(right[line])) {
      line++;
    }
    return "First difference at line %d:%n- %s%n+ %s"
        .formatted(
            line + 1,
            line < left.length ? left[line] : "(end of file)",
            line < right.length ? right[line] : "(end of file)");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
