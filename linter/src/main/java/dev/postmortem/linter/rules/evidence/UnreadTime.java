package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.document.timeline.TimelineTable;
import dev.postmortem.schema.time.TimeScanner;
import java.util.Locale;

/** An event whose time is written in a form that nobody here can read. */
public final class UnreadTime implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("unread-time", Family.EVIDENCE, "the time of an event cannot be read")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (TimelineEvent event : context.document().timeline()) {
      String time = event.time().value();
      boolean written = time.chars().anyMatch(Character::isDigit) && !isOpen(time);
      if (written && isUnread(time)) {
        remarks
            .at(event.time(), "This time cannot be read: " + Quote.of(time))
            .help("write hours and minutes, as in 14:02, and the date where it changes");
      }
    }
  }

  private static boolean isUnread(String time) {
    return TimeScanner.lead(time).isEmpty() && TimelineTable.inColumn(time).isEmpty();
  }

  /** Authors who do not know a time say so: {@code 2X:XX}, {@code [???]}. */
  private static boolean isOpen(String time) {
    String lower = time.toLowerCase(Locale.ROOT);
    return lower.indexOf('?') >= 0 || lower.contains("x:") || lower.contains(":x");
  }
}
