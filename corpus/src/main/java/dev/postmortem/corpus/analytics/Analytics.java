package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.schema.model.Postmortem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * All figures of a corpus, as one audience may see them: each worked out when it is first asked
 * for, and then kept. May be asked from several threads. What each figure means and where its
 * formula comes from is told for readers in {@code docs/analytics.md}.
 */
public final class Analytics {

  /** How many quarters a drawing goes back at most. */
  private static final int QUARTERS = 80;

  private final CorpusView view;
  private final CanonicalFactors canonical;
  private final List<Facts> facts;
  private final Map<String, Facts> byId = new LinkedHashMap<>();
  private final Kept<Recurrences> recurrences;
  private final Kept<Map<String, List<SeverityChange>>> severityChanges;
  private final Kept<FigureTable> figures;
  private final Map<Dimension, Kept<List<IncidentFigures>>> byDimension =
      new EnumMap<>(Dimension.class);
  private final Map<Measure, Kept<Distribution>> distributions = new EnumMap<>(Measure.class);
  private final Kept<Actions> actions;
  private final Kept<FactorTable> factorTable;
  private final Kept<Map<String, FactorFacts>> factors;
  private final Kept<Rollup> rollup;
  private final Kept<Similarity> similarity;
  private final Kept<List<Quarter>> quarters;

  private Analytics(CorpusView view) {
    this.view = view;
    this.canonical = new CanonicalFactors(view.configuration().taxonomy());
    this.facts = new FactsReader(view, canonical).read();
    facts.forEach(f -> byId.put(f.id(), f));
    this.recurrences = new Kept<>(() -> Recurrences.among(view.postmortems(), canonical));
    this.severityChanges = new Kept<>(this::findSeverityChanges);
    this.figures =
        new Kept<>(() -> new FigureTable(view, facts, recurrences.get(), severityChanges.get()));
    for (Dimension dimension : Dimension.values()) {
      byDimension.put(
          dimension,
          new Kept<>(
              () ->
                  dimension == Dimension.ALL
                      ? List.of(figures.get().all())
                      : figures.get().by(dimension)));
    }
    for (Measure measure : Measure.values()) {
      distributions.put(measure, new Kept<>(() -> all().of(measure)));
    }
    this.actions =
        new Kept<>(
            () ->
                new Actions(
                    view.today(),
                    FigureTable.severities(view.configuration()),
                    facts.stream().flatMap(f -> f.actions().stream()).toList()));
    this.factorTable = new Kept<>(() -> new FactorTable(view, facts, canonical));
    this.factors =
        new Kept<>(
            () -> {
              Map<String, FactorFacts> found = new LinkedHashMap<>();
              factorTable.get().factors().forEach(f -> found.put(f.id(), f));
              return found;
            });
    this.rollup =
        new Kept<>(
            () -> FactorTable.rollup(List.copyOf(factors.get().values()), view.configuration()));
    this.similarity = new Kept<>(() -> new Similarity(view.postmortems(), canonical));
    this.quarters = new Kept<>(this::quartersToDraw);
  }

  /** The figures of what an audience may see. */
  public static Analytics of(CorpusView view) {
    return new Analytics(view);
  }

  /** What the figures are of. */
  public CorpusView view() {
    return view;
  }

  /** The figures of all incidents. */
  public IncidentFigures all() {
    return by(Dimension.ALL).get(0);
  }

  /** The figures per value of a dimension; of the incidents that state none last. */
  public List<IncidentFigures> by(Dimension dimension) {
    return kept(byDimension, dimension);
  }

  /** The figures of one value of a dimension; empty if no incident or near miss has it. */
  public Optional<IncidentFigures> of(Dimension dimension, String value) {
    return by(dimension).stream()
        .filter(f -> f.group().value().equals(Optional.of(value)))
        .findFirst();
  }

  /**
   * The quarters to draw: from that of the first incident or near miss to today's, the latest 80 at
   * most. An incident with a date in the future lies outside.
   */
  public List<Quarter> quarters() {
    return quarters.get();
  }

  private List<Quarter> quartersToDraw() {
    Quarter last = Quarter.of(view.today());
    Quarter earliest = last.plus(1 - QUARTERS);
    return facts.stream()
        .filter(f -> f.incident() || f.nearMiss())
        .flatMap(f -> f.quarter().stream())
        .min(Comparator.naturalOrder())
        .map(first -> (first.compareTo(earliest) < 0 ? earliest : first).to(last))
        .orElse(List.of());
  }

  /** Whether a postmortem counts as an incident: near misses and drills do not. */
  public boolean isIncident(String postmortem) {
    return Optional.ofNullable(byId.get(postmortem)).map(Facts::incident).orElse(false);
  }

  /** When a postmortem was published, and whether in time. */
  public Optional<Publication> publication(String postmortem) {
    return Optional.ofNullable(byId.get(postmortem)).map(Facts::publication);
  }

  /** The canonical ids of a postmortem's factors, each once. */
  public List<String> factorsOf(String postmortem) {
    return Optional.ofNullable(byId.get(postmortem)).map(Facts::factors).orElse(List.of());
  }

  /** The actions of a postmortem, with where they stand. */
  public List<ActionRow> actionsOf(String postmortem) {
    return Optional.ofNullable(byId.get(postmortem)).map(Facts::actions).orElse(List.of());
  }

  /** All actions. */
  public Actions actions() {
    return actions.get();
  }

  /**
   * Every factor: those of the taxonomy in its order, then those that it does not know, by id.
   * Deprecated ones stand only where their replacement is unknown.
   */
  public List<FactorFacts> factors() {
    return List.copyOf(factors.get().values());
  }

  /** The ids of {@link #factors()}, in that order, which cost next to nothing. */
  public List<String> factorIds() {
    return factorTable.get().ids();
  }

  /** A factor by its canonical id, or by any word that stands for it. */
  public Optional<FactorFacts> factor(String word) {
    return Optional.ofNullable(factors.get().get(canonical.id(word)));
  }

  /** Which factors appear together with one, most often first. */
  public List<CoOccurrence> together(String factor) {
    return factorTable.get().together(canonical.id(factor));
  }

  /**
   * The actions against a factor, of postmortems noticed earlier, that were waiting when an
   * incident started: open still, or done on that day or later. Oldest first; empty if it has no
   * start.
   */
  public List<ActionRow> waiting(String factor, String incident) {
    return Optional.ofNullable(byId.get(incident))
        .flatMap(Facts::day)
        .map(day -> factorTable.get().waiting(canonical.id(factor), day))
        .orElse(List.of());
  }

  /** A measure of the incidents with a factor beside that of all others. */
  public Comparison compare(String factor, Measure measure) {
    return kept(distributions, measure)
        .parted(new HashSet<>(factor(factor).map(FactorFacts::incidents).orElse(List.of())));
  }

  /** The factors ranked, with the programs they suggest. */
  public Rollup rollup() {
    return rollup.get();
  }

  /** Incidents that repeat earlier ones. */
  public Recurrences recurrences() {
    return recurrences.get();
  }

  /** The postmortems most like one, of any kind; see {@link SimilarIncident}. */
  public List<SimilarIncident> similar(String postmortem, int most) {
    return similarity.get().to(postmortem, most);
  }

  /** Changes of severity after the first commit, by postmortem, then by time. */
  public List<SeverityChange> severityChanges() {
    return severityChanges.get().values().stream().flatMap(List::stream).toList();
  }

  /** How well incidents are evidenced. */
  public EvidenceFigures evidence() {
    return figures.get().evidence(incidents());
  }

  /** The reviewers' judgements of the incidents' documents. */
  public ReviewScores reviewScores() {
    List<List<String>> byScore = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      byScore.add(new ArrayList<>());
    }
    List<String> missing = new ArrayList<>();
    for (Facts f : incidents()) {
      f.postmortem()
          .reviewScore()
          .filter(score -> score >= 1 && score <= 5)
          .ifPresentOrElse(score -> byScore.get(score - 1).add(f.id()), () -> missing.add(f.id()));
    }
    return new ReviewScores(byScore.stream().map(List::copyOf).toList(), List.copyOf(missing));
  }

  /** What incidents cost of each objective's error budget, by the objective's name. */
  public List<ErrorBudget> errorBudgets() {
    Map<String, ErrorBudget.Builder> budgets = new TreeMap<>();
    for (Facts f : incidents()) {
      Set<String> seen = new HashSet<>();
      for (Postmortem.Slo slo : f.postmortem().impact().slos()) {
        if (seen.add(slo.slo())) {
          budgets
              .computeIfAbsent(slo.slo(), ErrorBudget.Builder::new)
              .add(f.id(), f.quarter(), slo.errorBudgetBurned());
        }
      }
    }
    return budgets.values().stream().map(ErrorBudget.Builder::build).toList();
  }

  /** What a period brought. */
  public Digest digest(Period period) {
    return new DigestTable(this, facts).digest(period);
  }

  private List<Facts> incidents() {
    return facts.stream().filter(Facts::incident).toList();
  }

  private Map<String, List<SeverityChange>> findSeverityChanges() {
    List<String> order = FigureTable.severities(view.configuration());
    Map<String, List<SeverityChange>> found = new LinkedHashMap<>();
    for (Facts f : incidents()) {
      List<FileHistory.Change> severities =
          view.history().of(f.postmortem().path()).map(FileHistory::severities).orElse(List.of());
      for (int i = 1; i < severities.size(); i++) {
        String from = severities.get(i - 1).value();
        String to = severities.get(i).value();
        if (!from.equals(to)) {
          found
              .computeIfAbsent(f.id(), id -> new ArrayList<>())
              .add(
                  new SeverityChange(
                      f.id(),
                      from,
                      to,
                      severities.get(i).since(),
                      direction(order.indexOf(from), order.indexOf(to))));
        }
      }
    }
    return found;
  }

  private static SeverityChange.Direction direction(int from, int to) {
    if (from < 0 || to < 0) {
      return SeverityChange.Direction.UNKNOWN;
    }
    return to < from ? SeverityChange.Direction.RAISED : SeverityChange.Direction.LOWERED;
  }

  private static <K, T> T kept(Map<K, Kept<T>> all, K key) {
    Kept<T> kept = all.get(key);
    if (kept == null) {
      throw new IllegalStateException("no figures for " + key);
    }
    return kept.get();
  }

  /** A value that is worked out when first asked for. */
  private static final class Kept<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Kept(Supplier<T> source) {
      this.source = source;
    }

    synchronized T get() {
      if (value.isEmpty()) {
        value = Optional.of(source.get());
      }
      return value.get();
    }
  }
}
