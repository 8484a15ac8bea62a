package dev.postmortem.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which incidents repeat an earlier one, and how that is known. */
record PlainRecurrences(PlainCorpus corpus) {

  private static final Duration YEAR = Duration.ofDays(365);

  /** The earlier one that it names: an incident or a near miss. */
  Optional<PlainPostmortem> declared(PlainPostmortem later) {
    return later
        .text("recurrence_of")
        .flatMap(corpus::find)
        .filter(earlier -> !earlier.kind().equals("drill") && !earlier.id().equals(later.id()));
  }

  boolean isDeclared(PlainPostmortem incident) {
    return declared(incident).isPresent();
  }

  static List<String> shared(PlainPostmortem one, PlainPostmortem other) {
    return one.factors().stream().filter(other.factors()::contains).sorted().toList();
  }

  /** What the two share, and how far they are apart. */
  String likeness(PlainPostmortem earlier, PlainPostmortem later) {
    return "shares "
        + shared(earlier, later).stream()
            .map(corpus.settings()::factorName)
            .collect(Collectors.joining(", "))
        + "; "
        + Wording.count(daysApart(earlier, later), "day")
        + " apart";
  }

  static long daysApart(PlainPostmortem earlier, PlainPostmortem later) {
    return Duration.between(earlier.start(), later.start()).toDays();
  }

  /**
   * Of the incidents of the year before that share two factors and a service, the one that shares
   * most; of equals the latest.
   */
  Optional<PlainPostmortem> looksLike(PlainPostmortem later) {
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
            Comparator.comparing((PlainPostmortem earlier) -> shared(earlier, later).size())
                .thenComparing(PlainPostmortem::start)
                .thenComparing(PlainPostmortem::id));
  }

  /**
   * What had become of the earlier one's actions when the later one began; empty if it has none.
   */
  Optional<String> fixes(PlainPostmortem earlier, PlainPostmortem later) {
    List<PlainPostmortem.Action> actions = earlier.actions(corpus.settings());
    if (actions.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = later.started();
    Predicate<PlainPostmortem.Action> before = a -> a.endedOn().filter(day::isAfter).isPresent();
    long done = PlainCorpus.count(actions, a -> a.isDone() && before.test(a));
    long dropped = PlainCorpus.count(actions, a -> a.isDropped() && before.test(a));
    long unknown = PlainCorpus.count(actions, a -> !a.isOpen() && a.endedOn().isEmpty());
    long open = actions.size() - done - dropped - unknown;
    if (done == actions.size()) {
      return Optional.of(
          done == 1
              ? "the action of the earlier one had been done"
              : "all " + done + " actions of the earlier one had been done");
    }
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("done", done);
    parts.put("dropped", dropped);
    parts.put("still open", open);
    parts.put("ended on an unknown day", unknown);
    return Optional.of(
        parts.entrySet().stream()
            .filter(part -> part.getValue() > 0)
            .map(part -> part.getValue() + " " + part.getKey())
            .collect(
                Collectors.joining(
                    ", ",
                    "of " + Wording.count(actions.size(), "action") + " of the earlier one ",
                    "")));
  }

  /** Empty if it does not tell enough to look like anything. */
  Optional<Boolean> looksLikeOne(PlainPostmortem incident) {
    boolean comparable = !incident.services().isEmpty() && incident.factors().size() >= 2;
    return comparable || isDeclared(incident)
        ? Optional.of(looksLike(incident).isPresent())
        : Optional.empty();
  }
}
