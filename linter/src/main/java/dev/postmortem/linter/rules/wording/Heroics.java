package dev.postmortem.linter.rules.wording;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** Praise that hides a gap of the system. */
public final class Heroics implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("heroics", Family.WORDING, "the text praises a rescue, which hides a gap")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.HEROICS)) {
      remarks
          .at(observed, "Praises a rescue: " + observed.quote())
          .help("describe the gap that the rescue filled, and add an action that closes it");
    }
  }
}
