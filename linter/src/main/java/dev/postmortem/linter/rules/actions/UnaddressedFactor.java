package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A contributing factor that stays as it was. */
public final class UnaddressedFactor implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unaddressed-factor", Family.ACTIONS, "no action addresses a contributing factor")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<DeclaredAction> actions =
        context.document().actions().stream()
            .filter(a -> !DeclaredActionList.isDropped(a))
            .toList();
    if (actions.isEmpty()) {
      return;
    }
    Set<String> addressed =
        actions.stream()
            .flatMap(a -> a.addresses().stream())
            .map(factor -> context.corpus().canonicalFactor(factor.value()))
            .collect(Collectors.toSet());
    context.frontMatter().contributingFactors().stream()
        .flatMap(declared -> declared.factor().stream())
        .filter(factor -> !addressed.contains(context.corpus().canonicalFactor(factor.value())))
        .forEach(factor -> report(factor, remarks));
  }

  private static void report(Located<String> factor, Diagnostics remarks) {
    remarks
        .at(factor, "No action addresses " + factor.value())
        .help(
            "add it to `addresses` of an action, or add an action; if you accept the risk, accept"
                + " the rule with a reason");
  }
}
