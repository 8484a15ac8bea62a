package dev.postmortem.linter.rules.wording;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;

/** A word such as "obviously" that makes the right choice look easy afterwards. */
public final class HindsightCertainty implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "hindsight-certainty", Family.WORDING, "a word makes a past decision look easy")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.HINDSIGHT_CERTAINTY)) {
      remarks
          .at(observed, "Makes a past decision look easy: " + observed.quote())
          .help("remove the word, or say what people could see at the time");
    }
  }
}
