package dev.postmortem.linter.rules.safety;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.markdown.AllowedHtml;
import dev.postmortem.schema.markdown.HtmlTag;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * HTML that readers will not see, because the site removes it; what stays is {@link AllowedHtml}.
 */
public final class RawHtml implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("raw-html", Family.SAFETY, "the text has HTML that the site removes")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    NavigableSet<Span> blocks = new TreeSet<>(context.document().htmlBlocks());
    for (HtmlTag tag : context.document().htmlTags()) {
      if (!tag.closing()) {
        judge(tag, context.document().source(), blocks, remarks);
      }
    }
  }

  private static void judge(
      HtmlTag tag, SourceText source, NavigableSet<Span> blocks, Diagnostics remarks) {
    String words = source.slice(tag.span());
    if (!AllowedHtml.isElement(tag.name())) {
      remarks
          .at(tag.span(), "Readers do not see " + Quote.of(words) + ": Markdown reads it as HTML")
          .help("put it in backticks")
          .fix(Fix.replace(tag.span(), shown(tag, words, source, blocks)));
    } else if (!AllowedHtml.elements().contains(tag.name())) {
      remarks
          .at(tag.span(), "The site removes <" + tag.name() + ">")
          .help("write it as Markdown, link to it, or show it as code in backticks");
    } else {
      List<String> removed =
          tag.attributes().stream()
              .filter(a -> AllowedHtml.kept(tag.name(), a.name(), a.value()).isEmpty())
              .map(HtmlTag.Attribute::name)
              .toList();
      if (!removed.isEmpty()) {
        remarks
            .at(
                tag.span(),
                "The site removes %s from <%s>".formatted(String.join(", ", removed), tag.name()))
            .help("remove it; all pages share one style and run no scripts");
      }
    }
  }

  /** As code; with entities where Markdown is not read, or where backticks would pair up wrong. */
  private static String shown(
      HtmlTag tag, String words, SourceText source, NavigableSet<Span> blocks) {
    Span block = blocks.floor(new Span(tag.span().start(), source.text().length()));
    boolean inBlock = block != null && block.contains(tag.span());
    String line = source.line(source.lineAt(tag.span().start()));
    boolean backticks = words.indexOf('`') >= 0 || line.indexOf('`') >= 0;
    return inBlock || (backticks && !isBalanced(line))
        ? words.replace("<", "&lt;").replace(">", "&gt;")
        : "`" + words + "`";
  }

  private static boolean isBalanced(String line) {
    return line.chars().filter(c -> c == '`').count() % 2 == 0;
  }
}
