package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import java.util.List;

/** Times of day that are another moment for each reader. */
public final class TimelineWithoutZone implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("timeline-without-zone", Family.EVIDENCE, "the timeline names no time zone")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<TimelineEvent> events = context.document().timeline();
    events.stream()
        .filter(event -> !event.zoned())
        .findFirst()
        .ifPresent(
            event ->
                remarks
                    .at(event.time(), "No time zone for " + Quote.of(event.time().value()))
                    .help(
                        "name the time zone once, in the heading or the column, as in Timeline"
                            + " (UTC)"));
  }
}
