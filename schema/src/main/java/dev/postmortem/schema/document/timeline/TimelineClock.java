package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.document.timeline.TimelineSetting.Day;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.PartialDate;
import dev.postmortem.schema.time.TimePhrase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries date and zone along a timeline, and makes moments of clock times. */
final class TimelineClock {

  /**
   * A clock time that lies this far before the one above it is the next day's; one that lies less
   * far is out of order, which is for the linter to say.
   */
  private static final Duration MIN_NEXT_DAY_STEP = Duration.ofHours(6);

  /** A clock time that goes back no further than this is out of order and not of another day. */
  private static final Duration MAX_OUT_OF_ORDER = Duration.ofHours(1);

  /** From here on a clock time that goes back is certainly the next day's. */
  private static final Duration MIN_CERTAIN_NEXT_DAY_STEP = Duration.ofHours(12);

  /** A day without its year is not certain where two years bring it equally near. */
  private static final int HALF_YEAR_DAYS = 183;

  private static final List<String> REMARKS =
      List.of(" times", "(times", "*times", "timezone", "time zone", "timestamps");

  private final TimelineSetting setting;
  private Optional<NamedZone> column = Optional.empty();
  private Optional<NamedZone> above = Optional.empty();
  private @Nullable LocalDate date;
  private boolean sure;
  private @Nullable LocalTime last;
  private boolean fromStart;
  private @Nullable OffsetDateTime lastAt;

  /** What abbreviations that several zones share mean here, by name. */
  private final Map<String, ZoneId> settled = new HashMap<>();

  /** Starts a timeline. */
  TimelineClock(TimelineSetting setting) {
    this.setting = setting;
    Optional<Day> start = setting.started().map(s -> new Day(inWrittenZone(s).toLocalDate(), true));
    Optional<Day> known = start.or(setting::day);
    Optional<Day> headed = setting.heading().flatMap(d -> day(d, known));
    Optional<Day> first = headed.or(() -> known);
    this.date = first.map(Day::date).orElse(null);
    this.sure = first.map(Day::sure).orElse(false);
    this.fromStart = headed.isEmpty() && start.isPresent();
  }

  /**
   * What is known about an event's time.
   *
   * @param exact see {@link TimelineEvent#exact}
   * @param zone see {@link TimelineEvent#zone}
   * @param zoned see {@link TimelineEvent#zoned}
   */
  record Moment(
      Optional<LocalDateTime> local,
      Optional<OffsetDateTime> at,
      boolean exact,
      Optional<NamedZone> zone,
      boolean zoned) {}

  /** Whether a short text says something of the times around it ("all times UTC"). */
  static boolean mentionsTimes(String text) {
    String lower = ' ' + text.toLowerCase(Locale.ROOT);
    return REMARKS.stream().anyMatch(lower::contains);
  }

  /**
   * A date that holds for what follows.
   *
   * @return whether the day is known
   */
  boolean date(PartialDate written) {
    Optional<Day> here = Optional.ofNullable(date).map(d -> new Day(d, sure));
    Optional<Day> near =
        here.filter(Day::sure).or(() -> setting.day().filter(Day::sure)).or(() -> here);
    Optional<Day> day = day(written, near);
    sure = day.map(Day::sure).orElse(false);
    day.ifPresent(
        d -> {
          date = d.date();
          last = null;
          fromStart = false;
        });
    return day.isPresent();
  }

  private Optional<Day> day(PartialDate raw, Optional<Day> near) {
    PartialDate written = raw.isOpen() ? raw.in(setting.order().get()) : raw;
    Optional<LocalDate> certain = written.certain();
    return written
        .resolve(near.map(Day::date))
        .map(d -> new Day(d, certain.isPresent() || isNear(written, d, near)));
  }

  private static boolean isNear(PartialDate written, LocalDate day, Optional<Day> near) {
    return !written.isOpen()
        && near.filter(Day::sure)
            .filter(n -> Math.abs(ChronoUnit.DAYS.between(n.date(), day)) < HALF_YEAR_DAYS)
            .isPresent();
  }

  /** The zone that a table's column head names. */
  void column(Optional<NamedZone> zone) {
    column = zone;
  }

  /** The moment of an event, which is then the one that the next is compared with. */
  Moment moment(Optional<TimePhrase> phrase) {
    Optional<NamedZone> own = phrase.flatMap(TimePhrase::zone).or(() -> column);
    Optional<NamedZone> likely = own.or(setting::zone).or(() -> above);
    Optional<NamedZone> written = own.or(setting::agreed);
    above = phrase.flatMap(TimePhrase::zone).or(() -> above);
    boolean zoned = likely.isPresent();
    Optional<LocalDateTime> local = phrase.flatMap(p -> local(p, likely));
    boolean exact =
        local.isPresent()
            && sure
            && !setting.rough()
            && phrase.map(TimePhrase::exact).orElse(false);
    return new Moment(local, local.flatMap(l -> at(l, likely)), exact, written, zoned);
  }

  private Optional<LocalDateTime> local(TimePhrase phrase, Optional<NamedZone> zone) {
    boolean dated = phrase.date().isPresent();
    boolean dateKnown = phrase.date().map(this::date).orElse(true);
    LocalTime clock = phrase.clock().orElse(null);
    if (clock == null || date == null || !dateKnown) {
      return Optional.empty();
    }
    if (!dated) {
      place(clock, zone);
    }
    last = clock;
    fromStart = false;
    return Optional.of(LocalDateTime.of(date, clock));
  }

  private void place(LocalTime clock, Optional<NamedZone> zone) {
    LocalDate day = date;
    if (day == null) {
      return;
    }
    if (fromStart && setting.started().isPresent()) {
      date = nearest(day, clock, inZone(setting.started().get(), zone));
    } else if (last != null) {
      Duration back = Duration.between(clock, last);
      date = back.compareTo(MIN_NEXT_DAY_STEP) >= 0 ? day.plusDays(1) : day;
      sure &=
          back.compareTo(MAX_OUT_OF_ORDER) <= 0 || back.compareTo(MIN_CERTAIN_NEXT_DAY_STEP) >= 0;
    }
  }

  /** The day that brings a clock time nearest to the start, which may be just past midnight. */
  private static LocalDate nearest(LocalDate day, LocalTime clock, LocalDateTime start) {
    return Stream.of(day, day.minusDays(1), day.plusDays(1))
        .min((a, b) -> distance(a, clock, start).compareTo(distance(b, clock, start)))
        .orElse(day);
  }

  private static Duration distance(LocalDate day, LocalTime clock, LocalDateTime start) {
    return Duration.between(LocalDateTime.of(day, clock), start).abs();
  }

  /** A name that several zones share is settled by {@code started_at}, as is none at all. */
  private Optional<OffsetDateTime> at(LocalDateTime local, Optional<NamedZone> zone) {
    Optional<OffsetDateTime> at =
        meant(local, zone)
            .map(id -> inOrder(local, id))
            .or(() -> setting.started().map(s -> local.atOffset(s.getOffset())));
    lastAt = at.or(() -> Optional.ofNullable(lastAt)).orElse(null);
    return at;
  }

  /**
   * The zone that a name means: of several that share it, the one that brings the first event
   * nearest to the start.
   */
  private Optional<ZoneId> meant(LocalDateTime local, Optional<NamedZone> zone) {
    Optional<ZoneId> usual = zone.flatMap(NamedZone::id);
    List<String> meanings = zone.map(NamedZone::meanings).orElse(List.of());
    if (meanings.isEmpty() || setting.started().isEmpty()) {
      return usual;
    }
    OffsetDateTime started = setting.started().get();
    return Optional.of(
        settled.computeIfAbsent(
            zone.get().name(),
            name ->
                Stream.concat(usual.stream(), meanings.stream().map(ZoneId::of))
                    .min(
                        Comparator.comparing(
                            id -> Duration.between(local.atZone(id), started).abs()))
                    .orElseThrow()));
  }

  /**
   * In the hour that a clock shows twice, the later one if the earlier is before the last event.
   */
  private OffsetDateTime inOrder(LocalDateTime local, ZoneId zone) {
    OffsetDateTime earlier = local.atZone(zone).withEarlierOffsetAtOverlap().toOffsetDateTime();
    OffsetDateTime before = lastAt;
    return before != null && earlier.isBefore(before)
        ? local.atZone(zone).withLaterOffsetAtOverlap().toOffsetDateTime()
        : earlier;
  }

  private LocalDateTime inWrittenZone(OffsetDateTime moment) {
    return inZone(moment, setting.zone());
  }

  private static LocalDateTime inZone(OffsetDateTime moment, Optional<NamedZone> zone) {
    Optional<ZoneId> id = zone.flatMap(NamedZone::id);
    return id.map(i -> moment.atZoneSameInstant(i).toLocalDateTime())
        .orElseGet(moment::toLocalDateTime);
  }
}
