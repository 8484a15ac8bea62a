package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** A why that is asked of a person instead of the situation. */
public final class WhyAskedOfPerson implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "why-asked-of-person", Family.WORDING, "a question asks people to justify themselves")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.WHY_ASKED_OF_PERSON)) {
      remarks
          .at(observed, "Asks people to justify themselves: " + observed.quote())
          .help(
              "ask what made it reasonable or possible, as in \"what allowed the command to run in production?\"");
    }
  }
}
