package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.Span;
import java.util.Optional;

/** No action at all: nothing will be different next time. */
public final class NoActions implements DocumentRule {

  private static final String KEY = "actions";

  private static final RuleInfo INFO =
      RuleInfo.error("no-actions", Family.ACTIONS, "the postmortem lists no actions")
          .since("0.1.0")
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    if (context.document().actions().isEmpty()) {
      Optional<Span> key = context.frontMatter().keySpan(KEY);
      long listed = PromisedWork.in(context).size();
      String fact = key.isPresent() ? "`actions` is empty" : "`actions` is missing";
      remarks
          .ofFile(
              key.orElse(context.frontMatter().anchor()),
              listed == 0 ? fact : fact + "; the text lists " + listed)
          .help(
              listed == 0
                  ? "list at least one action; if nothing is to change, accept the rule with a reason"
                  : "move the work that the text lists into `actions`, with owners and due dates");
    }
  }
}
