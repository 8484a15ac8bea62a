package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** Events without a source. */
public final class TimelineWithoutSource implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "timeline-without-source",
              Family.EVIDENCE,
              "an event has no source and is not marked (unverified)")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  private static final String HELP =
      "link the alert, the deploy or the message, or add (unverified)";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
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
      Diagnostic remark = remarks.at(event.time(), "This event has no source").help(HELP);
      ticketLink(event, context).ifPresent(remark::fix);
    }
  }

  /** A ticket that the event names and a tracker knows becomes a link to it. */
  private static Optional<Fix> ticketLink(TimelineEvent event, DocumentContext context) {
    String text = event.text().text();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isKey(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = text.substring(at, end);
        Span range = new Span(at, end);
        Optional<String> address =
            context.corpus().configuration().trackers().stream()
                .flatMap(tracker -> tracker.urlOf(word).stream())
                .findFirst();
        if (address.isPresent() && !event.text().isCode(range)) {
          return Optional.of(
              Fix.replace(event.text().toSource(range), "[%s](%s)".formatted(word, address.get())));
        }
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  private static boolean isKey(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '#';
  }
}
