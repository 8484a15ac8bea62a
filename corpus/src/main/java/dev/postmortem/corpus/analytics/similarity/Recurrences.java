package dev.postmortem.corpus.analytics.similarity;

import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
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
  public static final int MIN_SHARED_FACTORS = 2;

  /** How far apart two incidents' starts may be for the later to look like a recurrence. */
  public static final Duration MAX_TIME_BETWEEN = Duration.ofDays(365);

  /** A recurrence that the later postmortem states. */
  public record Declared(String later, String earlier) {}

  /**
   * A recurrence that no postmortem declares.
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

  /** Those that say so. A drill is never what came back. */
  public static List<Declared> declared(List<Postmortem> postmortems) {
    List<Postmortem> declaring =
        postmortems.stream()
            .filter(p -> p.kind() == Kind.INCIDENT || p.kind() == Kind.SECURITY)
            .filter(p -> p.references().recurrenceOf().filter(id -> !id.equals(p.id())).isPresent())
            .toList();
    if (declaring.isEmpty()) {
      return List.of();
    }
    Set<String> ids = new HashSet<>();
    postmortems.stream().filter(p -> p.kind() != Kind.DRILL).map(Postmortem::id).forEach(ids::add);
    return declaring.stream()
        .flatMap(
            p ->
                p
                    .references()
                    .recurrenceOf()
                    .filter(ids::contains)
                    .map(id -> new Declared(p.id(), id))
                    .stream())
        .toList();
  }
}
