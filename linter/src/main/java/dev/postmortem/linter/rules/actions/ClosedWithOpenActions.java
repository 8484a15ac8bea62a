package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.model.Status;
import dev.postmortem.text.source.Located;
import java.util.Optional;

/** A closed postmortem with work left to do. */
public final class ClosedWithOpenActions implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "closed-with-open-actions", Family.ACTIONS, "a closed postmortem has open actions")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Optional<Located<Status>> closed =
        context.frontMatter().status().filter(s -> s.value() == Status.CLOSED);
    long open = context.document().actions().stream().filter(DeclaredActionList::isOpen).count();
    if (closed.isPresent() && open > 0) {
      remarks
          .ofFile(
              closed.get().span(),
              "This postmortem is closed, but %s open"
                  .formatted(open == 1 ? "one action is" : open + " actions are"))
          .help(
              "set each open action to `done` or `dropped`, or the postmortem's status to `published`");
    }
  }
}
