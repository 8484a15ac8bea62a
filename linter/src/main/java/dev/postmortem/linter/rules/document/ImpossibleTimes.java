package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.source.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moments of an incident in an order that cannot be, or still to come. */
public final class ImpossibleTimes implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "impossible-times",
              Family.DOCUMENT,
              "the times of an incident are out of order or in the future")
          .since("0.1.0");

  private record Moment(String key, Located<OffsetDateTime> at) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<Moment> moments = moments(context.frontMatter());
    LocalDate today = context.corpus().today();
    Optional<Moment> latest = Optional.empty();
    for (Moment moment : moments) {
      OffsetDateTime at = moment.at().value();
      if (latest.filter(l -> at.isBefore(l.at().value())).isPresent()) {
        String earlier = latest.get().key();
        remarks
            .at(moment.at(), moment.key() + " is before " + earlier)
            .help("correct one of the two; the order is start ≤ detect ≤ mitigate ≤ resolve");
      } else {
        latest = Optional.of(moment);
      }
    }
    moments.stream()
        .filter(moment -> isToCome(moment.at().value(), today))
        .findFirst()
        .ifPresent(
            moment ->
                remarks
                    .at(moment.at(), moment.key() + " is in the future")
                    .help("correct the date; often the year is wrong")
                    .dependsOnToday());
  }

  /** Today's date may be meant: elsewhere on Earth it may be tomorrow already. */
  private static boolean isToCome(OffsetDateTime at, LocalDate today) {
    return at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().isAfter(today.plusDays(1));
  }

  private static List<Moment> moments(FrontMatter frontMatter) {
    List<Moment> moments = new ArrayList<>();
    frontMatter.startedAt().ifPresent(at -> moments.add(new Moment("started_at", at)));
    frontMatter.detectedAt().ifPresent(at -> moments.add(new Moment("detected_at", at)));
    frontMatter.mitigatedAt().ifPresent(at -> moments.add(new Moment("mitigated_at", at)));
    frontMatter.resolvedAt().ifPresent(at -> moments.add(new Moment("resolved_at", at)));
    return moments;
  }
}
