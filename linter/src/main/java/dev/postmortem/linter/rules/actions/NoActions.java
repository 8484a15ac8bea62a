package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;

/** No action at all: nothing will be different next time. */
public final class NoActions implements DocumentRule {

  private static final String KEY = "actions";

  private static final RuleInfo INFO =
      RuleInfo.error("no-actions", Family.ACTIONS, "no action follows from the incident")
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    if (context.document().actions().isEmpty()) {
      remarks
          .ofFile(
              context.frontMatter().keySpan(KEY).orElse(context.frontMatter().anchor()),
              "No action follows from this incident")
          .help(
              "under actions: list what will be different next time; if nothing will, accept the"
                  + " rule with a reason");
    }
  }
}
