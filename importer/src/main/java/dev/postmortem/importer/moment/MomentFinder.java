package dev.postmortem.importer.moment;

import dev.postmortem.importer.moment.MomentWords.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells when an incident started, was detected, mitigated and resolved: by what the report says
 * under a label or in its lead; else by stated durations that fit the timeline in one way only;
 * else by an event whose words name the moment. What contradicts itself is left out.
 */
public final class MomentFinder {

  private static final String TIMELINE = "the timeline";

  /** Trouble so long after an end is another incident. */
  private static final Duration ANOTHER_INCIDENT = Duration.ofDays(1);

  private final List<ToldEvent> all;
  private final List<ToldEvent> events;
  private final StatedDurations durations;
  private final Optional<Duration> toDetection;
  private final Optional<Duration> toRecovery;
  private boolean recoveredAtMitigation;

  /**
   * What there is to go by.
   *
   * @param events the timeline
   * @param durations what the report says about how long it took
   */
  public MomentFinder(List<ToldEvent> events, StatedDurations durations) {
    this.all = events;
    this.events = ToldEvent.certain(events);
    this.durations = durations;
    this.toDetection = durations.toDetection();
    this.toRecovery = durations.toRecovery();
  }

  /**
   * The moments.
   *
   * @param stated what is under labels or in the lead, which is believed as it is
   */
  public RecoveredMoments find(RecoveredMoments stated) {
    RecoveredMoments found = trusted(stated);
    return found.withCandidates(candidates(found));
  }

  /** For each moment that is missing the event that comes nearest to telling of it. */
  private Map<String, RecoveredMoment> candidates(RecoveredMoments found) {
    Map<String, RecoveredMoment> near = new LinkedHashMap<>();
    if (found.started().isEmpty()) {
      events.stream()
          .filter(e -> MomentWords.hintsAtTrouble(e.words()))
          .findFirst()
          .or(() -> events.stream().findFirst())
          .flatMap(e -> e.moment(TIMELINE))
          .filter(m -> found.detected().filter(d -> isBefore(d, m)).isEmpty())
          .ifPresent(m -> near.put("started_at", m));
    }
    if (found.detected().isEmpty()) {
      events.stream()
          .filter(e -> MomentWords.hintsAtDetection(e.words()))
          .findFirst()
          .flatMap(e -> e.moment(TIMELINE))
          .filter(m -> found.started().filter(s -> isBefore(m, s)).isEmpty())
          .ifPresent(m -> near.put("detected_at", m));
    }
    if (found.resolved().isEmpty() && events.size() > 1) {
      events.stream()
          .filter(e -> MomentWords.soundsResolved(e.words()))
          .reduce((first, second) -> second)
          .or(() -> Optional.of(events.get(events.size() - 1)))
          .filter(e -> !MomentWords.soundsBad(e.words()))
          .flatMap(e -> e.moment(TIMELINE))
          .filter(m -> found.started().filter(s -> isBefore(m, s)).isEmpty())
          .ifPresent(m -> near.put("resolved_at", m));
    }
    return near;
  }

  private static boolean isBefore(RecoveredMoment first, RecoveredMoment second) {
    return first.at().toInstant().isBefore(second.at().toInstant());
  }

  private RecoveredMoments trusted(RecoveredMoments stated) {
    RecoveredMoments byArithmetic = byArithmetic();
    RecoveredMoments byWords = agreeing(byWords(byArithmetic));
    RecoveredMoments told = withItsOwnDetector(stated.or(byArithmetic.or(byWords)), byWords);
    RecoveredMoments whole = told.or(byPlace(told));
    if (whole.inOrder()) {
      return whole;
    }
    if (told.inOrder()) {
      return told;
    }
    RecoveredMoments without = stated.or(byArithmetic);
    RecoveredMoments kept = without.inOrder() ? without : stated;
    return kept.withNote("the events that mark these times are not in order");
  }

  /** An event tells who noticed only if it is the detection that is believed. */
  private static RecoveredMoments withItsOwnDetector(
      RecoveredMoments told, RecoveredMoments byWords) {
    boolean same =
        told.detected().isEmpty()
            || byWords.detected().isEmpty()
            || byWords.detected().get().at().isEqual(told.detected().get().at());
    return same ? told : told.withoutDetector();
  }

  /** The events that lie just as far apart as the report says. */
  private RecoveredMoments byArithmetic() {
    Optional<EventsApart> apart = EventsApart.find(events, durations);
    if (apart.isEmpty()) {
      return RecoveredMoments.NONE;
    }
    EventsApart found = apart.get();
    String how = "the only events that fit the stated times to detection and recovery";
    Optional<String> detector =
        Optional.of(found.detected())
            .filter(e -> e.moments().contains(Moment.DETECTED))
            .flatMap(ToldEvent::detector);
    // Some call it recovery when the harm stops, though the incident goes on.
    recoveredAtMitigation = tellsOnlyOfMitigation(found.end());
    Optional<RecoveredMoment> end = found.end().moment(how);
    return new RecoveredMoments(
        found.start().moment(how),
        found.detected().moment(how),
        end.filter(e -> recoveredAtMitigation),
        end.filter(e -> !recoveredAtMitigation),
        detector,
        List.of());
  }

  private static boolean tellsOnlyOfMitigation(ToldEvent event) {
    Set<Moment> moments = event.moments();
    return moments.contains(Moment.MITIGATED) && !moments.contains(Moment.RESOLVED);
  }

  private Optional<ToldEvent> after(ToldEvent event, Duration distance) {
    Instant then = event.instant().plus(distance);
    return events.stream().filter(e -> e.instant().equals(then)).findFirst();
  }

  /** By words, where the stated durations do not contradict them. */
  private RecoveredMoments byWords(RecoveredMoments known) {
    if (tellsOfSeveral()) {
      return RecoveredMoments.NONE.withNote("the timeline describes several incidents");
    }
    Optional<ToldEvent> detected =
        plainDetection()
            .or(() -> first(Moment.DETECTED).filter(e -> isFirst(e, MomentWords::hintsAtDetection)))
            .filter(e -> fits(e, toDetection));
    return new RecoveredMoments(
        first(Moment.STARTED)
            .filter(e -> isFirst(e, MomentWords::hintsAtTrouble))
            .flatMap(e -> e.moment(TIMELINE)),
        detected.flatMap(e -> e.moment(TIMELINE)),
        first(Moment.MITIGATED).flatMap(e -> e.moment(TIMELINE)),
        resolved().flatMap(e -> e.moment(TIMELINE)),
        known.detected().isPresent() ? Optional.empty() : detected.flatMap(ToldEvent::detector),
        List.of());
  }

  /** The one event that says "detected" in so many words, whatever others hint at. */
  private Optional<ToldEvent> plainDetection() {
    List<ToldEvent> plain =
        events.stream()
            .filter(e -> MomentWords.saysDetected(e.telling()))
            .filter(e -> e.moments().contains(Moment.DETECTED))
            .toList();
    return plain.size() == 1 ? Optional.of(plain.get(0)) : Optional.empty();
  }

  /**
   * Events that say little and are believed for their place: the first one, if it lies just as long
   * before the end as the report says it lasted; the last one, if it says that all is well.
   */
  private RecoveredMoments byPlace(RecoveredMoments told) {
    Optional<ToldEvent> last =
        told.resolved().isPresent()
                || recoveredAtMitigation
                || !told.notes().isEmpty()
                || first(Moment.RESOLVED).isPresent()
            ? Optional.empty()
            : lastThatIsWell().filter(e -> fitsTold(told, e));
    Optional<OffsetDateTime> end =
        told.resolved()
            .map(RecoveredMoment::at)
            .or(() -> last.flatMap(ToldEvent::at))
            .or(() -> told.mitigated().map(RecoveredMoment::at));
    Optional<ToldEvent> first =
        events.stream()
            .findFirst()
            .filter(e -> told.started().isEmpty())
            .filter(
                e ->
                    end.filter(
                            at ->
                                durations.confirmWhole(Duration.between(e.at().orElseThrow(), at)))
                        .isPresent())
            .or(() -> end.filter(at -> told.started().isEmpty()).flatMap(this::justSoLongBefore));
    return new RecoveredMoments(
        first.flatMap(e -> e.moment("the event that the stated duration gives")),
        Optional.empty(),
        Optional.empty(),
        last.flatMap(e -> e.moment("the last event of the timeline")),
        Optional.empty(),
        List.of());
  }

  /**
   * The only event that lies, to the minute, as long before an end as the report says it lasted.
   */
  private Optional<ToldEvent> justSoLongBefore(OffsetDateTime end) {
    return only(
        events.stream()
            .filter(e -> durations.equalWhole(Duration.between(e.at().orElseThrow(), end)))
            .filter(e -> !MomentWords.soundsResolved(e.words()))
            .filter(e -> isFirst(e, MomentWords::hintsAtDetection))
            .toList());
  }

  private boolean fitsTold(RecoveredMoments told, ToldEvent end) {
    return told.started().map(s -> durations.fitWhole(between(s, end))).orElse(true)
        || told.detected().map(d -> durations.confirmWhole(between(d, end))).orElse(false);
  }

  private static Duration between(RecoveredMoment moment, ToldEvent event) {
    return Duration.between(moment.at().toInstant(), event.instant());
  }

  /** The last event, or the last but for those that tell others, if it says that all is well. */
  private Optional<ToldEvent> lastThatIsWell() {
    for (int i = events.size() - 1; i > 0; i--) {
      ToldEvent event = events.get(i);
      List<String> sentences = MomentWords.sentences(event.words());
      if (MomentWords.soundsResolved(event.telling())
          || MomentWords.saysResolved(sentences.get(sentences.size() - 1))) {
        return Optional.of(event).filter(e -> noTroubleAfter(e));
      }
      if (!MomentWords.tellsOthers(event.telling())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean noTroubleAfter(ToldEvent event) {
    return all.stream()
        .dropWhile(e -> !e.equals(event))
        .skip(1)
        .noneMatch(e -> MomentWords.soundsBad(e.words()));
  }

  /** Whether nothing before an event so much as hints at the same. */
  private boolean isFirst(ToldEvent event, Predicate<String> hint) {
    return all.stream().takeWhile(e -> !e.equals(event)).noneMatch(e -> hint.test(e.words()));
  }

  /**
   * Whether something happened just that long before an event; or the timeline begins later, and
   * nothing in it is that long apart.
   */
  private boolean fits(ToldEvent event, Optional<Duration> stated) {
    if (stated.isEmpty()) {
      return true;
    }
    Instant begun = event.instant().minus(stated.get());
    return events.stream().anyMatch(e -> e.instant().equals(begun))
        || (events.stream().allMatch(e -> e.instant().isAfter(begun))
            && events.stream().noneMatch(e -> after(e, stated.get()).isPresent()));
  }

  private RecoveredMoments agreeing(RecoveredMoments told) {
    boolean detection = agree(told.started(), told.detected(), durations::fitDetection);
    boolean recovery =
        recoveredAtMitigation
            || agree(told.started(), told.resolved(), durations::fitWhole)
            || (told.detected().isPresent()
                && agree(told.detected(), told.resolved(), durations::fitWhole));
    return new RecoveredMoments(
        told.started().filter(s -> detection && recovery),
        told.detected().filter(d -> detection),
        told.mitigated(),
        told.resolved().filter(r -> recovery),
        told.detector().filter(d -> detection),
        detection && recovery
            ? told.notes()
            : List.of("some times: the stated durations do not fit the timeline"));
  }

  private static boolean agree(
      Optional<RecoveredMoment> first,
      Optional<RecoveredMoment> second,
      Predicate<Duration> stated) {
    return first.isEmpty()
        || second.isEmpty()
        || stated.test(Duration.between(first.get().at(), second.get().at()));
  }

  private Optional<ToldEvent> first(Moment moment) {
    return events.stream().filter(e -> e.moments().contains(moment)).findFirst();
  }

  /**
   * The last event that tells of the end, unless trouble is told of again behind an end: then there
   * were several; with a stated time to recovery, the one event that it fits.
   */
  private Optional<ToldEvent> resolved() {
    List<ToldEvent> ends = new ArrayList<>();
    boolean again = false;
    for (ToldEvent event : events) {
      Set<Moment> moments = event.moments();
      if (moments.contains(Moment.RESOLVED)) {
        ends.add(event);
      } else if (moments.contains(Moment.STARTED) || moments.contains(Moment.DETECTED)) {
        again |= !ends.isEmpty();
      }
    }
    if (toRecovery.isPresent() && !recoveredAtMitigation) {
      return only(ends.stream().filter(e -> fits(e, toRecovery)).toList())
          .or(() -> only(ends.stream().filter(this::fitsRounded).toList()));
    }
    return again || ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(ends.size() - 1));
  }

  /** Whether trouble begins or is noticed a day or more after an end. */
  private boolean tellsOfSeveral() {
    Optional<Instant> end = Optional.empty();
    for (ToldEvent event : events) {
      Set<Moment> moments = event.moments();
      if (moments.contains(Moment.RESOLVED)) {
        end = end.or(() -> Optional.of(event.instant()));
      } else if ((moments.contains(Moment.STARTED) || moments.contains(Moment.DETECTED))
          && end.filter(e -> !event.instant().isBefore(e.plus(ANOTHER_INCIDENT))).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the stated length, as it is rounded, lies between some event and this one. */
  private boolean fitsRounded(ToldEvent end) {
    return events.stream()
        .filter(e -> e.instant().isBefore(end.instant()))
        .anyMatch(e -> durations.confirmWhole(Duration.between(e.instant(), end.instant())));
  }

  private static Optional<ToldEvent> only(List<ToldEvent> events) {
    return events.size() == 1 ? Optional.of(events.get(0)) : Optional.empty();
  }
}
