package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** A judgemental word about people or their work. */
public final class JudgementalWord implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("judgemental-word", Family.WORDING, "the text judges people or their work")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.JUDGEMENTAL_WORD)) {
      remarks
          .at(observed, "Judges people or their work: " + observed.quote())
          .help(
              "describe what was there and what was missing, as in \"the change had no rollback test\"");
    }
  }
}
