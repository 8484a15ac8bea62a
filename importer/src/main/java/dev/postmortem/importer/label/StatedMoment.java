package dev.postmortem.importer.label;

import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.PartialDate;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time that is under a label.
 *
 * @param phrase as it is written
 */
record StatedMoment(TimePhrase phrase) {

  private static final int MAX_DAYS_FROM_REPORT = 60;

  /** The time that a value states, if that is all it says about time. */
  static Optional<StatedMoment> of(String value) {
    return TimeScanner.lead(value)
        .filter(TimePhrase::exact)
        .filter(p -> Statements.saysNoMoreOfTime(value.substring(p.rest())))
        .map(StatedMoment::new);
  }

  /** The time that is all a value says. */
  static Optional<StatedMoment> alone(String value) {
    return of(value).filter(m -> m.phrase.rest() >= value.length());
  }

  StatedMoment withZoneOf(StatedMoment other) {
    return phrase.zone().isPresent() ? this : with(phrase.date(), other.phrase.zone());
  }

  StatedMoment withDayOf(StatedMoment other) {
    return phrase.date().isPresent() ? this : with(other.phrase.date(), phrase.zone());
  }

  private StatedMoment with(Optional<PartialDate> date, Optional<NamedZone> zone) {
    return new StatedMoment(
        new TimePhrase(
            date,
            phrase.clock(),
            zone,
            phrase.exact(),
            phrase.start(),
            phrase.end(),
            phrase.rest()));
  }

  /** The moment, if day, clock time and zone are certain. */
  Optional<OffsetDateTime> at(TimeHints hints) {
    Optional<LocalDate> day =
        phrase.date().isPresent() ? day(phrase.date().get(), hints) : hints.day();
    return phrase
        .zone()
        .or(hints::zone)
        .flatMap(z -> day.flatMap(d -> phrase.clock().map(d::atTime)).flatMap(z::moment));
  }

  /** A day without a year is the one next to the day of the report. */
  private static Optional<LocalDate> day(PartialDate written, TimeHints hints) {
    PartialDate date = written.in(hints.order());
    return date.year().isEmpty() && !date.isOpen()
        ? date.resolve(hints.day()).filter(d -> isNear(d, hints.day()))
        : date.certain();
  }

  private static boolean isNear(LocalDate day, Optional<LocalDate> report) {
    return report
        .filter(r -> Math.abs(ChronoUnit.DAYS.between(r, day)) <= MAX_DAYS_FROM_REPORT)
        .isPresent();
  }
}
