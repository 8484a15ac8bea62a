package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;

/** An open action without an owner. */
public final class ActionWithoutOwner implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("action-without-owner", Family.ACTIONS, "an open action has no owner")
          .since("0.1.0")
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (DeclaredAction action : context.document().actions()) {
      if (DeclaredActionList.isOpen(action) && action.owner().isEmpty()) {
        remarks
            .at(
                DeclaredActionList.place(action, context.document().source()),
                "This action has no owner")
            .help("add `owner` with one role, handle or person");
      }
    }
  }
}
