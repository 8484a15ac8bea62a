package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Set;

/** A value that YAML ends at {@code #}: what follows is a comment to it. */
public final class CutValue implements DocumentRule {

  /** Keys whose values are prose, in which a {@code #} is part of the words. */
  private static final Set<String> PROSE =
      Set.of("title", "summary", "note", "action", "done_when", "dropped_because", "reason");

  private static final RuleInfo INFO =
      RuleInfo.error("cut-value", Family.DOCUMENT, "YAML ends a value at #, and drops the rest")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    map(context.frontMatter().root(), context.document().source(), remarks);
  }

  private static void map(YamlMap map, SourceText source, Diagnostics remarks) {
    for (YamlEntry entry : map.entries()) {
      node(entry.key().text(), entry.value(), source, remarks);
    }
  }

  private static void node(String key, YamlNode node, SourceText source, Diagnostics remarks) {
    if (node instanceof YamlMap map) {
      map(map, source, remarks);
    } else if (node instanceof YamlList list) {
      List<YamlNode> items = list.items();
      items.forEach(item -> node(key, item, source, remarks));
    } else if (node instanceof YamlScalar scalar && scalar.plain() && !scalar.text().isBlank()) {
      scalar(key, scalar, source, remarks);
    }
  }

  private static void scalar(
      String key, YamlScalar scalar, SourceText source, Diagnostics remarks) {
    String text = source.text();
    int lineEnd = source.lineSpan(source.lineAt(scalar.span().end())).end();
    int hash = scalar.span().end();
    while (hash < lineEnd && (text.charAt(hash) == ' ' || text.charAt(hash) == '\t')) {
      hash++;
    }
    boolean comment = hash > scalar.span().end() && hash < lineEnd && text.charAt(hash) == '#';
    boolean glued =
        comment && hash + 1 < lineEnd && Character.isLetterOrDigit(text.charAt(hash + 1));
    if (!comment || (!glued && !PROSE.contains(key))) {
      return;
    }
    int end = lineEnd;
    while (end > hash && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Span whole = new Span(scalar.span().start(), end);
    remarks
        .at(
            new Span(hash, end),
            "YAML drops this as a comment: " + Quote.of(text.substring(hash, end)))
        .help("put the value in quotation marks")
        .fix(
            new Fix(
                "quote the value",
                List.of(new Fix.Edit(whole, YamlText.quoted(source.slice(whole))))));
  }
}
