package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;

/** An open action without a criterion for done. */
public final class ActionWithoutDoneWhen implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "action-without-done-when",
              Family.ACTIONS,
              "an open action has no completion criterion")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (DeclaredAction action : context.document().actions()) {
      if (DeclaredActionList.isOpen(action) && action.completion().doneWhen().isEmpty()) {
        action
            .action()
            .filter(words -> !ActionMeasure.standsIn(words.value()))
            .ifPresent(
                words ->
                    remarks
                        .at(words, "No completion criterion: " + Quote.of(words.value()))
                        .help(
                            "add `done_when` with a result that anyone can observe, as in \"a drill pages"
                                + " within two minutes\""));
      }
    }
  }
}
