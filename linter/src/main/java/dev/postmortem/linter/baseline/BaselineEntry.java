package dev.postmortem.linter.baseline;

import java.util.Comparator;

/**
 * Findings of one rule and wording in one file that are recorded.
 *
 * @param path the file, relative to the repository
 * @param rule id of the rule
 * @param fingerprint distinguishes the finding from others of the rule, on any line
 * @param count how many such findings there were; at least 1
 * @param words the words it points at, or the message if it is about the file, for readers of the
 *     baseline; at most {@link #MAX_EXCERPT_CHARS} characters
 */
public record BaselineEntry(String path, String rule, String fingerprint, int count, String words)
    implements Comparable<BaselineEntry> {

  /** Number of characters that {@link #words()} is cut to. */
  public static final int MAX_EXCERPT_CHARS = 60;

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::words)
          .thenComparing(BaselineEntry::fingerprint);

  /** Cuts the words and makes them one line. */
  public BaselineEntry {
    words = words.strip().replaceAll("\\s+", " ");
    if (words.length() > MAX_EXCERPT_CHARS) {
      words = words.substring(0, MAX_EXCERPT_CHARS - 1).strip() + "…";
    }
  }

  /** The same with another count. */
  BaselineEntry counting(int number) {
    return new BaselineEntry(path, rule, fingerprint, number, words);
  }

  /** By file, then rule, then words. */
  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }
}
