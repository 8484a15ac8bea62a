package dev.postmortem.linter.rule;

import dev.postmortem.schema.text.Prose;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.util.List;

/**
 * The words of a YAML scalar with the place of each of them, whether it is plain, quoted, folded or
 * literal.
 */
final class ScalarProse {

  private ScalarProse() {}

  /**
   * Follows value and source side by side. Where an escape makes them differ, the value's unit is
   * given the place that was reached, and both go on from the next unit that agrees.
   */
  static Prose of(SourceText source, YamlScalar scalar) {
    Span span = scalar.span();
    String raw = source.text();
    String text = scalar.text();
    int at = bodyStart(raw, span);
    int[] offsets = new int[text.length()];
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      words.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
      if (Character.isWhitespace(c)) {
        offsets[i] = clamp(at, span);
        while (at < span.end()
            && Character.isWhitespace(raw.charAt(at))
            && !(i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1)))) {
          at++;
        }
        continue;
      }
      int found = at;
      while (found < span.end() && found - at < 12 && raw.charAt(found) != c) {
        found++;
      }
      if (found < span.end() && raw.charAt(found) == c) {
        at = found;
        offsets[i] = at++;
      } else {
        offsets[i] = clamp(at, span);
      }
    }
    return new Prose(words.toString(), offsets, List.of());
  }

  /** Behind the opening quote or the head line of a block scalar. */
  private static int bodyStart(String raw, Span span) {
    if (span.isEmpty()) {
      return span.start();
    }
    char first = raw.charAt(span.start());
    if (first == '"' || first == '\'') {
      return span.start() + 1;
    }
    if (first == '|' || first == '>') {
      int lineEnd = raw.indexOf('\n', span.start());
      return lineEnd < 0 || lineEnd >= span.end() ? span.end() : lineEnd + 1;
    }
    return span.start();
  }

  private static int clamp(int offset, Span span) {
    return Math.max(span.start(), Math.min(offset, Math.max(span.start(), span.end() - 1)));
  }
}
