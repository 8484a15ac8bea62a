package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Fix.Edit;
import dev.postmortem.linter.suppression.Suppression;
import dev.postmortem.linter.suppression.Suppressions;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** Takes an unused suppression out, and with it the line that held nothing else. */
final class DroppedSuppression {

  private static final String TITLE = "remove the suppression";

  private final SourceText source;
  private final FrontMatter front;
  private final Suppressions suppressions;

  DroppedSuppression(Suppressions suppressions, DocumentContext context) {
    this.source = context.document().source();
    this.front = context.frontMatter();
    this.suppressions = suppressions;
  }

  Optional<Fix> fix(Suppression unused) {
    Optional<Span> out =
        switch (unused.form()) {
          case NEXT_LINE, FILE -> comment(unused);
          case RANGE -> isNeverEnabled(unused) ? comment(unused) : Optional.empty();
          case WAIVER -> waiver(unused.target());
        };
    return out.map(span -> new Fix(TITLE, List.of(new Edit(span, ""))));
  }

  /** A comment goes once, by its first rule, and only where none of its rules is needed. */
  private Optional<Span> comment(Suppression unused) {
    List<Suppression> together =
        suppressions.all().stream().filter(s -> s.span().equals(unused.span())).toList();
    List<Suppression> idle = suppressions.unused();
    if (idle.containsAll(together)) {
      return together.get(0).equals(unused)
          ? Optional.of(withLine(unused.span()))
          : Optional.empty();
    }
    int at = together.indexOf(unused);
    boolean last = at == together.size() - 1;
    return Optional.of(
        last
            ? new Span(together.get(at - 1).target().span().end(), unused.target().span().end())
            : new Span(
                unused.target().span().start(), together.get(at + 1).target().span().start()));
  }

  private boolean isNeverEnabled(Suppression range) {
    return range.lastLine() == source.lineCount();
  }

  private Optional<Span> waiver(Located<String> rule) {
    Optional<YamlEntry> accept = front.root().entry("accept");
    if (accept.isEmpty() || !(accept.get().value() instanceof YamlList list)) {
      return Optional.empty();
    }
    int keyStart = source.lineSpan(source.lineAt(accept.get().key().span().start())).start();
    if (list.items().size() == 1) {
      return Optional.of(new Span(keyStart, afterLine(list.span())));
    }
    for (YamlNode item : list.items()) {
      if (item.span().contains(rule.span()) && source.text().charAt(list.span().start()) != '[') {
        int start = source.lineSpan(source.lineAt(item.span().start())).start();
        boolean own = source.text().substring(start, item.span().start()).strip().equals("-");
        return own ? Optional.of(new Span(start, afterLine(item.span()))) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Span withLine(Span comment) {
    int start = source.lineSpan(source.lineAt(comment.start())).start();
    int end = source.lineSpan(source.lineAt(Math.max(comment.start(), comment.end() - 1))).end();
    boolean alone =
        source.text().substring(start, comment.start()).isBlank()
            && source.text().substring(comment.end(), end).isBlank();
    if (alone) {
      return new Span(start, afterLine(comment));
    }
    int from = comment.start();
    while (from > start && source.text().charAt(from - 1) == ' ') {
      from--;
    }
    return new Span(from, comment.end());
  }

  /** The start of the line after what a span holds, white space at its end aside. */
  private int afterLine(Span span) {
    int end = span.end();
    while (end > span.start() && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    int line = source.lineAt(Math.max(span.start(), end - 1));
    return line < source.lineCount() ? source.lineSpan(line + 1).start() : source.text().length();
  }
}
