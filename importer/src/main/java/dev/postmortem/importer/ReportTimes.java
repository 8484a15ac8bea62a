package dev.postmortem.importer;

import dev.postmortem.corpus.config.Settings.Adopting;
import dev.postmortem.importer.label.LabelKeys;
import dev.postmortem.importer.label.LabelledFacts;
import dev.postmortem.importer.moment.Contradictions;
import dev.postmortem.importer.moment.MomentFinder;
import dev.postmortem.importer.moment.RecoveredMoments;
import dev.postmortem.importer.moment.StatedDurations;
import dev.postmortem.importer.moment.ToldEvent;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.DurationScanner;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a report says about its times.
 *
 * @param said the zone that the user says
 * @param order how the reports of the folder write their dates
 */
record ReportTimes(
    LegacyReport report,
    LabelledFacts facts,
    ReportTitle title,
    Adopting settings,
    Optional<ZoneId> said,
    DayOrder order) {

  private static final int MAX_DAYS_APART = 31;

  /**
   * The times as read.
   *
   * @param moments when it started, was detected, mitigated and resolved
   */
  record Read(RecoveredMoments moments, List<TimelineEvent> timeline) {

    private long dated() {
      return timeline.stream().filter(e -> e.certain().isPresent()).count();
    }

    /** A length that the lead states, if it is that between start and end. */
    Optional<String> confirmed(Optional<String> stated) {
      return stated.filter(s -> fits(s, moments));
    }
  }

  /** The times, read in the zone that the user says where the report names none. */
  Read read() {
    return read(said.map(NamedZone::of));
  }

  /** The zone that the user says, if it tells more than the report does. */
  Optional<ZoneId> zoneUsed(Read read) {
    return said.filter(
        z -> {
          Read alone = read(Optional.empty());
          return read.dated() > alone.dated() || !read.moments().equals(alone.moments());
        });
  }

  /** Whether the report or the user names a zone. */
  boolean hasZone() {
    return facts.zone().or(() -> report.document().namedZone(said.map(NamedZone::of))).isPresent();
  }

  /** The day that label, title and file name give, unless they differ. */
  Optional<LocalDate> date() {
    Set<LocalDate> dates = new LinkedHashSet<>();
    Optional<String> stated = facts.value(LabelKeys.DATE);
    stated.ifPresent(v -> dates.addAll(days(v)));
    if (stated.isEmpty()) {
      facts.value("started_at").ifPresent(v -> dates.addAll(days(v)));
    } else if (dates.size() != 1) {
      return Optional.empty();
    }
    title.heading().ifPresent(h -> dates.addAll(days(h)));
    dates.addAll(days(report.stem()));
    return dates.size() == 1 ? Optional.of(dates.iterator().next()) : Optional.empty();
  }

  List<LocalDate> days(String words) {
    return TimeScanner.certainDays(words, report.dayOrder().or(order));
  }

  private Read read(Optional<NamedZone> told) {
    Optional<NamedZone> otherwise = facts.zone().or(() -> told);
    Optional<LocalDate> date = date();
    TimeHints hints =
        new TimeHints(date, report.document().namedZone(otherwise), report.dayOrder().or(order));
    StatedDurations durations = facts.durations();
    RecoveredMoments labelled = Contradictions.resolved(facts.moments(hints), durations);
    RecoveredMoments lead = Contradictions.ofDay(facts.lead(hints), date);
    RecoveredMoments stated = Contradictions.resolved(labelled.or(lead), durations);
    Optional<LocalDate> day = date.or(() -> stated.started().map(m -> m.at().toLocalDate()));
    List<TimelineEvent> timeline =
        day.isPresent() ? timeline(day, otherwise) : timelineOfOwnDays(nearbyDay(), otherwise);
    List<ToldEvent> events =
        timeline.stream()
            .map(settings.approximateTimes() ? ToldEvent::approximately : ToldEvent::of)
            .toList();
    List<ToldEvent> telling = events.isEmpty() ? facts.told(hints) : events;
    return new Read(new MomentFinder(telling, durations).find(stated), timeline);
  }

  private List<TimelineEvent> timeline(Optional<LocalDate> day, Optional<NamedZone> zone) {
    return report.document().timeline(new TimeHints(day, zone, report.dayOrder().or(order)));
  }

  /** The timeline with the year of a day that is only nearly known, if each event has its own. */
  private List<TimelineEvent> timelineOfOwnDays(
      Optional<LocalDate> near, Optional<NamedZone> zone) {
    List<TimelineEvent> events = timeline(near, zone);
    boolean own =
        events.stream()
            .allMatch(
                e -> TimeScanner.lead(e.time().value()).flatMap(TimePhrase::date).isPresent());
    return own ? events : timeline(Optional.empty(), zone);
  }

  /** The first of the days that label, title and file name give, if they lie close together. */
  private Optional<LocalDate> nearbyDay() {
    List<LocalDate> days =
        Stream.of(facts.value(LabelKeys.DATE), title.heading(), Optional.of(report.stem()))
            .flatMap(words -> words.map(this::days).orElse(List.of()).stream())
            .sorted()
            .toList();
    return days.stream()
        .findFirst()
        .filter(d -> !days.get(days.size() - 1).isAfter(d.plusDays(MAX_DAYS_APART)));
  }

  /** Whether a length that the lead states is that between start and end. */
  private static boolean fits(String stated, RecoveredMoments moments) {
    return moments
        .started()
        .flatMap(s -> moments.resolved().map(r -> Duration.between(s.at(), r.at())))
        .filter(actual -> DurationScanner.all(stated).stream().anyMatch(d -> d.fits(actual)))
        .isPresent();
  }
}
