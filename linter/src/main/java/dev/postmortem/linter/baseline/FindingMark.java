package dev.postmortem.linter.baseline;

import java.util.Optional;

/**
 * What identifies a finding, on any line: hashes of its words and of the words before and after
 * them.
 *
 * @param own hash of the words, or of the message if the finding is about a file as a whole
 * @param before hash of the words in front; {@code 0} if there are none
 * @param after hash of the words after; {@code 0} if there are none
 */
public record FindingMark(String own, String before, String after) {

  private static final String NONE = "0";
  private static final String FILE = "file";
  private static final int FINDING_HASH_BYTES = 8;
  private static final int CONTEXT_HASH_BYTES = 4;

  /** The mark of a finding about words. */
  public static FindingMark ofWords(String words, String before, String after) {
    return new FindingMark(
        Hash.hex(words, FINDING_HASH_BYTES),
        before.isEmpty() ? NONE : Hash.hex(before, CONTEXT_HASH_BYTES),
        after.isEmpty() ? NONE : Hash.hex(after, CONTEXT_HASH_BYTES));
  }

  /** The mark of a finding about a file as a whole. */
  public static FindingMark ofFile(String message) {
    return new FindingMark(Hash.hex(message, FINDING_HASH_BYTES), FILE, FILE);
  }

  /** Reads what {@link #toString} wrote. */
  public static Optional<FindingMark> of(String text) {
    String[] parts = text.split("-", -1);
    return parts.length == 3
        ? Optional.of(new FindingMark(parts[0], parts[1], parts[2]))
        : Optional.empty();
  }

  /** Whether it is about a file as a whole. */
  public boolean isOfFile() {
    return before.equals(FILE);
  }

  /** Whether there are words around it that tell it from others of the same words. */
  boolean hasContext() {
    return !isOfFile() && !(before.equals(NONE) && after.equals(NONE));
  }

  /** Whether both are of the same words, and only one side of what is around was edited. */
  boolean resembles(FindingMark other) {
    return own.equals(other.own)
        && !isOfFile()
        && ((before.equals(other.before) && !before.equals(NONE))
            || (after.equals(other.after) && !after.equals(NONE)));
  }

  /** One word, as reports and the baseline file have it. */
  @Override
  public String toString() {
    return own + "-" + before + "-" + after;
  }
}
