package dev.postmortem.schema.yaml;

import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML into a tree that knows its places; total: each unreadable part becomes a problem with
 * a position, and the text around it is still read. Scalars stay the words that were written.
 */
public final class YamlReader {

  /** Longest text that is read, in UTF-16 units. */
  public static final int MAX_CHARS = 1 << 20;

  /** How often reading resumes after a mistake. */
  private static final int MAX_RESUMPTIONS = 20;

  private YamlReader() {}

  /** Reads a whole file. */
  public static YamlTree read(SourceText source) {
    return read(source, source.span());
  }

  /**
   * Reads a part of a file, such as its front matter; all spans count from the file's start.
   *
   * @param range the part, in whole lines
   */
  public static YamlTree read(SourceText source, Span range) {
    String text = source.slice(range);
    int offset = range.start();
    if (text.length() > MAX_CHARS) {
      return new YamlTree(
          Optional.empty(),
          List.of(
              YamlProblem.syntax(
                  Span.at(offset),
                  "This YAML has "
                      + text.length()
                      + " characters; at most "
                      + MAX_CHARS
                      + " are read.")));
    }
    List<YamlProblem> problems = new ArrayList<>();
    String readable = withoutControls(text, offset, problems);
    YamlTreeBuilder tree = new YamlTreeBuilder(source, readable, offset, problems);
    int from = 0;
    for (int round = 0; round <= MAX_RESUMPTIONS && from < readable.length(); round++) {
      int failedAt = tree.read(from);
      if (failedAt < 0) {
        break;
      }
      from = nextTopLevelKey(readable, failedAt);
    }
    problems.sort(Comparator.comparing(YamlProblem::span));
    return new YamlTree(tree.root(), problems);
  }

  /** YAML allows no control characters; the library would give up the whole text for one. */
  private static String withoutControls(String text, int offset, List<YamlProblem> problems) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control =
          (c < ' ' && c != '\t' && c != '\n' && c != '\r')
              || (c >= 0x7F && c < 0xA0 && c != 0x85)
              || c == '\uFEFF'
              || c >= 0xFFFE;
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (control || (Character.isSurrogate(c) && !pair)) {
        if (clean == null) {
          clean = new StringBuilder(text);
          problems.add(
              YamlProblem.syntax(
                  new Span(offset + i, offset + i + 1),
                  "An invisible control character (U+"
                      + HexFormat.of().withUpperCase().toHexDigits(c)
                      + ") stands here; delete it."));
        }
        clean.setCharAt(i, ' ');
      } else if (pair) {
        i++;
      }
    }
    return clean == null ? text : clean.toString();
  }

  /** The start of the next line after an offset that looks like a top-level key. */
  private static int nextTopLevelKey(String text, int after) {
    int line = text.indexOf('\n', after);
    while (line >= 0 && line + 1 < text.length()) {
      int start = line + 1;
      int end = start;
      while (end < text.length() && isKeyCharacter(text.charAt(end))) {
        end++;
      }
      if (end > start
          && text.charAt(start) != '-'
          && end < text.length()
          && text.charAt(end) == ':'
          && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1)))) {
        return start;
      }
      line = text.indexOf('\n', start);
    }
    return text.length();
  }

  private static boolean isKeyCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
