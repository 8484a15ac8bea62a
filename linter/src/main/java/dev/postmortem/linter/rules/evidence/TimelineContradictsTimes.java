package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.format.DurationFormat;
import dev.postmortem.text.source.Located;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A timeline that tells other times than the front matter. */
public final class TimelineContradictsTimes implements DocumentRule {

  private static final Duration ROUNDING = Duration.ofMinutes(1);
  private static final Duration MAX_ZONE_SHIFT = Duration.ofHours(26);

  private static final RuleInfo INFO =
      RuleInfo.error(
              "timeline-contradicts-times",
              Family.EVIDENCE,
              "the timeline contradicts the times in the front matter")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<TimelineMoment> moments =
        TimelineMoment.of(context.document()).stream()
            .sorted(Comparator.comparing(TimelineMoment::at))
            .toList();
    FrontMatter front = context.frontMatter();
    if (moments.size() < 2 || AmbiguousZone.isIn(context) || isElsewhere(moments, front, remarks)) {
      return;
    }
    TimelineMoment last = moments.get(moments.size() - 1);
    after(moments.get(0), "detected_at", front.detectedAt(), remarks);
    boolean unmitigated = before(last, "mitigated_at", front.mitigatedAt(), ROUNDING, remarks);
    if (!unmitigated) {
      before(last, "resolved_at", front.resolvedAt(), tolerance(front), remarks);
    }
    moments.forEach(moment -> LabelledEvent.check(moment.event(), moment.at(), front, remarks));
    LateRelief.check(moments, front, remarks);
  }

  /** No event while the incident lasted: most often the offset of one of the two is wrong. */
  private static boolean isElsewhere(
      List<TimelineMoment> moments, FrontMatter front, Diagnostics remarks) {
    Optional<OffsetDateTime> start = front.startedAt().map(Located::value);
    Optional<OffsetDateTime> end = front.resolvedAt().or(front::mitigatedAt).map(Located::value);
    if (start.isEmpty() || end.isEmpty()) {
      return false;
    }
    boolean inside =
        moments.stream()
            .anyMatch(
                m ->
                    !m.at().isBefore(start.get().minus(ROUNDING))
                        && !m.at().isAfter(end.get().plus(ROUNDING)));
    if (inside) {
      return false;
    }
    Duration shift = Duration.between(moments.get(0).at(), start.get());
    boolean offset =
        shift.abs().compareTo(MAX_ZONE_SHIFT) < 0
            && shift.abs().compareTo(Duration.ofMinutes(29)) > 0;
    remarks
        .at(
            moments.get(0).event().time(),
            "No event is between started_at (%s) and the end (%s)"
                .formatted(clock(start.get(), moments), clock(end.get(), moments)))
        .help(
            offset
                ? "the first event is %s off: one of the two likely has another UTC offset"
                    .formatted(DurationFormat.words(shift.abs()))
                : LabelledEvent.HELP);
    return true;
  }

  private static void after(
      TimelineMoment first,
      String key,
      Optional<Located<OffsetDateTime>> stated,
      Diagnostics remarks) {
    stated
        .filter(at -> first.at().isAfter(at.value().plus(ROUNDING)))
        .ifPresent(
            at ->
                remarks
                    .at(
                        first.event().time(),
                        "The timeline begins here, but %s is %s earlier"
                            .formatted(
                                key,
                                DurationFormat.words(Duration.between(at.value(), first.at()))))
                    .help(LabelledEvent.HELP));
  }

  private static boolean before(
      TimelineMoment last,
      String key,
      Optional<Located<OffsetDateTime>> stated,
      Duration tolerance,
      Diagnostics remarks) {
    Optional<Located<OffsetDateTime>> later =
        stated.filter(at -> last.at().isBefore(at.value().minus(tolerance)));
    later.ifPresent(
        at ->
            remarks
                .at(
                    last.event().time(),
                    "The timeline ends here, but %s is %s later"
                        .formatted(
                            key, DurationFormat.words(Duration.between(last.at(), at.value()))))
                .help(LabelledEvent.HELP));
    return later.isPresent();
  }

  /** After the relief, fewer words are enough. */
  private static Duration tolerance(FrontMatter front) {
    Optional<Duration> whole =
        front
            .startedAt()
            .flatMap(s -> front.resolvedAt().map(r -> Duration.between(s.value(), r.value())));
    Duration tenth = whole.map(d -> d.dividedBy(10)).orElse(Duration.ZERO);
    Duration quarter = Duration.ofMinutes(15);
    return tenth.compareTo(quarter) > 0 ? tenth : quarter;
  }

  private static String clock(OffsetDateTime at, List<TimelineMoment> moments) {
    return at.withOffsetSameInstant(moments.get(0).at().getOffset())
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT));
  }
}
