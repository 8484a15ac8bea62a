package dev.postmortem.importer.moment;

import dev.postmortem.schema.document.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells when an incident started, was detected, mitigated and resolved: by what the report says
 * under a label; else by stated durations that fit the timeline in one way only; else by an event
 * whose words name the moment. What contradicts itself is left out.
 */
public final class MomentFinder {

  private static final int MAX_EVENT_CHARS = 200;

  private final List<TimelineEvent> all;
  private final List<TimelineEvent> events;
  private final Optional<Duration> toDetection;
  private final Optional<Duration> toRecovery;
  private boolean recoveredAtMitigation;

  /**
   * What there is to go by.
   *
   * @param events the timeline
   * @param toDetection the stated time to detection
   * @param toRecovery the stated time to recovery
   */
  public MomentFinder(
      List<TimelineEvent> events, Optional<Duration> toDetection, Optional<Duration> toRecovery) {
    this.all = events;
    this.events = events.stream().filter(e -> e.certain().isPresent()).toList();
    this.toDetection = toDetection;
    this.toRecovery = toRecovery;
  }

  /**
   * The moments.
   *
   * @param labelled what stands under labels, which is believed as it is
   */
  public RecoveredMoments find(RecoveredMoments labelled) {
    RecoveredMoments byArithmetic = byArithmetic();
    RecoveredMoments byWords = agreeing(byWords(byArithmetic));
    RecoveredMoments statedMoment =
        withItsOwnDetector(over(labelled, over(byArithmetic, byWords)), byWords);
    if (statedMoment.inOrder()) {
      return statedMoment;
    }
    RecoveredMoments without = over(labelled, byArithmetic);
    RecoveredMoments kept = without.inOrder() ? without : labelled;
    return new RecoveredMoments(
        kept.started(),
        kept.detected(),
        kept.mitigated(),
        kept.resolved(),
        kept.detector(),
        Optional.of("the events that mark these times are not in order"));
  }

  /** An event tells who noticed only if it is the detection that is believed. */
  private static RecoveredMoments withItsOwnDetector(
      RecoveredMoments statedMoment, RecoveredMoments byWords) {
    boolean same =
        statedMoment.detected().isEmpty()
            || byWords.detected().isEmpty()
            || byWords.detected().get().at().isEqual(statedMoment.detected().get().at());
    return same
        ? statedMoment
        : new RecoveredMoments(
            statedMoment.started(),
            statedMoment.detected(),
            statedMoment.mitigated(),
            statedMoment.resolved(),
            Optional.empty(),
            statedMoment.note());
  }

  private static RecoveredMoments over(RecoveredMoments first, RecoveredMoments second) {
    return new RecoveredMoments(
        first.started().or(second::started),
        first.detected().or(second::detected),
        first.mitigated().or(second::mitigated),
        first.resolved().or(second::resolved),
        first.detector().or(second::detector),
        first.note().or(second::note));
  }

  /**
   * Of the timeline's events, the ones that lie just as far apart as the report says. Whether time
   * to recovery counts from the start or from the detection is tried both ways; only one solution
   * in all is believed.
   */
  private RecoveredMoments byArithmetic() {
    if (toDetection.isEmpty() || toRecovery.isEmpty() || toRecovery.get().isZero()) {
      return none();
    }
    List<TimelineEvent[]> solutions = new ArrayList<>();
    for (TimelineEvent start : events) {
      Optional<TimelineEvent> detected = after(start, toDetection.get());
      if (detected.isPresent()) {
        after(start, toRecovery.get())
            .ifPresent(r -> solutions.add(new TimelineEvent[] {start, detected.get(), r}));
        if (!toDetection.get().isZero()) {
          after(detected.get(), toRecovery.get())
              .ifPresent(r -> solutions.add(new TimelineEvent[] {start, detected.get(), r}));
        }
      }
    }
    List<String> distinct =
        solutions.stream()
            .map(s -> "" + s[0].certain() + s[1].certain() + s[2].certain())
            .distinct()
            .toList();
    if (distinct.size() != 1) {
      return none();
    }
    TimelineEvent[] found = solutions.get(0);
    String how = "the only events that fit the stated times to detection and recovery";
    Optional<String> detector =
        Optional.of(found[1])
            .filter(e -> momentsIn(e).contains(MomentWords.Moment.DETECTED))
            .flatMap(e -> MomentWords.detectorIn(words(e)));
    // Some call it recovery when the harm stops, though the incident goes on.
    recoveredAtMitigation = mentionsOnlyMitigation(found[2]);
    Optional<RecoveredMoment> end = moment(found[2], how);
    return new RecoveredMoments(
        moment(found[0], how),
        moment(found[1], how),
        end.filter(e -> recoveredAtMitigation),
        end.filter(e -> !recoveredAtMitigation),
        detector,
        Optional.empty());
  }

  private static boolean mentionsOnlyMitigation(TimelineEvent event) {
    Set<MomentWords.Moment> moments = momentsIn(event);
    return moments.contains(MomentWords.Moment.MITIGATED)
        && !moments.contains(MomentWords.Moment.RESOLVED);
  }

  private Optional<TimelineEvent> after(TimelineEvent event, Duration distance) {
    OffsetDateTime then = event.certain().orElseThrow().plus(distance);
    return events.stream().filter(e -> instant(e).equals(then.toInstant())).findFirst();
  }

  /** By words, where the stated durations do not contradict them. */
  private RecoveredMoments byWords(RecoveredMoments known) {
    Optional<TimelineEvent> detected =
        first(MomentWords.Moment.DETECTED)
            .filter(e -> isFirst(e, MomentWords::hintsAtDetection))
            .filter(e -> fits(e, toDetection));
    return new RecoveredMoments(
        first(MomentWords.Moment.STARTED)
            .filter(e -> isFirst(e, MomentWords::hintsAtTrouble))
            .flatMap(MomentFinder::statedMoment),
        detected.flatMap(MomentFinder::statedMoment),
        first(MomentWords.Moment.MITIGATED).flatMap(MomentFinder::statedMoment),
        resolved().flatMap(MomentFinder::statedMoment),
        known.detected().isPresent()
            ? Optional.empty()
            : detected.flatMap(e -> MomentWords.detectorIn(words(e))),
        Optional.empty());
  }

  /** Whether nothing before an event so much as hints at the same. */
  private boolean isFirst(TimelineEvent event, Predicate<String> hint) {
    return all.stream().takeWhile(e -> !e.equals(event)).noneMatch(e -> hint.test(words(e)));
  }

  /**
   * Whether something happened just that long before an event; or the timeline begins later, and
   * nothing in it is that long apart.
   */
  private boolean fits(TimelineEvent event, Optional<Duration> stated) {
    if (stated.isEmpty()) {
      return true;
    }
    Instant begun = instant(event).minus(stated.get());
    return events.stream().anyMatch(e -> instant(e).equals(begun))
        || (events.stream().allMatch(e -> instant(e).isAfter(begun))
            && events.stream().noneMatch(e -> after(e, stated.get()).isPresent()));
  }

  private static Instant instant(TimelineEvent event) {
    return event.certain().orElseThrow().toInstant();
  }

  private RecoveredMoments agreeing(RecoveredMoments statedMoment) {
    boolean detection = agree(statedMoment.started(), statedMoment.detected(), toDetection);
    boolean recovery =
        recoveredAtMitigation
            || agree(statedMoment.started(), statedMoment.resolved(), toRecovery)
            || (statedMoment.detected().isPresent()
                && agree(statedMoment.detected(), statedMoment.resolved(), toRecovery));
    return new RecoveredMoments(
        detection && recovery ? statedMoment.started() : Optional.empty(),
        detection ? statedMoment.detected() : Optional.empty(),
        statedMoment.mitigated(),
        recovery ? statedMoment.resolved() : Optional.empty(),
        detection ? statedMoment.detector() : Optional.empty(),
        detection && recovery
            ? Optional.empty()
            : Optional.of("the stated durations do not fit the timeline"));
  }

  private static boolean agree(
      Optional<RecoveredMoment> first,
      Optional<RecoveredMoment> second,
      Optional<Duration> stated) {
    return first.isEmpty()
        || second.isEmpty()
        || stated.isEmpty()
        || Duration.between(first.get().at(), second.get().at()).equals(stated.get());
  }

  private Optional<TimelineEvent> first(MomentWords.Moment moment) {
    return events.stream().filter(e -> momentsIn(e).contains(moment)).findFirst();
  }

  /**
   * The last event that reports the end, unless trouble follows it: then there were several; with a
   * stated time to recovery, the one event that it fits.
   */
  private Optional<TimelineEvent> resolved() {
    List<TimelineEvent> ends = new ArrayList<>();
    boolean again = false;
    for (TimelineEvent event : events) {
      Set<MomentWords.Moment> moments = momentsIn(event);
      if (moments.contains(MomentWords.Moment.RESOLVED)) {
        ends.add(event);
      } else if (moments.contains(MomentWords.Moment.STARTED)
          || moments.contains(MomentWords.Moment.DETECTED)) {
        again |= !ends.isEmpty();
      }
    }
    if (toRecovery.isPresent() && !recoveredAtMitigation) {
      List<TimelineEvent> fitting = ends.stream().filter(e -> fits(e, toRecovery)).toList();
      return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
    return again || ends.isEmpty() ? Optional.empty() : Optional.of(ends.get(ends.size() - 1));
  }

  private static Optional<RecoveredMoment> statedMoment(TimelineEvent event) {
    return moment(event, "the timeline");
  }

  private static Optional<RecoveredMoment> moment(TimelineEvent event, String origin) {
    return event
        .certain()
        .map(at -> new RecoveredMoment(at, origin + quoted(words(event)) + doubt(event)));
  }

  private static String quoted(String text) {
    String words = String.join(" ", text.strip().split("\\s+", -1));
    return words.isEmpty()
        ? ""
        : ": \""
            + (words.length() > 60 ? words.substring(0, 57).stripTrailing() + "..." : words)
            + '"';
  }

  private static String doubt(TimelineEvent event) {
    boolean doubtful =
        event.zone().isPresent()
            && event.zone().get().isDoubtfulAt(event.certain().orElseThrow().toInstant());
    return doubtful ? "; " + event.zone().get().name() + " as written, although it was summer" : "";
  }

  private static String words(TimelineEvent event) {
    return event.text().text();
  }

  /** Of a long text the first sentence: what follows may be about later events. */
  private static Set<MomentWords.Moment> momentsIn(TimelineEvent event) {
    String words = words(event);
    boolean story = words.length() > MAX_EVENT_CHARS;
    return MomentWords.momentsIn(story ? MomentWords.firstSentence(words) : words);
  }

  private static RecoveredMoments none() {
    return new RecoveredMoments(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
