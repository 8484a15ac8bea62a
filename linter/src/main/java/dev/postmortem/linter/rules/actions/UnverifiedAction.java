package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.model.ActionStatus;

/** A done action without a verifier. */
public final class UnverifiedAction implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("unverified-action", Family.ACTIONS, "an action is done but not verified")
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
      action
          .status()
          .filter(status -> status.value() == ActionStatus.DONE)
          .filter(status -> action.completion().verifiedBy().isEmpty())
          .ifPresent(
              status ->
                  remarks
                      .at(status, "This action is done but not verified")
                      .help(
                          "add `verified_by` with what shows that it works: a drill, a"
                              + " dashboard, a test, the role that checked"));
    }
  }
}
