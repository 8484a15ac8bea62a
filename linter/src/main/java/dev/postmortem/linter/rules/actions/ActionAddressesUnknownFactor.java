package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.text.source.Located;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An action against a factor that the postmortem does not name. */
public final class ActionAddressesUnknownFactor implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "action-addresses-unknown-factor",
              Family.ACTIONS,
              "an action addresses a factor that the postmortem does not list")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Set<String> named = new TreeSet<>();
    context
        .frontMatter()
        .contributingFactors()
        .forEach(
            f ->
                f.factor()
                    .ifPresent(id -> named.add(context.corpus().canonicalFactor(id.value()))));
    for (DeclaredAction action : context.document().actions()) {
      for (Located<String> factor : action.addresses()) {
        if (!named.contains(context.corpus().canonicalFactor(factor.value()))) {
          Diagnostic remark =
              remarks.at(factor, "This postmortem lists no factor " + Quote.of(factor.value()));
          Optional<String> meant = context.corpus().meantFactor(factor.value(), named);
          meant.ifPresent(
              m -> remark.fix(Fix.replaceValue(context.document().source(), factor.span(), m)));
          remark.help(
              meant
                  .map(m -> "did you mean " + m + "?")
                  .orElse("address a factor of `contributing_factors`, or add this one there"));
        }
      }
    }
  }
}
