package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.Actions;
import dev.postmortem.corpus.analytics.factor.CoOccurrence;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.factor.FactorTable;
import dev.postmortem.corpus.analytics.factor.Rollup;
import dev.postmortem.corpus.analytics.figure.Comparison;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.figure.Distribution;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.ErrorBudget;
import dev.postmortem.corpus.analytics.figure.EvidenceFigures;
import dev.postmortem.corpus.analytics.figure.IncidentFigures;
import dev.postmortem.corpus.analytics.figure.ReviewScores;
import dev.postmortem.corpus.analytics.figure.SeverityChange;
import dev.postmortem.corpus.analytics.incident.FactsReader;
import dev.postmortem.corpus.analytics.incident.FigureTable;
import dev.postmortem.corpus.analytics.incident.PostmortemFacts;
import dev.postmortem.corpus.analytics.incident.Publication;
import dev.postmortem.corpus.analytics.incident.SimilarIncidents;
import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.corpus.analytics.similarity.InferredRecurrences;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.corpus.analytics.similarity.SharedAttributeIndex;
import dev.postmortem.corpus.analytics.similarity.SharedAttributes;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.parallel.Memoized;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.schema.model.Postmortem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All figures of a corpus, as one audience may see them: each computed on first use, and then kept;
 * a later state of the corpus takes over what did not change. May be asked from several threads.
 * What each figure means and where its formula comes from is documented in {@code
 * docs/analytics.md}.
 */
public final class Analytics {

  /** How many quarters a drawing goes back at most. */
  private static final int MAX_QUARTERS = 80;

  private final CorpusView view;
  private final CanonicalFactors canonical;
  private final List<PostmortemFacts> facts;
  private final SharedAttributes traits;
  private final Map<String, Integer> places = new HashMap<>();
  private final SharedAttributeIndex index;
  private final Memoized<InferredRecurrences> lookalikes;
  private final Memoized<Map<String, List<Recurrences.Declared>>> declared;
  private final Memoized<Map<String, List<Recurrences.Inferred>>> inferred;
  private final Memoized<Recurrences> recurrences;
  private final Memoized<Map<String, List<SeverityChange>>> severityChanges;
  private final Memoized<FigureTable> figures;
  private final Map<Dimension, Memoized<List<IncidentFigures>>> byDimension =
      new EnumMap<>(Dimension.class);
  private final Map<DurationMeasure, Memoized<Distribution>> distributions =
      new EnumMap<>(DurationMeasure.class);
  private final Memoized<Actions> actions;
  private final FactorTable factorTable;
  private final Memoized<Rollup> rollup;
  private final Memoized<SimilarIncidents> similarity;
  private final Memoized<List<Quarter>> quarters;

  /**
   * The figures of a view.
   *
   * @param earlier those of an earlier state with the same settings and date
   */
  private Analytics(CorpusView view, Optional<Analytics> earlier) {
    this.view = view;
    this.canonical =
        earlier
            .map(e -> e.canonical)
            .orElseGet(() -> new CanonicalFactors(view.configuration().taxonomy()));
    this.traits = earlier.map(e -> e.traits).orElseGet(SharedAttributes::new);
    this.facts =
        new FactsReader(view, canonical, traits).read(id -> earlier.flatMap(e -> e.facts(id)));
    for (int i = 0; i < facts.size(); i++) {
      places.put(facts.get(i).id(), i);
    }
    this.index =
        new SharedAttributeIndex(traits, facts.stream().map(PostmortemFacts::traits).toList());
    this.lookalikes =
        new Memoized<>(() -> new InferredRecurrences(view.postmortems(), canonical, index));
    this.declared =
        new Memoized<>(
            () ->
                byMember(
                    Recurrences.declared(view.postmortems()),
                    r -> List.of(r.later(), r.earlier())));
    this.inferred =
        new Memoized<>(
            () -> byMember(recurrences().inferred(), r -> List.of(r.later(), r.closest())));
    this.recurrences = new Memoized<>(() -> lookalikes.get().withDeclared());
    this.severityChanges = new Memoized<>(this::findSeverityChanges);
    this.figures =
        new Memoized<>(
            () -> new FigureTable(view, facts, recurrences.get(), severityChanges.get()));
    for (Dimension dimension : Dimension.values()) {
      byDimension.put(
          dimension,
          new Memoized<>(
              () ->
                  dimension == Dimension.ALL
                      ? List.of(figures.get().all())
                      : figures.get().by(dimension)));
    }
    for (DurationMeasure measure : DurationMeasure.values()) {
      distributions.put(measure, new Memoized<>(() -> all().of(measure)));
    }
    this.actions =
        new Memoized<>(
            () ->
                new Actions(
                    view.today(),
                    FigureTable.severities(view.configuration()),
                    facts.stream().flatMap(f -> f.actions().stream()).toList()));
    this.factorTable =
        new FactorTable(
            view,
            facts,
            canonical,
            index,
            this::facts,
            earlier.map(e -> e.factorTable.made()).orElse(Map.of()));
    this.rollup =
        new Memoized<>(() -> FactorTable.rollup(factorTable.factors(), view.configuration()));
    this.similarity = new Memoized<>(() -> new SimilarIncidents(facts, index));
    this.quarters = new Memoized<>(this::quartersToDraw);
  }

  /** The figures of what an audience may see. */
  public static Analytics of(CorpusView view) {
    return new Analytics(view, Optional.empty());
  }

  /**
   * The figures of a later state: equal to {@link #of} of it, but what rests on postmortems that
   * did not change is not computed again.
   */
  public Analytics after(CorpusView later) {
    boolean comparable =
        later.today().equals(view.today()) && later.configuration().equals(view.configuration());
    return new Analytics(later, comparable ? Optional.of(this) : Optional.empty());
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
    return memoized(byDimension, dimension);
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
    Quarter earliest = last.plus(1 - MAX_QUARTERS);
    return facts.stream()
        .filter(f -> f.incident() || f.nearMiss())
        .flatMap(f -> f.quarter().stream())
        .min(Comparator.naturalOrder())
        .map(first -> (first.compareTo(earliest) < 0 ? earliest : first).to(last))
        .orElse(List.of());
  }

  /** Whether a postmortem counts as an incident: near misses and drills do not. */
  public boolean isIncident(String postmortem) {
    return facts(postmortem).map(PostmortemFacts::incident).orElse(false);
  }

  /** When a postmortem was published, and whether in time. */
  public Optional<Publication> publication(String postmortem) {
    return facts(postmortem).map(PostmortemFacts::publication);
  }

  /** The canonical ids of a postmortem's factors, each once. */
  public List<String> factorsOf(String postmortem) {
    return facts(postmortem).map(PostmortemFacts::factors).orElse(List.of());
  }

  /**
   * The canonical ids of all factors that a postmortem names, in its actions and fault tree too.
   */
  public Set<String> namedIn(String postmortem) {
    return facts(postmortem).map(PostmortemFacts::named).orElse(Set.of());
  }

  /** The actions of a postmortem, with where they stand. */
  public List<ActionRow> actionsOf(String postmortem) {
    return facts(postmortem).map(PostmortemFacts::actions).orElse(List.of());
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
    return factorTable.factors();
  }

  /** The ids of {@link #factors()}, in that order, which cost next to nothing. */
  public List<String> factorIds() {
    return factorTable.ids();
  }

  /** The canonical id that a word means; the word itself, stripped, if it is unknown. */
  public String factorId(String word) {
    return canonical.id(word);
  }

  /** How many incidents have a factor, which costs less than {@link #factor}. */
  public int incidentsWith(String factor) {
    return factorTable.incidents(canonical.id(factor)).size();
  }

  /** A factor by its canonical id, or by any word for it. */
  public Optional<FactorFacts> factor(String word) {
    return factorTable.factor(canonical.id(word));
  }

  /** Which factors appear together with one, most often first. */
  public List<CoOccurrence> together(String factor) {
    return factorTable.together(canonical.id(factor));
  }

  /**
   * The actions against a factor, of postmortems noticed earlier, that were waiting when an
   * incident started: open still, or done on that day or later. Oldest first; empty if it has no
   * start.
   */
  public List<ActionRow> waiting(String factor, String incident) {
    return facts(incident)
        .flatMap(PostmortemFacts::day)
        .map(day -> factorTable.waiting(canonical.id(factor), day))
        .orElse(List.of());
  }

  /** A measure of the incidents with a factor beside that of all others. */
  public Comparison compare(String factor, DurationMeasure measure) {
    return Comparison.of(
        memoized(distributions, measure),
        new HashSet<>(factor(factor).map(FactorFacts::incidents).orElse(List.of())));
  }

  /** The factors ranked, with the programs they suggest. */
  public Rollup rollup() {
    return rollup.get();
  }

  /** Incidents that repeat earlier ones. */
  public Recurrences recurrences() {
    return recurrences.get();
  }

  /**
   * The recurrences that a postmortem takes part in, as the later or the earlier incident: of
   * {@link #recurrences} those, which are found without all others.
   */
  public Recurrences recurrencesOf(String postmortem) {
    return new Recurrences(
        declared.get().getOrDefault(postmortem, List.of()),
        recurrences.known().isPresent()
            ? inferred.get().getOrDefault(postmortem, List.of())
            : Optional.ofNullable(places.get(postmortem))
                .map(lookalikes.get()::around)
                .orElse(List.of()));
  }

  /** The postmortems most like one, of any kind; see {@link SimilarIncident}. */
  public List<SimilarIncident> similar(String postmortem, int most) {
    return Optional.ofNullable(places.get(postmortem))
        .map(place -> similarity.get().to(place, most))
        .orElse(List.of());
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
    for (PostmortemFacts f : incidents()) {
      f.postmortem()
          .review()
          .score()
          .filter(score -> score >= 1 && score <= 5)
          .ifPresentOrElse(score -> byScore.get(score - 1).add(f.id()), () -> missing.add(f.id()));
    }
    return new ReviewScores(byScore.stream().map(List::copyOf).toList(), List.copyOf(missing));
  }

  /** What incidents cost of each objective's error budget, by the objective's name. */
  public List<ErrorBudget> errorBudgets() {
    Map<String, ErrorBudget.Builder> budgets = new TreeMap<>();
    for (PostmortemFacts f : incidents()) {
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
    return new DigestTable(
            facts,
            FigureTable.severities(view.configuration()),
            actions().rows(),
            recurrences(),
            factors())
        .digest(period);
  }

  private Optional<PostmortemFacts> facts(String postmortem) {
    return Optional.ofNullable(places.get(postmortem)).map(facts::get);
  }

  private static <R> Map<String, List<R>> byMember(
      List<R> recurrences, Function<R, List<String>> members) {
    Map<String, List<R>> found = new HashMap<>();
    for (R recurrence : recurrences) {
      for (String id : members.apply(recurrence)) {
        found.computeIfAbsent(id, key -> new ArrayList<>()).add(recurrence);
      }
    }
    return found;
  }

  private List<PostmortemFacts> incidents() {
    return facts.stream().filter(PostmortemFacts::incident).toList();
  }

  private Map<String, List<SeverityChange>> findSeverityChanges() {
    List<String> order = FigureTable.severities(view.configuration());
    Map<String, List<SeverityChange>> found = new LinkedHashMap<>();
    for (PostmortemFacts f : incidents()) {
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

  private static <K, T> T memoized(Map<K, Memoized<T>> all, K key) {
    Memoized<T> memoized = all.get(key);
    if (memoized == null) {
      throw new IllegalStateException("no figures for " + key);
    }
    return memoized.get();
  }
}
