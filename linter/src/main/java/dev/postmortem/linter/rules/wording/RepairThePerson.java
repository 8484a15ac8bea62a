package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** A remedy that changes a person instead of the system the person works in. */
public final class RepairThePerson implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "repair-the-person", Family.WORDING, "a remedy changes people instead of the system")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.REPAIR_THE_PERSON)) {
      remarks
          .at(observed, "Changes people instead of the system: " + observed.quote())
          .help(
              "change what people work with, as in \"the deploy tool asks for the cluster name\"");
    }
  }
}
