package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.text.source.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A day on which an action cannot have been done. */
public final class ImpossibleActionDates implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "impossible-action-dates",
              Family.ACTIONS,
              "an action is done before the incident, in the future, or while it is open")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Optional<LocalDate> started =
        context.frontMatter().startedAt().map(Located::value).map(OffsetDateTime::toLocalDate);
    for (DeclaredAction action : context.document().actions()) {
      action
          .completion()
          .doneOn()
          .ifPresent(done -> judge(done, action, started, context.corpus().today(), remarks));
    }
  }

  private static void judge(
      Located<LocalDate> done,
      DeclaredAction action,
      Optional<LocalDate> started,
      LocalDate today,
      Diagnostics remarks) {
    boolean open =
        action
            .status()
            .map(Located::value)
            .filter(s -> s == ActionStatus.OPEN || s == ActionStatus.IN_PROGRESS)
            .isPresent();
    if (open) {
      remarks
          .at(done, "This action has a completion date, but is open")
          .help("set `status: done`, or remove `done_on`");
    } else if (started.filter(s -> done.value().isBefore(s.minusDays(1))).isPresent()) {
      remarks
          .at(done, "This action was done before the incident started")
          .help("correct the date; often the year is wrong");
    } else if (done.value().isAfter(today.plusDays(1))) {
      remarks
          .at(done, "The completion date of this action is in the future")
          .help("correct the date; often the year is wrong")
          .dependsOnToday();
    }
  }
}
