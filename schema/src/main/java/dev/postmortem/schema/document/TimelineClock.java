package dev.postmortem.schema.document;

import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.PartialDate;
import dev.postmortem.schema.time.TimePhrase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries date and zone along a timeline, and makes moments of clock times. */
final class TimelineClock {

  /**
   * A clock time that lies this far before the one above it is the next day's; one that lies less
   * far is out of order, which is for the linter to say.
   */
  private static final Duration NEXT_DAY = Duration.ofHours(6);

  private final Optional<OffsetDateTime> started;
  private final Optional<NamedZone> written;
  private Optional<NamedZone> column = Optional.empty();
  private Optional<NamedZone> above = Optional.empty();
  private @Nullable LocalDate date;
  private @Nullable LocalTime last;
  private boolean fromStart;

  /**
   * Begins a timeline.
   *
   * @param heading a date in its heading
   * @param started {@code started_at}
   * @param fallback a date in the title or the file's name
   * @param zone the zone that its heading or a line near it names
   */
  TimelineClock(
      Optional<PartialDate> heading,
      Optional<OffsetDateTime> started,
      Optional<LocalDate> fallback,
      Optional<NamedZone> zone) {
    this.started = started;
    this.written = zone;
    Optional<LocalDate> start = started.map(s -> inZone(s, zone).toLocalDate());
    Optional<LocalDate> headed =
        heading.flatMap(
            d -> d.resolve(Stream.of(start, fallback).flatMap(Optional::stream).findFirst()));
    this.date = headed.or(() -> start).or(() -> fallback).orElse(null);
    this.fromStart = headed.isEmpty() && start.isPresent();
  }

  /** What could be told of an event's time. */
  record Moment(Optional<LocalDateTime> local, Optional<OffsetDateTime> at, boolean zoned) {}

  /** Whether a short text says something of the times around it ("all times UTC"). */
  static boolean speaksOfTimes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("times")
        || lower.contains("timezone")
        || lower.contains("time zone")
        || lower.contains("timestamps");
  }

  /**
   * A date that holds for what follows.
   *
   * @return whether it could be told which day is meant
   */
  boolean date(PartialDate written) {
    Optional<LocalDate> day = written.resolve(Optional.ofNullable(date));
    day.ifPresent(
        d -> {
          date = d;
          last = null;
          fromStart = false;
        });
    return day.isPresent();
  }

  /** The zone that a table's column head names. */
  void column(Optional<NamedZone> zone) {
    column = zone;
  }

  /** The moment of an event, which is then the one that the next is compared with. */
  Moment moment(Optional<TimePhrase> phrase) {
    Optional<NamedZone> own = phrase.flatMap(TimePhrase::zone);
    Optional<NamedZone> zone = own.or(() -> column).or(() -> written).or(() -> above);
    above = own.or(() -> above);
    boolean zoned = zone.isPresent();
    if (phrase.isEmpty()) {
      return new Moment(Optional.empty(), Optional.empty(), zoned);
    }
    boolean dated = phrase.get().date().isPresent();
    boolean told = phrase.get().date().map(this::date).orElse(true);
    LocalTime clock = phrase.get().clock().orElse(null);
    if (clock == null || date == null || !told) {
      return new Moment(Optional.empty(), Optional.empty(), zoned);
    }
    if (!dated) {
      place(clock, zone);
    }
    last = clock;
    fromStart = false;
    LocalDateTime local = LocalDateTime.of(date, clock);
    return new Moment(Optional.of(local), at(local, zone), zoned);
  }

  private void place(LocalTime clock, Optional<NamedZone> zone) {
    LocalDate day = date;
    if (day == null) {
      return;
    }
    if (fromStart && started.isPresent()) {
      date = nearest(day, clock, inZone(started.get(), zone));
    } else if (last != null && Duration.between(clock, last).compareTo(NEXT_DAY) >= 0) {
      date = day.plusDays(1);
    }
  }

  /** The day that brings a clock time nearest to the start, which may be just past midnight. */
  private static LocalDate nearest(LocalDate day, LocalTime clock, LocalDateTime start) {
    LocalDate best = day;
    for (int shift : new int[] {-1, 1}) {
      LocalDate other = day.plusDays(shift);
      if (distance(other, clock, start).compareTo(distance(best, clock, start)) < 0) {
        best = other;
      }
    }
    return best;
  }

  private static Duration distance(LocalDate day, LocalTime clock, LocalDateTime start) {
    return Duration.between(LocalDateTime.of(day, clock), start).abs();
  }

  /** A name that several zones share is settled by {@code started_at}, as is none at all. */
  private Optional<OffsetDateTime> at(LocalDateTime local, Optional<NamedZone> zone) {
    Optional<ZoneId> id = zone.flatMap(NamedZone::id);
    return id.map(i -> local.atZone(i).toOffsetDateTime())
        .or(() -> started.map(s -> local.atOffset(s.getOffset())));
  }

  private static LocalDateTime inZone(OffsetDateTime moment, Optional<NamedZone> zone) {
    Optional<ZoneId> id = zone.flatMap(NamedZone::id);
    return id.map(i -> moment.atZoneSameInstant(i).toLocalDateTime())
        .orElseGet(moment::toLocalDateTime);
  }
}
