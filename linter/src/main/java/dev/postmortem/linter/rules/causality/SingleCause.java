package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** One cause claimed for what several conditions brought about. */
public final class SingleCause implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("single-cause", Family.CAUSALITY, "the text claims a single cause")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.SINGLE_CAUSE)) {
      remarks
          .at(observed, "Claims a single cause: " + observed.quote())
          .help(
              "describe it as one of several contributing factors, as in \"the missing index contributed\"");
    }
  }
}
