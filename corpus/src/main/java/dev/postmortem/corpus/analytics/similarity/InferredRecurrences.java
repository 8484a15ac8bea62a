package dev.postmortem.corpus.analytics.similarity;

import dev.postmortem.corpus.analytics.similarity.Recurrences.Inferred;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident.Trait;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the earlier incidents that one incident looks like a recurrence of, through the lists of
 * incidents per factor; see {@link #among}.
 */
public final class InferredRecurrences {

  private final List<Postmortem> postmortems;
  private final CanonicalFactors factors;
  private final SharedAttributeIndex index;
  private final Instant[] starts;
  private final boolean[] compared;

  /**
   * Prepares the search.
   *
   * @param postmortems by start, those without one last
   * @param index of them, in that order
   */
  public InferredRecurrences(
      List<Postmortem> postmortems, CanonicalFactors factors, SharedAttributeIndex index) {
    this.postmortems = postmortems;
    this.factors = factors;
    this.index = index;
    this.starts = new Instant[postmortems.size()];
    this.compared = new boolean[postmortems.size()];
    for (int i = 0; i < starts.length; i++) {
      Postmortem p = postmortems.get(i);
      starts[i] = p.times().started().map(OffsetDateTime::toInstant).orElse(Instant.MAX);
      compared[i] =
          (p.kind() == Kind.INCIDENT || p.kind() == Kind.SECURITY) && comparable(p, factorsOf(i));
    }
  }

  /**
   * The recurrences among some postmortems: two incidents (or security incidents) that share two or
   * more factors and a service, the later starting after the earlier and within 365 days of it.
   *
   * @param postmortems by start, those without one last
   */
  public static Recurrences among(List<Postmortem> postmortems, CanonicalFactors factors) {
    SharedAttributes traits = new SharedAttributes();
    List<SharedAttributes.Own> own =
        postmortems.stream().map(p -> traits.of(p, factors.of(p))).toList();
    return new InferredRecurrences(postmortems, factors, new SharedAttributeIndex(traits, own))
        .withDeclared();
  }

  /** Those that are inferred, and those that a postmortem states. */
  public Recurrences withDeclared() {
    return new Recurrences(Recurrences.declared(postmortems), all());
  }

  /** Whether an incident with some factors tells enough to look like a recurrence. */
  public static boolean comparable(Postmortem p, int factors) {
    return p.times().started().isPresent()
        && !p.services().isEmpty()
        && factors >= Recurrences.MIN_SHARED_FACTORS;
  }

  private int factorsOf(int place) {
    SharedAttributes.Own own = index.of(place);
    int count = 0;
    while (count < own.count() && index.mark(own.number(count)).trait() == Trait.FACTOR) {
      count++;
    }
    return count;
  }

  /** All of them, in the order of the later incident. */
  private List<Inferred> all() {
    return IntStream.range(0, compared.length)
        .mapToObj(this::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those that the incident at a place takes part in, as the later one or as the closest. */
  public List<Inferred> around(int place) {
    List<Inferred> found = new ArrayList<>(of(place).stream().toList());
    if (compared[place]) {
      int from = firstAfter(starts[place]);
      int to = firstAfter(starts[place].plus(Recurrences.MAX_TIME_BETWEEN));
      String id = postmortems.get(place).id();
      for (int later : matches(place, from, to).places()) {
        of(later).filter(inferred -> inferred.closest().equals(id)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** What the incident at a place looks like, if it looks like a recurrence and names none. */
  Optional<Inferred> of(int place) {
    Postmortem later = postmortems.get(place);
    if (!compared[place] || later.references().recurrenceOf().isPresent()) {
      return Optional.empty();
    }
    int from = firstNotBefore(starts[place].minus(Recurrences.MAX_TIME_BETWEEN));
    Matches matches = matches(place, from, firstNotBefore(starts[place]));
    if (matches.places().isEmpty()) {
      return Optional.empty();
    }
    int closest = matches.closest();
    Postmortem earlier = postmortems.get(closest);
    return Optional.of(
        new Inferred(
            later.id(),
            earlier.id(),
            shared(factors.of(later), factors.of(earlier)),
            shared(later.services(), earlier.services()),
            Duration.between(starts[closest], starts[place]).toDays(),
            matches.places().stream().map(i -> postmortems.get(i).id()).toList()));
  }

  /** Incidents that share enough with one, oldest first, and how many factors each. */
  private record Matches(List<Integer> places, Map<Integer, Integer> factors) {

    /** The one that shares most factors; of equals the latest. */
    int closest() {
      int closest = places.get(0);
      for (int place : places) {
        if (factors.getOrDefault(place, 0) >= factors.getOrDefault(closest, 0)) {
          closest = place;
        }
      }
      return closest;
    }
  }

  private Matches matches(int place, int from, int to) {
    Matches matches = new Matches(new ArrayList<>(), new HashMap<>());
    int[] shared = new int[to - from];
    List<String> services = postmortems.get(place).services();
    for (int f = factorsOf(place) - 1; f >= 0; f--) {
      int[] having = index.having(index.of(place).number(f));
      int first = Arrays.binarySearch(having, from);
      for (int h = first < 0 ? -1 - first : first; h < having.length && having[h] < to; h++) {
        int other = having[h];
        // A candidate is examined once, when it reaches the number.
        if (++shared[other - from] == Recurrences.MIN_SHARED_FACTORS
            && compared[other]
            && !Collections.disjoint(services, postmortems.get(other).services())) {
          matches.places().add(other);
        }
      }
    }
    matches.places().sort(null);
    matches.places().forEach(other -> matches.factors().put(other, shared[other - from]));
    return matches;
  }

  private static List<String> shared(List<String> some, List<String> others) {
    Set<String> among = Set.copyOf(others);
    return some.stream().filter(among::contains).distinct().sorted().toList();
  }

  private int firstAfter(Instant start) {
    return firstNotBefore(start.plusNanos(1));
  }

  private int firstNotBefore(Instant start) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle].isBefore(start)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
