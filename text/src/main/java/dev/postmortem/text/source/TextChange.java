package dev.postmortem.text.source;

import java.util.Optional;

/**
 * The one stretch in which two states of a text differ; what is before and after it is the same in
 * both.
 *
 * @param start where it begins, in both
 * @param endBefore after its last unit, in the earlier state
 * @param endAfter after its last unit, in the later state
 */
public record TextChange(int start, int endBefore, int endAfter) {

  /** The shortest change that leads from one text to another. */
  public static TextChange between(String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < shorter - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    return new TextChange(start, before.length() - same, after.length() - same);
  }

  /** Whether both texts are the same. */
  public boolean isEmpty() {
    return start == endBefore && start == endAfter;
  }

  /** Where words that the change did not touch stand after it; empty if it touched them. */
  public Optional<Span> carry(Span span) {
    if (isEmpty() || span.end() < start || (span.end() == start && !span.isEmpty())) {
      return Optional.of(span);
    }
    return span.start() >= endBefore && span.start() > start
        ? Optional.of(span.shift(endAfter - endBefore))
        : Optional.empty();
  }
}
