package dev.postmortem.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spans painted into a text as brackets, so that a test shows positions instead of numbers.
 *
 * <p>{@link #paint} writes {@code the ⟦engineer⟧ ran it} for a range; comparing painted texts makes
 * a failure a readable difference. {@link #unpaint} goes the other way.
 */
public final class PaintedText {

  /** Opens a range. */
  public static final char OPEN = '⟦';

  /** Closes a range. */
  public static final char CLOSE = '⟧';

  /**
   * A half-open range in UTF-16 units.
   *
   * @param start first unit, from 0
   * @param end after the last unit
   */
  public record Range(int start, int end) {}

  private final String text;
  private final List<Range> ranges;

  private PaintedText(String text, List<Range> ranges) {
    this.text = text;
    this.ranges = List.copyOf(ranges);
  }

  /**
   * Paints ranges into a text; ranges may nest and touch.
   *
   * @throws IllegalArgumentException if a range leaves the text
   */
  public static String paint(String text, List<Range> ranges) {
    record Mark(int offset, boolean opens, int length) {}
    List<Mark> marks = new ArrayList<>();
    for (Range range : ranges) {
      if (range.start() < 0 || range.end() > text.length() || range.start() > range.end()) {
        throw new IllegalArgumentException(
            "%s leaves a text of %d units".formatted(range, text.length()));
      }
      int length = range.end() - range.start();
      marks.add(new Mark(range.start(), true, length));
      marks.add(new Mark(range.end(), false, length));
    }
    // At one offset: first close what ends (inner first), then open what begins (outer first).
    // An empty range opens and closes at one place, and must not close before it opens.
    marks.sort(
        Comparator.comparingInt(Mark::offset)
            .thenComparing(m -> m.length() == 0 ? 1 : m.opens() ? 2 : 0)
            .thenComparingInt(m -> m.length() == 0 ? 0 : m.opens() ? -m.length() : m.length()));
    StringBuilder painted = new StringBuilder();
    int from = 0;
    for (Mark mark : marks) {
      painted.append(text, from, mark.offset()).append(mark.opens() ? OPEN : CLOSE);
      from = mark.offset();
    }
    return painted.append(text, from, text.length()).toString();
  }

  /**
   * Reads a painted text.
   *
   * @throws IllegalArgumentException if brackets do not match
   */
  public static PaintedText unpaint(String painted) {
    StringBuilder text = new StringBuilder();
    List<Integer> open = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < painted.length(); i++) {
      char c = painted.charAt(i);
      if (c == OPEN) {
        open.add(text.length());
      } else if (c == CLOSE) {
        if (open.isEmpty()) {
          throw new IllegalArgumentException("closes what was not opened: " + painted);
        }
        ranges.add(new Range(open.remove(open.size() - 1), text.length()));
      } else {
        text.append(c);
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("opens what is not closed: " + painted);
    }
    ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
    return new PaintedText(text.toString(), ranges);
  }

  /** The text without brackets. */
  public String text() {
    return text;
  }

  /** The ranges that were painted, by start, then end. */
  public List<Range> ranges() {
    return ranges;
  }

  /**
   * The only range.
   *
   * @throws IllegalStateException if there is none or more than one
   */
  public Range range() {
    if (ranges.size() != 1) {
      throw new IllegalStateException("one painted range expected, found " + ranges.size());
    }
    return ranges.get(0);
  }
}
