package dev.postmortem.linter.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words that files use for one thing, such as tags, and how many files use each. */
public final class WordsInUse {

  private static final WordsInUse NONE = new WordsInUse(Map.of());

  private final Map<String, Integer> files;
  private final List<String> inSeveral;

  private WordsInUse(Map<String, Integer> files) {
    this.files = files;
    this.inSeveral =
        files.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
  }

  /** Counts words; each file gives its own. */
  public static WordsInUse of(Stream<List<String>> byFile) {
    Map<String, Integer> files = new TreeMap<>();
    byFile.forEach(
        words -> words.stream().distinct().forEach(w -> files.merge(w, 1, Integer::sum)));
    return new WordsInUse(files);
  }

  /** No words. */
  public static WordsInUse none() {
    return NONE;
  }

  /** Number of files that use a word. */
  public int filesWith(String word) {
    return files.getOrDefault(word, 0);
  }

  /** The words that more than one file uses, sorted. */
  public List<String> inSeveral() {
    return inSeveral;
  }

  /** All words, sorted. */
  public List<String> all() {
    return List.copyOf(files.keySet());
  }
}
