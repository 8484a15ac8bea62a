package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.format.DurationFormat;
import dev.postmortem.text.source.Located;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A rollback after the end of the incident, where no event is at one of the times of relief. */
final class LateRelief {

  private static final List<String> WORDS =
      List.of("is rolled back", "was rolled back", "rollback is complete", "is reverted");

  private LateRelief() {}

  static void check(List<TimelineMoment> moments, FrontMatter front, Diagnostics remarks) {
    Optional<OffsetDateTime> end = front.resolvedAt().map(Located::value);
    boolean told =
        Stream.of(front.mitigatedAt(), front.resolvedAt())
            .flatMap(Optional::stream)
            .anyMatch(
                at -> moments.stream().anyMatch(m -> LabelledEvent.isAbout(m.at(), at.value())));
    if (end.isPresent() && !told) {
      moments.stream()
          .filter(m -> m.at().isAfter(end.get()) && isRelief(m))
          .findFirst()
          .ifPresent(
              m ->
                  remarks
                      .at(
                          m.event().time(),
                          "resolved_at is %s earlier"
                              .formatted(DurationFormat.words(Duration.between(end.get(), m.at()))))
                      .help(LabelledEvent.HELP));
    }
  }

  private static boolean isRelief(TimelineMoment moment) {
    String text = moment.event().text().text().toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(text::contains);
  }
}
