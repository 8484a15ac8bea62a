package dev.postmortem.corpus.analytics.action;

import dev.postmortem.corpus.analytics.figure.Groups;
import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.corpus.analytics.figure.SurvivalCurve;
import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Some actions and their figures: all of a corpus, or a group of them. Actions of every kind of
 * postmortem count, those of near misses and drills too: work is work.
 *
 * @param today the date that deadlines and ages are counted to
 * @param severities configured severities, most severe first
 * @param rows in the order of their postmortems, then in the file's
 */
public record Actions(LocalDate today, List<String> severities, List<ActionRow> rows) {

  /** Copies the lists. */
  public Actions {
    severities = List.copyOf(severities);
    rows = List.copyOf(rows);
  }

  /**
   * The actions that share a value.
   *
   * @param value empty for those that do not state one
   */
  public record ActionGroup(ActionDimension dimension, Optional<String> value, Actions actions) {}

  /**
   * Open actions by how long they have been waiting.
   *
   * @param from days, inclusive
   * @param below days, exclusive; empty for the oldest
   */
  public record AgeBucket(int from, Optional<Integer> below, List<ActionRow> rows) {}

  /**
   * What the actions of a quarter's incidents are for.
   *
   * @param kinds how many of each kind, every kind listed
   * @param unstated how many state none
   */
  public record KindMix(Quarter quarter, Map<ActionKind, Integer> kinds, int unstated) {}

  /**
   * How long actions take, with what had to be left out.
   *
   * @param curve the share still not done, by days since the incident's start
   * @param undated keys of actions that are done or dropped on a day that is not known, or whose
   *     incident has no start
   * @param contradictory keys of actions that were done or dropped before the incident started
   */
  public record TimeToDone(SurvivalCurve curve, List<String> undated, List<String> contradictory) {}

  private static final int[] AGES = {0, 7, 30, 90, 180, 365};

  /** How many. */
  public int count() {
    return rows.size();
  }

  /** How many are in a state. */
  public int count(ActionState state) {
    return (int) rows.stream().filter(r -> r.state() == state).count();
  }

  /** Those that a condition holds for. */
  public Actions where(Predicate<ActionRow> condition) {
    return new Actions(today, severities, rows.stream().filter(condition).toList());
  }

  /** Those still to be done, past their due date or not. */
  public Actions open() {
    return where(r -> r.state().open());
  }

  /** Those still to be done and past their due date, the longest overdue first. */
  public List<ActionRow> overdue() {
    return rows.stream()
        .filter(r -> r.state() == ActionState.OVERDUE)
        .sorted(Comparator.comparing((ActionRow r) -> r.action().due().orElse(today)))
        .toList();
  }

  /** The groups of a dimension; those without a value last. */
  public List<ActionGroup> by(ActionDimension dimension) {
    Groups<ActionRow> groups = new Groups<>(order(dimension));
    for (ActionRow row : rows) {
      groups.add(row, values(row, dimension));
    }
    return groups.map(
        (value, members) ->
            new ActionGroup(dimension, value, new Actions(today, severities, members)));
  }

  /** The open ones by age; those whose age is not known are in none. */
  public List<AgeBucket> ageing() {
    List<AgeBucket> buckets = new ArrayList<>();
    for (int i = 0; i < AGES.length; i++) {
      int from = AGES[i];
      Optional<Integer> below = i + 1 < AGES.length ? Optional.of(AGES[i + 1]) : Optional.empty();
      List<ActionRow> inside =
          rows.stream()
              .filter(
                  r ->
                      r.timing()
                          .age()
                          .filter(days -> days >= from)
                          .filter(days -> below.isEmpty() || days < below.get())
                          .isPresent())
              .toList();
      buckets.add(new AgeBucket(from, below, inside));
    }
    return List.copyOf(buckets);
  }

  /**
   * Of the actions whose due date has passed, dropped ones aside, those done by then. An action
   * whose due date is still to come is in neither, also if it is done already: counting only the
   * quick ones among them would flatter. Those without a due date, and those done on a day that is
   * not known, are missing.
   */
  public Proportion doneInTime() {
    List<String> hits = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (ActionRow row : rows) {
      Optional<LocalDate> due = row.action().due();
      boolean passed = due.isPresent() && due.get().isBefore(today);
      if (row.state() == ActionState.DROPPED || (due.isPresent() && !passed)) {
        continue;
      }
      switch (row.state()) {
        case DONE_IN_TIME -> hits.add(row.key());
        case DONE_LATE, OVERDUE -> others.add(row.key());
        default -> missing.add(row.key());
      }
    }
    return new Proportion(hits, others, missing);
  }

  /**
   * How long actions take, as a survival curve: open ones are censored today, dropped ones on the
   * day they were dropped.
   */
  public TimeToDone timeToDone() {
    List<Integer> done = new ArrayList<>();
    List<Integer> censored = new ArrayList<>();
    List<String> undated = new ArrayList<>();
    List<String> contradictory = new ArrayList<>();
    for (ActionRow row : rows) {
      Optional<LocalDate> end =
          row.state().done()
              ? row.timing().doneOn()
              : row.state() == ActionState.DROPPED ? row.timing().droppedOn() : Optional.of(today);
      if (end.isEmpty() || row.origin().started().isEmpty()) {
        undated.add(row.key());
        continue;
      }
      int days = Period.days(row.origin().started().get(), end.get());
      if (days < 0) {
        contradictory.add(row.key());
      } else {
        (row.state().done() ? done : censored).add(days);
      }
    }
    return new TimeToDone(
        SurvivalCurve.of(done, censored), List.copyOf(undated), List.copyOf(contradictory));
  }

  /** What actions are for, by the quarter in which their incident started, oldest first. */
  public List<KindMix> kindMix() {
    SortedMap<Quarter, Map<ActionKind, Integer>> kinds = new TreeMap<>();
    SortedMap<Quarter, Integer> all = new TreeMap<>();
    for (ActionRow row : rows) {
      row.origin()
          .started()
          .map(Quarter::of)
          .ifPresent(
              quarter -> {
                all.merge(quarter, 1, Integer::sum);
                row.action()
                    .kind()
                    .ifPresent(
                        kind ->
                            kinds
                                .computeIfAbsent(quarter, q -> new EnumMap<>(ActionKind.class))
                                .merge(kind, 1, Integer::sum));
              });
    }
    return all.entrySet().stream()
        .map(
            e -> {
              Map<ActionKind, Integer> counts = new EnumMap<>(ActionKind.class);
              Map<ActionKind, Integer> stated = kinds.getOrDefault(e.getKey(), Map.of());
              for (ActionKind kind : ActionKind.values()) {
                counts.put(kind, stated.getOrDefault(kind, 0));
              }
              int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
              return new KindMix(
                  e.getKey(), Collections.unmodifiableMap(counts), e.getValue() - sum);
            })
        .toList();
  }

  private List<String> values(ActionRow row, ActionDimension dimension) {
    return switch (dimension) {
      case KIND -> row.action().kind().map(Term::word).stream().toList();
      case STATUS -> List.of(row.action().status().orElse(ActionStatus.OPEN).word());
      case STATE -> List.of(row.state().word());
      case SERVICE -> row.origin().services();
      case FACTOR -> row.factors();
      case SEVERITY -> row.origin().severity().stream().toList();
      case QUARTER -> row.origin().started().map(d -> Quarter.of(d).toString()).stream().toList();
    };
  }

  private Groups.Order order(ActionDimension dimension) {
    return switch (dimension) {
      case KIND -> Groups.Order.listed(ActionKind.values());
      case STATUS -> Groups.Order.listed(ActionStatus.values());
      case STATE -> Groups.Order.listed(ActionState.values());
      case SERVICE, FACTOR -> Groups.Order.mostFirst();
      case SEVERITY -> Groups.Order.listed(severities);
      case QUARTER -> Groups.Order.alphabetical();
    };
  }
}
