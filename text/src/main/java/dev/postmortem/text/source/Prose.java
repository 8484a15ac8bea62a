package dev.postmortem.text.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Running text as a reader sees it, taken out of its Markdown or YAML: no emphasis marks, no link
 * targets, no HTML comments, soft line breaks as single spaces. Every character knows where it is
 * in the file, so that a finding can point at it.
 *
 * <p>Code spans and bare addresses stay in the text, because they take part in the sentence
 * ("{@code kubectl} failed to …"), and are listed in {@link #code()}: their words are names, not
 * speech.
 */
public final class Prose {

  /**
   * Numbers kept for each run: where it begins in the text, where it begins and ends in the file.
   */
  private static final int NUMBERS_PER_RUN = 3;

  private final String text;
  private final int[] runs;
  private final List<Span> code;

  /**
   * Made by {@link ProseBuilder} only.
   *
   * @param runs triples, in order: a run that is as long in the file as in the text is verbatim;
   *     any other maps to its whole range of the file
   */
  Prose(String text, int[] runs, List<Span> code) {
    this.text = text;
    this.runs = runs;
    this.code = List.copyOf(code);
  }

  /**
   * Text that is in the file exactly as it reads, as in a simple value or in a test.
   *
   * @param text the words
   * @param start offset of the first unit in the file
   */
  public static Prose verbatim(String text, int start) {
    return new Prose(text, new int[] {0, start, start + text.length()}, List.of());
  }

  /** No words, at a place of the file. */
  public static Prose empty(int offset) {
    return verbatim("", offset);
  }

  /** The words. */
  public String text() {
    return text;
  }

  /** The ranges of {@link #text()} that are code spans or bare addresses, in order. */
  public List<Span> code() {
    return code;
  }

  /** Whether there are no words. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** Whether any unit of a range of the text belongs to a code span or a bare address. */
  public boolean isCode(Span range) {
    int first = firstCodeAfter(range.start());
    return first < code.size() && code.get(first).overlaps(range);
  }

  /** Index of the first code span that ends after a unit. */
  private int firstCodeAfter(int unit) {
    int low = 0;
    int high = code.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (code.get(middle).end() <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Where a range of the text is in the file. What was written as one (an entity, an escape, a line
   * break) is pointed at as a whole. Ranges beyond the text are cut to it.
   */
  public Span toSource(Span range) {
    int from = Math.min(range.start(), text.length());
    int to = Math.min(range.end(), text.length());
    if (from == to) {
      return Span.at(from == text.length() ? runs[runs.length - 1] : sourceStart(from));
    }
    return new Span(sourceStart(from), Math.max(sourceStart(from), sourceEnd(to - 1)));
  }

  /** Where the whole text is in the file. */
  public Span span() {
    return toSource(new Span(0, text.length()));
  }

  /** A part of the text, still knowing its place. Ranges beyond the text are cut to it. */
  public Prose slice(Span range) {
    int from = Math.min(range.start(), text.length());
    int to = Math.min(range.end(), text.length());
    if (from == 0 && to == text.length()) {
      return this;
    }
    if (from == to) {
      return empty(toSource(Span.at(from)).start());
    }
    int first = runOf(from);
    int last = runOf(to - 1);
    int[] part = Arrays.copyOfRange(runs, first * NUMBERS_PER_RUN, (last + 1) * NUMBERS_PER_RUN);
    if (isVerbatim(last)) {
      part[part.length - 1] = sourceEnd(to - 1);
    }
    if (isVerbatim(first)) {
      part[1] = sourceStart(from);
    }
    for (int i = 0; i < part.length; i += NUMBERS_PER_RUN) {
      part[i] = Math.max(0, part[i] - from);
    }
    List<Span> inside = new ArrayList<>();
    for (Span span : code) {
      if (span.start() < to && from < span.end()) {
        inside.add(new Span(Math.max(span.start(), from) - from, Math.min(span.end(), to) - from));
      }
    }
    return new Prose(text.substring(from, to), part, inside);
  }

  /** The range of the text that was read from a range of the file; empty if none was. */
  public Span toText(Span source) {
    int start = firstUnit(source.start(), 0);
    int end = firstUnit(source.end(), start);
    return new Span(start, end);
  }

  /** The first unit that ends after an offset of the file. */
  private int firstUnit(int offset, int from) {
    int low = from;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sourceEnd(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The text without white space at its ends. */
  public Prose strip() {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return slice(new Span(from, to));
  }

  /** The words, stripped, with their place. */
  public Located<String> located() {
    Prose stripped = strip();
    return new Located<>(stripped.text, stripped.span());
  }

  private int sourceStart(int unit) {
    int run = runOf(unit);
    return runs[run * NUMBERS_PER_RUN + 1]
        + (isVerbatim(run) ? unit - runs[run * NUMBERS_PER_RUN] : 0);
  }

  private int sourceEnd(int unit) {
    int run = runOf(unit);
    return isVerbatim(run) ? sourceStart(unit) + 1 : runs[run * NUMBERS_PER_RUN + 2];
  }

  private boolean isVerbatim(int run) {
    int next = (run + 1) * NUMBERS_PER_RUN;
    int textEnd = next < runs.length ? runs[next] : text.length();
    return textEnd - runs[run * NUMBERS_PER_RUN]
        == runs[run * NUMBERS_PER_RUN + 2] - runs[run * NUMBERS_PER_RUN + 1];
  }

  /** Gives the words of each run and where they stand, in order. */
  void eachRun(BiConsumer<CharSequence, Span> run) {
    for (int i = 0; i * NUMBERS_PER_RUN < runs.length; i++) {
      int next = (i + 1) * NUMBERS_PER_RUN;
      int end = next < runs.length ? runs[next] : text.length();
      Span source =
          new Span(
              runs[i * NUMBERS_PER_RUN + 1],
              Math.max(runs[i * NUMBERS_PER_RUN + 1], runs[i * NUMBERS_PER_RUN + 2]));
      run.accept(text.substring(runs[i * NUMBERS_PER_RUN], end), source);
    }
  }

  private int runOf(int unit) {
    int low = 0;
    int high = runs.length / NUMBERS_PER_RUN - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs[middle * NUMBERS_PER_RUN] <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return text;
  }
}
