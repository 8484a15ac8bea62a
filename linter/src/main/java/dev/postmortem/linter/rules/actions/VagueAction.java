package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** Work with nothing in it by which anyone could tell that it is done. */
public final class VagueAction implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "vague-action", Family.ACTIONS, "planned work has no result that anyone can check")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.VAGUE_ACTION)) {
      remarks
          .at(observed, "No result that anyone can check: " + observed.quoteToEnd())
          .help(
              "name the resulting change, as in \"alert when the queue is older than five minutes\"");
    }
  }
}
