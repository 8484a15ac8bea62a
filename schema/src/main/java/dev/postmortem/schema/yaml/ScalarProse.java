package dev.postmortem.schema.yaml;

import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.ProseBuilder;
import dev.postmortem.text.source.Span;

/**
 * Finds the place of each unit of a scalar by reading its source again, by the style it is written
 * in. Nothing is kept for it in the tree: most scalars are never asked.
 */
final class ScalarProse {

  private final String source;
  private final String text;
  private final ProseBuilder prose;
  private int at;
  private final int end;

  private ScalarProse(String source, Span span, String text) {
    this.source = source;
    this.text = text;
    this.prose = new ProseBuilder(span.start());
    this.at = span.start();
    this.end = span.end();
  }

  /** The words of a scalar without quotes. */
  static Prose ofPlain(String source, Span span, String text) {
    if (source.startsWith(text, span.start()) && text.length() == span.length()) {
      return Prose.verbatim(text, span.start());
    }
    ScalarProse scalar = new ScalarProse(source, span, text);
    scalar.flow('\0');
    return scalar.checked(span);
  }

  /** The words of a scalar that begins with a quote, with the mark of a block or with a tag. */
  static Prose ofMarked(String source, Span span, String text) {
    ScalarProse scalar = new ScalarProse(source, span, text);
    char mark = span.isEmpty() ? '\0' : source.charAt(span.start());
    switch (mark) {
      case '"', '\'' -> scalar.flow(mark);
      case '|', '>' -> scalar.block();
      default -> scalar.flow('\0');
    }
    return scalar.checked(span);
  }

  /** What was read, if it agrees with the words of the scalar; else these, as a whole. */
  private Prose checked(Span span) {
    Prose read = prose.build();
    String words = spaced(text);
    return spaced(read.text()).equals(words)
        ? read
        : new ProseBuilder(span.start()).whole(words, span).build();
  }

  /** Plain and quoted: a run of white space with line breaks is folded. */
  private void flow(char quote) {
    int last = end;
    if (quote != '\0') {
      at++;
      last = end - 1;
    }
    int from = at;
    while (at < last) {
      char c = source.charAt(at);
      if (quote == '\'' && c == '\'') {
        prose.verbatim(source, from, at).whole("'", new Span(at, Math.min(at + 2, last)));
        at += 2;
        from = at;
      } else if (quote == '"' && c == '\\') {
        prose.verbatim(source, from, at);
        escape(last);
        from = at;
      } else if (isSpace(c)) {
        int run = at;
        int breaks = 0;
        while (run < last && isSpace(source.charAt(run))) {
          if (isBreak(run)) {
            breaks++;
          }
          run++;
        }
        if (breaks > 0) {
          prose.verbatim(source, from, at);
          prose.whole(" ".repeat(Math.max(1, breaks - 1)), new Span(at, run));
          from = run;
        }
        at = run;
      } else {
        at++;
      }
    }
    if (from < last) {
      prose.whole(spaced(source.substring(from, last)), new Span(from, last));
    }
  }

  private void escape(int last) {
    int start = at;
    char kind = at + 1 < last ? source.charAt(at + 1) : '\\';
    at = Math.min(at + 2, last);
    switch (kind) {
      case 'x' -> codePoint(start, 2, last);
      case 'u' -> codePoint(start, 4, last);
      case 'U' -> codePoint(start, 8, last);
      case '\n', '\r' -> {
        while (at < last && isSpace(source.charAt(at))) {
          at++;
        }
      }
      default -> prose.whole(unescaped(kind), new Span(start, at));
    }
  }

  private void codePoint(int start, int digits, int last) {
    at = Math.min(start + 2 + digits, last);
    try {
      int codePoint = Integer.parseInt(source.substring(start + 2, at), 16);
      prose.whole(spaced(Character.toString(codePoint)), new Span(start, at));
    } catch (IllegalArgumentException notHexadecimal) {
      prose.whole("?", new Span(start, at));
    }
  }

  private static String unescaped(char kind) {
    return switch (kind) {
      case 't', 'n', 'r' -> " ";
      case '0' -> "\0";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 'e' -> "\u001B";
      case 'f' -> "\f";
      case 'v' -> "\u000B";
      case 'N' -> "\u0085";
      case '_' -> "\u00A0";
      case 'L' -> "\u2028";
      case 'P' -> "\u2029";
      default -> String.valueOf(kind);
    };
  }

  /** Literal and folded: words are as they are, with any white space. */
  private void block() {
    while (at < end && !isBreak(at)) {
      at++;
    }
    while (at < end && isSpace(source.charAt(at))) {
      at++;
    }
    int i = 0;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    if (i > 0) {
      prose.whole(" ".repeat(i), Span.at(at));
    }
    while (i < text.length()) {
      int word = i;
      while (i < text.length() && !isSpace(text.charAt(i))) {
        i++;
      }
      if (!source.startsWith(text.substring(word, i), at)) {
        return;
      }
      prose.verbatim(source, at, at + i - word);
      at += i - word;
      int gap = i;
      while (i < text.length() && isSpace(text.charAt(i))) {
        i++;
      }
      int begin = at;
      while (at < end && isSpace(source.charAt(at))) {
        at++;
      }
      prose.whole(" ".repeat(i - gap), new Span(begin, at));
    }
  }

  private boolean isBreak(int index) {
    char c = source.charAt(index);
    return c == '\n' || (c == '\r' && !source.startsWith("\n", index + 1));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static String spaced(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }
}
