package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.SuppressionRule;
import dev.postmortem.linter.suppression.Suppression;
import dev.postmortem.linter.suppression.Suppressions;

/** A suppression without a reason. */
public final class SuppressionWithoutReason implements SuppressionRule {

  private static final RuleInfo INFO =
      RuleInfo.error("suppression-without-reason", Family.DOCUMENT, "a suppression has no reason")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Suppressions suppressions, DocumentContext context, Diagnostics remarks) {
    for (Suppression suppression : suppressions.all()) {
      if (suppression.reason().isBlank()) {
        remarks
            .at(
                suppression.target(),
                "The suppression of " + suppression.target().value() + " has no reason")
            .help(
                suppression.form() == Suppression.Form.WAIVER
                    ? "add `reason` to the entry"
                    : "add the reason after two dashes, as in -- quoting the customer's e-mail");
      }
    }
  }
}
