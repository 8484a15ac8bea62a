package dev.postmortem.corpus.analytics;

import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Incidents that repeat an earlier one: those that say so, and those that only look like it. An
 * incident is in one of the two at most.
 *
 * @param declared by {@code recurrence_of}, in the order of the later incident
 * @param inferred from shared factors and services, likewise; none that declares itself
 */
public record Recurrences(List<Declared> declared, List<Inferred> inferred) {

  /** Factors that two incidents must share for the later to look like a recurrence. */
  public static final int SHARED_FACTORS = 2;

  /** How far apart two incidents' starts may be for the later to look like a recurrence. */
  public static final Duration WINDOW = Duration.ofDays(365);

  /** A recurrence that the later postmortem states. */
  public record Declared(String later, String earlier) {}

  /**
   * A recurrence that nobody stated.
   *
   * @param closest of the earlier incidents, the one that shares most factors; of equals the latest
   * @param sharedFactors canonical ids shared with the closest, sorted
   * @param sharedServices services shared with the closest, sorted
   * @param days whole days between the two starts
   * @param earlier ids of all incidents that it looks like a recurrence of, oldest first
   */
  public record Inferred(
      String later,
      String closest,
      List<String> sharedFactors,
      List<String> sharedServices,
      long days,
      List<String> earlier) {}

  /**
   * The recurrences among some postmortems: two incidents (or security incidents) that share two or
   * more factors and a service, the later starting after the earlier and within 365 days of it.
   */
  public static Recurrences among(List<Postmortem> postmortems, CanonicalFactors factors) {
    List<Postmortem> incidents =
        postmortems.stream()
            .filter(p -> p.kind() == Kind.INCIDENT || p.kind() == Kind.SECURITY)
            .toList();
    Set<String> ids = new HashSet<>();
    postmortems.stream().filter(p -> p.kind() != Kind.DRILL).map(Postmortem::id).forEach(ids::add);
    List<Declared> declared = new ArrayList<>();
    for (Postmortem p : incidents) {
      p.recurrenceOf()
          .filter(ids::contains)
          .filter(id -> !id.equals(p.id()))
          .ifPresent(earlier -> declared.add(new Declared(p.id(), earlier)));
    }
    return new Recurrences(List.copyOf(declared), List.copyOf(inferred(incidents, factors)));
  }

  /** Whether an incident tells enough to look like a recurrence. */
  static boolean comparable(Postmortem p, CanonicalFactors factors) {
    return p.times().started().isPresent()
        && !p.services().isEmpty()
        && factors.of(p).size() >= SHARED_FACTORS;
  }

  private static List<Inferred> inferred(List<Postmortem> incidents, CanonicalFactors factors) {
    List<Postmortem> ordered =
        incidents.stream()
            .filter(p -> comparable(p, factors))
            .sorted(Comparator.comparing(Recurrences::start).thenComparing(Postmortem::id))
            .toList();
    List<Inferred> found = new ArrayList<>();
    Map<ServiceAndFactor, Postings> earlierWith = new HashMap<>();
    int[] shared = new int[ordered.size()];
    int[] countedFor = new int[ordered.size()];
    for (int i = 0; i < ordered.size(); i++) {
      Postmortem later = ordered.get(i);
      List<String> own = factors.of(later);
      List<Integer> candidates = new ArrayList<>();
      for (int f = 0; f < own.size(); f++) {
        for (String service : later.services()) {
          Postings postings =
              earlierWith.computeIfAbsent(
                  new ServiceAndFactor(service, own.get(f)), key -> new Postings());
          postings.forget(ordered, start(later).minus(WINDOW));
          for (int j : postings.recent()) {
            if (countedFor[j] != f + 1) {
              countedFor[j] = f + 1;
              if (shared[j]++ == 0) {
                candidates.add(j);
              }
            }
          }
        }
      }
      if (later.recurrenceOf().isEmpty()) {
        List<Integer> matches =
            candidates.stream()
                .filter(j -> shared[j] >= SHARED_FACTORS)
                .filter(j -> start(ordered.get(j)).isBefore(start(later)))
                .sorted()
                .toList();
        if (!matches.isEmpty()) {
          found.add(inferred(later, matches, shared, ordered, factors));
        }
      }
      for (int j : candidates) {
        shared[j] = 0;
        countedFor[j] = 0;
      }
      for (String factor : own) {
        for (String service : later.services()) {
          earlierWith
              .computeIfAbsent(new ServiceAndFactor(service, factor), key -> new Postings())
              .add(i);
        }
      }
    }
    return found;
  }

  private static Inferred inferred(
      Postmortem later,
      List<Integer> matches,
      int[] shared,
      List<Postmortem> ordered,
      CanonicalFactors factors) {
    int closest = matches.get(0);
    for (int j : matches) {
      if (shared[j] >= shared[closest]) {
        closest = j;
      }
    }
    Postmortem earlier = ordered.get(closest);
    Set<String> earlierFactors = Set.copyOf(factors.of(earlier));
    return new Inferred(
        later.id(),
        earlier.id(),
        factors.of(later).stream().filter(earlierFactors::contains).sorted().toList(),
        later.services().stream().filter(earlier.services()::contains).distinct().sorted().toList(),
        Duration.between(start(earlier), start(later)).toDays(),
        matches.stream().map(j -> ordered.get(j).id()).toList());
  }

  private static Instant start(Postmortem p) {
    return p.times().started().orElseThrow().toInstant();
  }

  private record ServiceAndFactor(String service, String factor) {}

  /** Incidents in order of their start, of which the old ones are forgotten. */
  private static final class Postings {
    private final List<Integer> all = new ArrayList<>();
    private int first;

    void add(int index) {
      all.add(index);
    }

    void forget(List<Postmortem> ordered, Instant before) {
      while (first < all.size() && start(ordered.get(all.get(first))).isBefore(before)) {
        first++;
      }
    }

    List<Integer> recent() {
      return all.subList(first, all.size());
    }
  }
}
