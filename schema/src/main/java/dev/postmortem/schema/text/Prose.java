package dev.postmortem.schema.text;

import java.util.Arrays;
import java.util.List;

/**
 * Running text as a reader sees it, taken out of its Markdown: no emphasis marks, no link targets,
 * no HTML comments, soft line breaks as single spaces. Every character knows where it stands in the
 * file, so that whatever is said about the words can be shown there.
 *
 * <p>Code spans stay in the text, because they take part in the sentence ("{@code kubectl} failed
 * to …"), and are listed in {@link #code()}: their words are names, not speech.
 */
public final class Prose {

  private final String text;
  private final int[] offsets;
  private final int end;
  private final List<Span> code;

  /**
   * Makes a prose text.
   *
   * @param text the words
   * @param offsets for each UTF-16 unit of {@code text}, its offset in the file; ascending
   * @param code the ranges of {@code text} that are code spans, in order
   * @throws IllegalArgumentException if the two lengths differ
   */
  public Prose(String text, int[] offsets, List<Span> code) {
    if (offsets.length != text.length()) {
      throw new IllegalArgumentException("one offset for each unit of the text, please");
    }
    this.text = text;
    this.offsets = offsets.clone();
    this.end = offsets.length == 0 ? 0 : offsets[offsets.length - 1] + 1;
    this.code = List.copyOf(code);
  }

  /**
   * Text that stands in the file exactly as it reads, as in a front matter value or in a test.
   *
   * @param text the words
   * @param start offset of the first unit in the file
   */
  public static Prose verbatim(String text, int start) {
    int[] offsets = new int[text.length()];
    Arrays.setAll(offsets, i -> start + i);
    return new Prose(text, offsets, List.of());
  }

  /** The words. */
  public String text() {
    return text;
  }

  /** The ranges of {@link #text()} that are code spans, in order. */
  public List<Span> code() {
    return code;
  }

  /** Whether there are no words. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** Whether any unit of a range of the text belongs to a code span. */
  public boolean isCode(Span range) {
    return code.stream().anyMatch(range::overlaps);
  }

  /** Where a range of the text stands in the file; an empty prose stands at 0. */
  public Span toSource(Span range) {
    if (offsets.length == 0) {
      return Span.at(0);
    }
    if (range.start() >= offsets.length) {
      return Span.at(end);
    }
    int start = offsets[range.start()];
    return range.isEmpty() ? Span.at(start) : new Span(start, offsets[range.end() - 1] + 1);
  }

  /** Where the whole text stands in the file. */
  public Span span() {
    return toSource(new Span(0, text.length()));
  }

  @Override
  public String toString() {
    return text;
  }
}
