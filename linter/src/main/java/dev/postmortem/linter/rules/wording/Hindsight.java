package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** A counterfactual: what people would have done if they had known what is known today. */
public final class Hindsight implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("hindsight", Family.WORDING, "the text judges the past by what is known today")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.HINDSIGHT)) {
      remarks
          .at(observed, "Judges in hindsight: " + observed.quote())
          .help(
              "say what people knew and saw at the time, as in \"the dashboard showed only the mean\"");
    }
  }
}
