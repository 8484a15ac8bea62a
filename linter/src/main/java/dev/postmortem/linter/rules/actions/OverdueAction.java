package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.text.format.Counts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An open action whose day has passed. */
public final class OverdueAction implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("overdue-action", Family.ACTIONS, "an open action is past its due date")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    LocalDate today = context.corpus().today();
    for (DeclaredAction action : context.document().actions()) {
      if (DeclaredActionList.isOpen(action)) {
        action
            .due()
            .filter(due -> due.value().isBefore(today))
            .ifPresent(
                due ->
                    remarks
                        .at(due, "This action is overdue by " + days(due.value(), today))
                        .help("complete it, drop it with a reason, or set a new due date")
                        .dependsOnToday());
      }
    }
  }

  private static String days(LocalDate due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(due, today);
    return Counts.inWords(days, "day");
  }
}
