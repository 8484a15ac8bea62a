package dev.postmortem.linter.rules.safety;

import dev.postmortem.corpus.config.Settings.Level;
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
      RuleInfo.error("raw-html", Family.SAFETY, "HTML that the site removes")
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
          .at(tag.span(), "Readers will not see " + Quote.of(words) + ": it is taken for HTML")
          .help("put it between backticks")
          .fix(Fix.replace(tag.span(), "`" + words + "`"));
    } else if (!AllowedHtml.elements().contains(tag.name())) {
      remarks
          .at(tag.span(), "The site removes <" + tag.name() + ">")
          .help("write it as Markdown, link to it, or show it as code between backticks");
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
            .help("leave it out: pages have one style, and no scripts");
      }
    }
  }
}
