package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.text.source.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** An open action without a due date, or with an implausible one. */
public final class ActionWithoutDueDate implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "action-without-due-date",
              Family.ACTIONS,
              "an open action has no due date, or an impossible one")
          .since("0.1.0")
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Optional<LocalDate> start =
        context.frontMatter().startedAt().map(Located::value).map(OffsetDateTime::toLocalDate);
    for (DeclaredAction action : context.document().actions()) {
      if (!DeclaredActionList.isOpen(action)) {
        continue;
      }
      Optional<Located<LocalDate>> due = action.due();
      if (due.isEmpty()) {
        remarks
            .at(
                DeclaredActionList.place(action, context.document().source()),
                "This action has no due date")
            .help("add `due` with a date, as in 2026-07-15");
      } else if (start.filter(due.get().value()::isBefore).isPresent()) {
        remarks
            .at(due.get(), "This action is due before the incident started on " + start.get())
            .help("correct the date; often the year is wrong");
      }
    }
  }
}
