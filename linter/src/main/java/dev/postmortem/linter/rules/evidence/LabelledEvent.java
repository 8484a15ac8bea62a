package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.text.format.DurationFormat;
import dev.postmortem.text.source.Located;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An event that is called after one of the times of the front matter: "Resolved", "Incident
 * detected:".
 */
final class LabelledEvent {

  static final String HELP = "correct the timeline or the front matter";

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private LabelledEvent() {}

  /** Says where such an event is at another time than the one it is called after. */
  static void check(
      TimelineEvent event, OffsetDateTime when, FrontMatter front, Diagnostics remarks) {
    String text = event.text().text().strip().toLowerCase(Locale.ROOT);
    Map<String, Optional<Located<OffsetDateTime>>> keys =
        Map.of(
            "started", front.startedAt(),
            "detected", front.detectedAt(),
            "mitigated", front.mitigatedAt(),
            "resolved", front.resolvedAt());
    for (Map.Entry<String, Optional<Located<OffsetDateTime>>> key : keys.entrySet()) {
      if (isLabel(text, key.getKey())) {
        key.getValue()
            .filter(at -> !isAbout(at.value(), when))
            .ifPresent(
                at ->
                    remarks
                        .at(
                            event.time(),
                            "%s_at is %s"
                                .formatted(
                                    key.getKey(),
                                    DurationFormat.words(Duration.between(when, at.value()).abs())
                                        + (at.value().isBefore(when) ? " earlier" : " later")))
                        .help(HELP));
      }
    }
  }

  static boolean isAbout(OffsetDateTime one, OffsetDateTime other) {
    return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
  }

  /** "Resolved", "Incident resolved: …", not "resolved the name again". */
  private static boolean isLabel(String text, String word) {
    for (String lead : List.of("", "incident ", "outage ", "[", "incident is ")) {
      String label = lead + word;
      if (text.startsWith(label)) {
        String rest = text.substring(label.length()).strip();
        return rest.isEmpty() || ".:;,]!-\u2013\u2014(".indexOf(rest.charAt(0)) >= 0;
      }
    }
    return false;
  }
}
