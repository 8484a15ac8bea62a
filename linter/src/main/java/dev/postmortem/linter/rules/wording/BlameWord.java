package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** Blame of people in direct words. */
public final class BlameWord implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("blame-word", Family.WORDING, "the text blames people").since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.BLAME_WORD)) {
      remarks
          .at(observed, "Blames people: " + observed.quote())
          .help("remove the blame, and name the condition that allowed the failure");
    }
  }
}
