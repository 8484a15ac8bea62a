package dev.postmortem.corpus.analytics.factor;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.incident.FigureTable;
import dev.postmortem.corpus.analytics.incident.PostmortemFacts;
import dev.postmortem.corpus.analytics.period.FrequencyChange;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.corpus.analytics.similarity.SharedAttributeIndex;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident.Trait;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.parallel.Memoized;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.corpus.taxonomy.Factor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Computes what the corpus says about each contributing factor. */
public final class FactorTable {

  private final CorpusView view;
  private final CanonicalFactors canonical;
  private final List<PostmortemFacts> facts;
  private final SharedAttributeIndex index;
  private final Function<String, Optional<PostmortemFacts>> byId;
  private final List<String> severities;
  private final Map<String, Memoized<Computed>> byFactor = new LinkedHashMap<>();
  private final Map<String, List<PostmortemFacts>> incidents = new ConcurrentHashMap<>();
  private final Memoized<Map<String, List<ActionRow>>> actions =
      new Memoized<>(this::actionsByFactor);
  private final Memoized<Totals> totals = new Memoized<>(this::countTotals);

  /**
   * Starts a table.
   *
   * @param facts in the order of the index
   * @param byId finds those of one postmortem
   * @param earlier what a table of the same settings and date had made; it is taken over where it
   *     was made from the same facts
   */
  public FactorTable(
      CorpusView view,
      List<PostmortemFacts> facts,
      CanonicalFactors canonical,
      SharedAttributeIndex index,
      Function<String, Optional<PostmortemFacts>> byId,
      Map<String, Computed> earlier) {
    this.view = view;
    this.canonical = canonical;
    this.facts = facts;
    this.index = index;
    this.byId = byId;
    this.severities = FigureTable.severities(view.configuration());
    known()
        .forEach(
            (id, factor) -> {
              Optional<Computed> before = Optional.ofNullable(earlier.get(id));
              byFactor.put(id, new Memoized<>(() -> made(id, factor, before)));
            });
  }

  /** What all factors are measured against. */
  private record Totals(int recent, int previous, int withAnyFactor) {}

  /** What the facts of a factor are computed from; compared quickly where nothing changed. */
  private record Source(
      List<PostmortemFacts> incidents,
      List<PostmortemFacts> nearMisses,
      List<ActionRow> actions,
      Totals totals) {}

  /** The facts of a factor, with what they were computed from. */
  public record Computed(Source source, FactorFacts facts) {}

  /** What is computed so far, for the table of a later state. */
  public Map<String, Computed> made() {
    Map<String, Computed> made = new HashMap<>();
    byFactor.forEach((id, kept) -> kept.known().ifPresent(m -> made.put(id, m)));
    return made;
  }

  /** Every factor of the taxonomy that is not deprecated, and every other that a file names. */
  public List<FactorFacts> factors() {
    return byFactor.values().stream().map(kept -> kept.get().facts()).toList();
  }

  /** The ids of those factors. */
  public List<String> ids() {
    return List.copyOf(byFactor.keySet());
  }

  /** One of them. */
  public Optional<FactorFacts> factor(String id) {
    return Optional.ofNullable(byFactor.get(id)).map(kept -> kept.get().facts());
  }

  private Map<String, Optional<Factor>> known() {
    Map<String, Optional<Factor>> ids = new LinkedHashMap<>();
    for (Factor factor : view.configuration().taxonomy().factors()) {
      if (factor.deprecatedBy().isEmpty() || !incidents(factor.id()).isEmpty()) {
        ids.put(factor.id(), Optional.of(factor));
      }
    }
    Set<String> named = new TreeSet<>();
    for (PostmortemFacts f : facts) {
      for (String id : f.named()) {
        if (!ids.containsKey(id)) {
          named.add(id);
        }
      }
    }
    named.forEach(id -> ids.put(id, canonical.factor(id)));
    return ids;
  }

  /** The incidents with a factor, oldest first. */
  public List<PostmortemFacts> incidents(String id) {
    return incidents.computeIfAbsent(id, factor -> having(factor, PostmortemFacts::incident));
  }

  private List<PostmortemFacts> having(String factor, Predicate<PostmortemFacts> condition) {
    return Arrays.stream(index.having(Trait.FACTOR, factor))
        .mapToObj(facts::get)
        .filter(condition)
        .toList();
  }

  private Map<String, List<ActionRow>> actionsByFactor() {
    Map<String, List<ActionRow>> found = new HashMap<>();
    for (PostmortemFacts f : facts) {
      for (ActionRow row : f.actions()) {
        row.factors().forEach(id -> found.computeIfAbsent(id, k -> new ArrayList<>()).add(row));
      }
    }
    return found;
  }

  private Totals countTotals() {
    Quarter current = Quarter.of(view.today());
    return new Totals(
        count(facts, current.plus(-1), current),
        count(facts, current.plus(-3), current.plus(-2)),
        (int) facts.stream().filter(f -> f.incident() && !f.factors().isEmpty()).count());
  }

  private List<ActionRow> actions(String factor) {
    return actions.get().getOrDefault(factor, List.of());
  }

  private Computed made(String id, Optional<Factor> factor, Optional<Computed> before) {
    Source source =
        new Source(incidents(id), having(id, PostmortemFacts::nearMiss), actions(id), totals.get());
    return before
        .filter(made -> made.source().equals(source))
        .orElseGet(() -> new Computed(source, factor(id, factor, source)));
  }

  private FactorFacts factor(String id, Optional<Factor> factor, Source source) {
    List<PostmortemFacts> own = source.incidents();
    return new FactorFacts(
        id,
        factor,
        FigureTable.ids(own),
        FigureTable.ids(source.nearMisses()),
        new FactorFacts.Breakdown(
            FigureTable.groups(Dimension.QUARTER, own, severities),
            FigureTable.groups(Dimension.SEVERITY, own, severities),
            FigureTable.groups(Dimension.SERVICE, own, severities),
            FigureTable.groups(Dimension.TEAM, own, severities),
            FigureTable.groups(Dimension.DETECTION, own, severities)),
        List.copyOf(source.actions()),
        own.stream().flatMap(f -> f.day().stream()).max(Comparator.naturalOrder()),
        change(own),
        returns(own, source.actions()),
        UnrelatedIncidents.among(own.stream().map(PostmortemFacts::postmortem).toList()));
  }

  /** One sweep over the days, so that many incidents and many actions do not multiply. */
  private FactorFacts.Returns returns(List<PostmortemFacts> own, List<ActionRow> against) {
    List<String> afterActions = new ArrayList<>();
    List<String> whileOpen = new ArrayList<>();
    List<ActionRow> actions =
        against.stream()
            .filter(row -> row.state() != ActionState.DROPPED && noticed(row).isPresent())
            .sorted(Comparator.comparing(row -> noticed(row).orElseThrow()))
            .toList();
    List<PostmortemFacts> incidents =
        own.stream()
            .filter(f -> f.day().isPresent())
            .sorted(Comparator.comparing(f -> f.day().orElseThrow()))
            .toList();
    int next = 0;
    boolean open = false;
    boolean undated = false;
    LocalDate lastDone = LocalDate.MIN;
    for (PostmortemFacts incident : incidents) {
      LocalDate day = incident.day().orElseThrow();
      while (next < actions.size() && isKnownBefore(actions.get(next), day)) {
        ActionRow row = actions.get(next++);
        open |= row.state().open();
        undated |= row.state().done() && row.timing().doneOn().isEmpty();
        lastDone = row.timing().doneOn().filter(lastDone::isBefore).orElse(lastDone);
      }
      if (open || !lastDone.isBefore(day)) {
        whileOpen.add(incident.id());
      } else if (next > 0 && !undated) {
        afterActions.add(incident.id());
      }
    }
    return new FactorFacts.Returns(List.copyOf(afterActions), List.copyOf(whileOpen));
  }

  private boolean isKnownBefore(ActionRow row, LocalDate day) {
    return noticed(row).filter(day::isAfter).isPresent();
  }

  private Optional<LocalDate> noticed(ActionRow row) {
    return byId.apply(row.postmortem()).flatMap(PostmortemFacts::noticed);
  }

  /**
   * The actions against a factor that were waiting on the day that an incident started: known by
   * then, and open still or done on that day or later. Oldest first.
   */
  public List<ActionRow> waiting(String factor, LocalDate day) {
    return actions(factor).stream()
        .filter(row -> isKnownBefore(row, day))
        .filter(
            row ->
                row.state().open()
                    || (row.state().done()
                        && row.timing().doneOn().filter(d -> !d.isBefore(day)).isPresent()))
        .sorted(Comparator.comparing(row -> noticed(row).orElseThrow()))
        .toList();
  }

  private FrequencyChange change(List<PostmortemFacts> own) {
    Quarter current = Quarter.of(view.today());
    int recent = count(own, current.plus(-1), current);
    int previous = count(own, current.plus(-3), current.plus(-2));
    return new FrequencyChange(recent, totals.get().recent(), previous, totals.get().previous());
  }

  private static int count(List<PostmortemFacts> facts, Quarter first, Quarter last) {
    return (int)
        facts.stream()
            .filter(PostmortemFacts::incident)
            .flatMap(f -> f.quarter().stream())
            .filter(q -> q.compareTo(first) >= 0 && q.compareTo(last) <= 0)
            .count();
  }

  /** The factors that appear together with one: most often first, then by lift, then by id. */
  public List<CoOccurrence> together(String id) {
    return countTogether(id).entrySet().stream()
        .map(
            e ->
                new CoOccurrence(
                    id,
                    e.getKey(),
                    totals.get().withAnyFactor(),
                    incidents(id).size(),
                    incidents(e.getKey()).size(),
                    e.getValue()))
        .sorted(
            Comparator.comparingInt(CoOccurrence::withBoth)
                .reversed()
                .thenComparing(CoOccurrence::withOther)
                .thenComparing(CoOccurrence::other))
        .toList();
  }

  private Map<String, Integer> countTogether(String id) {
    Map<String, Integer> counts = new TreeMap<>();
    for (PostmortemFacts f : incidents(id)) {
      f.factors().stream()
          .filter(o -> !o.equals(id))
          .forEach(o -> counts.merge(o, 1, Integer::sum));
    }
    return counts;
  }

  public static Rollup rollup(List<FactorFacts> factors, Settings configuration) {
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
      entries.add(new Rollup.Entry(f, program));
    }
    return new Rollup(threshold, List.copyOf(entries));
  }
}
