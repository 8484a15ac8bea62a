package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Configuration.Level;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Remarks;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.TimelineEvent;
import java.util.List;

/** Events of which nobody can tell where they are known from. */
public final class TimelineWithoutSource implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "timeline-without-source", Family.EVIDENCE, "an event has neither source nor doubt")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  private static final String HELP =
      "link what shows it: the alert, the deploy, the message; or mark it (unverified)";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Remarks remarks) {
    List<TimelineEvent> events = context.document().timeline();
    List<TimelineEvent> bare =
        events.stream().filter(e -> e.source().isEmpty() && !e.unverified()).toList();
    if (bare.size() > 1 && bare.size() == events.size()) {
      remarks
          .at(bare.get(0).time(), "None of the %d events has a source".formatted(bare.size()))
          .help(HELP);
      return;
    }
    for (TimelineEvent event : bare) {
      remarks.at(event.time(), "This event has no source").help(HELP);
    }
  }
}
