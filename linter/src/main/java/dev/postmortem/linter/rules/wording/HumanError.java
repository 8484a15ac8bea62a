package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** Human error given as a cause: the investigation stopped where it should have started. */
public final class HumanError implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("human-error", Family.WORDING, "the text gives human error as the cause")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.HUMAN_ERROR)) {
      remarks
          .at(observed, "Gives human error as the cause: " + observed.quote())
          .help(
              "say what made the mistake possible or costly, as in \"the tool accepts any host without confirmation\"");
    }
  }
}
