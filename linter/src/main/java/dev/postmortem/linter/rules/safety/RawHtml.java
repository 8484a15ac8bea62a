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
import java.util.List;

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
    for (HtmlTag tag : context.document().htmlTags()) {
      if (!tag.closing()) {
        judge(tag, context.document().source().slice(tag.span()), remarks);
      }
    }
  }

  private static void judge(HtmlTag tag, String words, Diagnostics remarks) {
    if (!AllowedHtml.isElement(tag.name())) {
      remarks
          .at(tag.span(), "Readers do not see " + Quote.of(words) + ": Markdown reads it as HTML")
          .help("put it in backticks")
          .fix(Fix.replace(tag.span(), "`" + words + "`"));
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
}
