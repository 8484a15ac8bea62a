package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** A judgemental word about people or their work. */
public final class JudgementalWord implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("judgemental-word", Family.WORDING, "people or their work are judged");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.JUDGEMENTAL_WORD)) {
      remarks
          .at(observed, "A judgement of people or their work: " + observed.quote())
          .help(
              "say what was there and what was missing, as in \"the change had no test of the rollback\"");
    }
  }
}
