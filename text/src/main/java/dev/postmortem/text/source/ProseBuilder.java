package dev.postmortem.text.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a {@link Prose} together from pieces of a source, in the source's order. */
public final class ProseBuilder {

  private static final int NUMBERS_PER_RUN = 3;

  private final StringBuilder text = new StringBuilder();
  private final List<Span> code = new ArrayList<>();
  private final int anchor;
  private int[] runs = new int[4 * NUMBERS_PER_RUN];
  private int used;

  /**
   * Starts a prose.
   *
   * @param anchor the offset that the prose is at if it stays empty
   */
  public ProseBuilder(int anchor) {
    this.anchor = anchor;
  }

  /** A prose without some ranges of its text, which are in order and apart. */
  public static Prose without(Prose prose, List<Span> ranges) {
    ProseBuilder left = new ProseBuilder(prose.span().start());
    int length = prose.text().length();
    int from = 0;
    for (Span range : ranges) {
      left.append(prose.slice(new Span(from, Math.max(from, range.start()))));
      from = Math.max(from, range.end());
    }
    left.append(prose.slice(new Span(Math.min(from, length), length)));
    return left.build();
  }

  /** Appends a piece of the source as it is there. */
  public ProseBuilder verbatim(CharSequence source, int start, int end) {
    if (start < end) {
      add(start, end, source.subSequence(start, end));
    }
    return this;
  }

  /** Appends words that map to one piece of the source: an entity, an escape, a line break. */
  public ProseBuilder whole(CharSequence words, Span source) {
    if (!words.isEmpty()) {
      add(source.start(), source.end(), words);
    }
    return this;
  }

  /** Marks what was appended since the text had a length as code, not speech. */
  public ProseBuilder codeSince(int length) {
    if (length < text.length()) {
      code.add(new Span(length, text.length()));
    }
    return this;
  }

  /** Appends another prose, its code spans included. */
  public ProseBuilder append(Prose other) {
    int before = text.length();
    other.eachRun(this::whole);
    for (Span span : other.code()) {
      code.add(span.shift(before));
    }
    return this;
  }

  /** Units appended so far. */
  public int length() {
    return text.length();
  }

  /** Whether the text so far ends with white space or is empty. */
  public boolean atSpace() {
    return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** The prose. */
  public Prose build() {
    if (used == 0) {
      return Prose.empty(anchor);
    }
    return new Prose(text.toString(), Arrays.copyOf(runs, used), code);
  }

  private void add(int start, int end, CharSequence words) {
    boolean verbatim = words.length() == end - start;
    if (used > 0 && verbatim && lastIsVerbatim() && runs[used - 1] == start) {
      runs[used - 1] = end;
    } else {
      if (used == runs.length) {
        runs = Arrays.copyOf(runs, used * 2);
      }
      runs[used] = text.length();
      runs[used + 1] = start;
      runs[used + 2] = end;
      used += NUMBERS_PER_RUN;
    }
    text.append(words);
  }

  private boolean lastIsVerbatim() {
    return text.length() - runs[used - NUMBERS_PER_RUN] == runs[used - 1] - runs[used - 2];
  }
}
