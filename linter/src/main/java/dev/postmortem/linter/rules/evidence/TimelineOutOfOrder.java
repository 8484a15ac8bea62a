package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Events of the timeline that are listed after later ones. */
public final class TimelineOutOfOrder implements DocumentRule {

  private static final String HELP =
      "put it in order of time; if both times are correct, the clocks of two hosts likely differ:"
          + " name the host of each time";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "timeline-out-of-order", Family.EVIDENCE, "an event is listed after a later one")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<TimelineMoment> moments = TimelineMoment.of(context.document());
    if (runsBackwards(moments)) {
      remarks
          .at(moments.get(0).event().time(), "The timeline is in reverse order")
          .help("put the earliest event first");
      return;
    }
    Optional<TimelineMoment> latest = Optional.empty();
    for (TimelineMoment moment : moments) {
      if (latest.filter(l -> moment.at().isBefore(l.at())).isPresent()) {
        remarks
            .at(
                moment.event().time(),
                "%s is listed after %s"
                    .formatted(moment.event().time().value(), latest.get().event().time().value()))
            .help(HELP);
      } else {
        latest = Optional.of(moment);
      }
    }
  }

  private static boolean runsBackwards(List<TimelineMoment> moments) {
    for (int i = 1; i < moments.size(); i++) {
      if (moments.get(i).at().isAfter(moments.get(i - 1).at())) {
        return false;
      }
    }
    return moments.size() > 2 && moments.get(moments.size() - 1).at().isBefore(moments.get(0).at());
  }
}
