package dev.postmortem.linter.rule;

import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.source.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of the finding's own file that fixes it, safe enough to be applied unseen.
 *
 * @param title what it does, as an imperative
 * @param edits ascending, none overlapping another
 */
public record Fix(String title, List<Edit> edits) {

  /** What may mean something to YAML in a value without quotation marks. */
  private static final String YAML_MARKS = "#,[]{}\"'&*!|>%@`\n";

  /** Copies the edits. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /**
   * A replacement of some text.
   *
   * @param span what is replaced; empty for an insertion
   * @param replacement what is put there
   */
  public record Edit(Span span, String replacement) {}

  /** A fix that puts other words in one place. */
  public static Fix replace(Span span, String replacement) {
    return new Fix("write \"" + replacement + "\"", List.of(new Edit(span, replacement)));
  }

  /** A fix that gives a front matter value another word, in the quotation marks it had. */
  public static Fix replaceValue(SourceText source, Span span, String replacement) {
    char first = span.isEmpty() ? ' ' : source.text().charAt(span.start());
    boolean inQuotes = span.length() > 1 && (first == '"' || first == '\'');
    if (inQuotes && replacement.indexOf(first) < 0 && replacement.indexOf('\\') < 0) {
      return replace(new Span(span.start() + 1, span.end() - 1), replacement);
    }
    boolean plain = !inQuotes && replacement.chars().noneMatch(c -> YAML_MARKS.indexOf(c) >= 0);
    return new Fix(
        "write \"" + replacement + "\"",
        List.of(new Edit(span, plain ? replacement : YamlText.scalar(replacement))));
  }

  /** The same fix after a change of the text; empty if the change touched what it would edit. */
  Optional<Fix> carried(TextChange change) {
    List<Edit> carried = new ArrayList<>();
    for (Edit edit : edits) {
      change.carry(edit.span()).ifPresent(s -> carried.add(new Edit(s, edit.replacement())));
    }
    return carried.size() == edits.size() ? Optional.of(new Fix(title, carried)) : Optional.empty();
  }

  /** The text after the change. */
  public String apply(String text) {
    StringBuilder changed = new StringBuilder(text.length() + 32);
    int from = 0;
    for (Edit edit : edits) {
      changed.append(text, from, edit.span().start()).append(edit.replacement());
      from = edit.span().end();
    }
    return changed.append(text, from, text.length()).toString();
  }
}
