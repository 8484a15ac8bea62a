package dev.postmortem.site.figures;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which incidents repeat an earlier one, and how that is known. */
record Recurring(ToldCorpus corpus) {

  private static final Duration YEAR = Duration.ofDays(365);

  /** The earlier one that it names: an incident or a near miss. */
  Optional<Told> declared(Told later) {
    return later
        .text("recurrence_of")
        .flatMap(corpus::find)
        .filter(earlier -> !earlier.kind().equals("drill") && !earlier.id().equals(later.id()));
  }

  boolean isDeclared(Told incident) {
    return declared(incident).isPresent();
  }

  static List<String> shared(Told one, Told other) {
    return one.factors().stream().filter(other.factors()::contains).sorted().toList();
  }

  static long daysApart(Told earlier, Told later) {
    return Duration.between(earlier.start(), later.start()).toDays();
  }

  /**
   * Of the incidents of the year before that share two factors and a service, the one that shares
   * most; of equals the latest.
   */
  Optional<Told> looksLike(Told later) {
    if (later.text("recurrence_of").flatMap(corpus::find).isPresent()) {
      return Optional.empty();
    }
    return corpus.incidents().stream()
        .filter(
            earlier -> {
              Duration apart = Duration.between(earlier.start(), later.start());
              return !apart.isNegative() && !apart.isZero() && apart.compareTo(YEAR) <= 0;
            })
        .filter(earlier -> earlier.services().stream().anyMatch(later.services()::contains))
        .filter(earlier -> shared(earlier, later).size() >= 2)
        .max(
            Comparator.comparing((Told earlier) -> shared(earlier, later).size())
                .thenComparing(Told::start)
                .thenComparing(Told::id));
  }

  /** Empty if it does not tell enough to look like anything. */
  Optional<Boolean> looksLikeOne(Told incident) {
    boolean comparable = !incident.services().isEmpty() && incident.factors().size() >= 2;
    return comparable || isDeclared(incident)
        ? Optional.of(looksLike(incident).isPresent())
        : Optional.empty();
  }
}
