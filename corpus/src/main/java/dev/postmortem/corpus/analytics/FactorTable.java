package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.corpus.taxonomy.Factor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works out what the corpus tells of each contributing factor. */
final class FactorTable {

  private final CorpusView view;
  private final CanonicalFactors canonical;
  private final List<String> severities;
  private final Map<String, LocalDate> noticed = new HashMap<>();
  private final Map<String, List<Facts>> incidents = new HashMap<>();
  private final Map<String, List<Facts>> nearMisses = new HashMap<>();
  private final Map<String, List<ActionRow>> actions = new HashMap<>();
  private int withAnyFactor;
  private final int recentOf;
  private final int previousOf;

  FactorTable(CorpusView view, List<Facts> facts, CanonicalFactors canonical) {
    this.view = view;
    this.canonical = canonical;
    this.severities = FigureTable.severities(view.configuration());
    Quarter current = Quarter.of(view.today());
    this.recentOf = count(facts, current.plus(-1), current);
    this.previousOf = count(facts, current.plus(-3), current.plus(-2));
    for (Facts f : facts) {
      f.noticed().ifPresent(day -> noticed.put(f.id(), day));
      for (ActionRow row : f.actions()) {
        row.factors().forEach(id -> add(actions, id, row));
      }
      if (f.nearMiss()) {
        f.factors().forEach(id -> add(nearMisses, id, f));
      } else if (f.incident()) {
        withAnyFactor += f.factors().isEmpty() ? 0 : 1;
        f.factors().forEach(id -> add(incidents, id, f));
      }
    }
  }

  /** Every factor of the taxonomy that is not deprecated, and every other that a file names. */
  List<FactorFacts> factors() {
    return known().entrySet().stream().map(e -> factor(e.getKey(), e.getValue())).toList();
  }

  /** The ids of those factors. */
  List<String> ids() {
    return List.copyOf(known().keySet());
  }

  private Map<String, Optional<Factor>> known() {
    Map<String, Optional<Factor>> ids = new LinkedHashMap<>();
    for (Factor factor : view.configuration().taxonomy().factors()) {
      if (factor.deprecatedBy().isEmpty() || incidents.containsKey(factor.id())) {
        ids.put(factor.id(), Optional.of(factor));
      }
    }
    Map<String, Optional<Factor>> named = new TreeMap<>();
    for (Map<String, ?> index : List.of(incidents, nearMisses, actions)) {
      index.keySet().forEach(id -> named.put(id, canonical.factor(id)));
    }
    named.forEach(ids::putIfAbsent);
    return ids;
  }

  private FactorFacts factor(String id, Optional<Factor> factor) {
    List<Facts> own = incidents.getOrDefault(id, List.of());
    List<ActionRow> against = actions.getOrDefault(id, List.of());
    Returns returns = returns(own, against);
    return new FactorFacts(
        id,
        factor,
        FigureTable.ids(own),
        FigureTable.ids(nearMisses.getOrDefault(id, List.of())),
        FigureTable.groups(Dimension.QUARTER, own, severities),
        FigureTable.groups(Dimension.SEVERITY, own, severities),
        FigureTable.groups(Dimension.SERVICE, own, severities),
        FigureTable.groups(Dimension.TEAM, own, severities),
        FigureTable.groups(Dimension.DETECTION, own, severities),
        List.copyOf(against),
        own.stream().flatMap(f -> f.day().stream()).max(Comparator.naturalOrder()),
        change(own),
        List.copyOf(returns.afterAllWereDone()),
        List.copyOf(returns.whileOneWasOpen()),
        UnrelatedIncidents.among(own.stream().map(Facts::postmortem).toList()));
  }

  /** Incidents that came back although something had been, or was to be, done against them. */
  private record Returns(List<String> afterAllWereDone, List<String> whileOneWasOpen) {}

  /** One sweep over the days, so that many incidents and many actions do not multiply. */
  private Returns returns(List<Facts> own, List<ActionRow> against) {
    Returns returns = new Returns(new ArrayList<>(), new ArrayList<>());
    List<ActionRow> actions =
        against.stream()
            .filter(
                row -> row.state() != ActionState.DROPPED && noticed.containsKey(row.postmortem()))
            .sorted(Comparator.comparing(row -> noticed.get(row.postmortem())))
            .toList();
    List<Facts> incidents =
        own.stream()
            .filter(f -> f.day().isPresent())
            .sorted(Comparator.comparing(f -> f.day().orElseThrow()))
            .toList();
    int next = 0;
    boolean open = false;
    boolean undated = false;
    LocalDate lastDone = LocalDate.MIN;
    for (Facts incident : incidents) {
      LocalDate day = incident.day().orElseThrow();
      while (next < actions.size() && isKnownBefore(actions.get(next), day)) {
        ActionRow row = actions.get(next++);
        open |= row.state().open();
        undated |= row.state().done() && row.doneOn().isEmpty();
        lastDone = row.doneOn().filter(lastDone::isBefore).orElse(lastDone);
      }
      if (open || !lastDone.isBefore(day)) {
        returns.whileOneWasOpen().add(incident.id());
      } else if (next > 0 && !undated) {
        returns.afterAllWereDone().add(incident.id());
      }
    }
    return returns;
  }

  private boolean isKnownBefore(ActionRow row, LocalDate day) {
    return Optional.ofNullable(noticed.get(row.postmortem())).filter(day::isAfter).isPresent();
  }

  /**
   * The actions against a factor that were waiting on the day that an incident started: known by
   * then, and open still or done on that day or later. Oldest first.
   */
  List<ActionRow> waiting(String factor, LocalDate day) {
    return actions.getOrDefault(factor, List.of()).stream()
        .filter(row -> isKnownBefore(row, day))
        .filter(
            row ->
                row.state().open()
                    || (row.state().done()
                        && row.doneOn().filter(d -> !d.isBefore(day)).isPresent()))
        .sorted(Comparator.comparing(row -> noticed.get(row.postmortem())))
        .toList();
  }

  private FrequencyChange change(List<Facts> own) {
    Quarter current = Quarter.of(view.today());
    int recent = count(own, current.plus(-1), current);
    int previous = count(own, current.plus(-3), current.plus(-2));
    return new FrequencyChange(recent, recentOf, previous, previousOf);
  }

  private static int count(List<Facts> facts, Quarter first, Quarter last) {
    return (int)
        facts.stream()
            .filter(Facts::incident)
            .flatMap(f -> f.quarter().stream())
            .filter(q -> q.compareTo(first) >= 0 && q.compareTo(last) <= 0)
            .count();
  }

  /** The factors that appear together with one: most often first, then by lift, then by id. */
  List<CoOccurrence> together(String id) {
    return countTogether(id).entrySet().stream()
        .map(
            e ->
                new CoOccurrence(
                    id, e.getKey(), withAnyFactor, size(id), size(e.getKey()), e.getValue()))
        .sorted(
            Comparator.comparingInt(CoOccurrence::withBoth)
                .reversed()
                .thenComparing(CoOccurrence::withOther)
                .thenComparing(CoOccurrence::other))
        .toList();
  }

  private Map<String, Integer> countTogether(String id) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Facts f : incidents.getOrDefault(id, List.of())) {
      f.factors().stream()
          .filter(o -> !o.equals(id))
          .forEach(o -> counts.merge(o, 1, Integer::sum));
    }
    return counts;
  }

  private int size(String id) {
    return incidents.getOrDefault(id, List.of()).size();
  }

  static Rollup rollup(List<FactorFacts> factors, Configuration configuration) {
    int threshold = configuration.site().programThreshold();
    List<FactorFacts> ranked =
        factors.stream()
            .filter(f -> f.count() > 0)
            .sorted(
                Comparator.comparingInt(FactorFacts::count)
                    .reversed()
                    .thenComparing(
                        f -> f.lastSeen().orElse(LocalDate.MIN), Comparator.reverseOrder())
                    .thenComparing(FactorFacts::id))
            .toList();
    List<Rollup.Entry> entries = new ArrayList<>();
    for (FactorFacts f : ranked) {
      Optional<Rollup.Program> program =
          f.unrelated().count() >= threshold
              ? Optional.of(new Rollup.Program(f.id(), f.unrelated(), f.openActions()))
              : Optional.empty();
      entries.add(new Rollup.Entry(entries.size() + 1, f, program));
    }
    return new Rollup(threshold, List.copyOf(entries));
  }

  private static <T> void add(Map<String, List<T>> index, String key, T value) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
