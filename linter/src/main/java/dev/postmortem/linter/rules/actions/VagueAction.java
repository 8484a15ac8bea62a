package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Settings.Level;
import dev.postmortem.linter.language.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** Work with nothing in it by which anyone could tell that it is done. */
public final class VagueAction implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("vague-action", Family.ACTIONS, "work is named that nobody could check")
          .levels(Level.WARNING, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.VAGUE_ACTION)) {
      remarks
          .at(observed, "Nothing here could be checked: " + observed.quoteToEnd())
          .help(
              "name the change that will be there, as in \"alert when the queue is older than five minutes\"");
    }
  }
}
