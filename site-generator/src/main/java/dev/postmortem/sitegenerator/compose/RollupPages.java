package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.factor.CoOccurrence;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.factor.Rollup;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.corpus.analytics.period.FrequencyChange;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.corpus.taxonomy.Layer;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.part.OpenActions;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.compose.part.StatCards;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.drawing.Units;
import dev.postmortem.sitegenerator.page.RollupPage;
import dev.postmortem.sitegenerator.page.RollupPage.LayerCount;
import dev.postmortem.sitegenerator.page.RollupPage.Line;
import dev.postmortem.sitegenerator.page.RollupPage.Pair;
import dev.postmortem.sitegenerator.page.RollupPage.SparkColumn;
import dev.postmortem.sitegenerator.page.RollupPage.Unrelated;
import dev.postmortem.sitegenerator.page.RollupPage.UnusedFactor;
import dev.postmortem.sitegenerator.page.part.Day;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Composes the rollup over all contributing factors. */
final class RollupPages {

  private static final int MAX_PAIRS = 15;
  private static final int SPARK_QUARTERS = 8;

  private final Analytics analytics;
  private final Rows rows;
  private final Shells shells;

  RollupPages(Analytics analytics, Rows rows, Shells shells) {
    this.analytics = analytics;
    this.rows = rows;
    this.shells = shells;
  }

  /** The rollup over all factors. */
  RollupPage page() {
    Rollup rollup = analytics.rollup();
    List<RollupPage.Program> programs = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int most = rollup.entries().stream().mapToInt(e -> e.facts().count()).max().orElse(1);
    int all = analytics.all().count();
    for (Rollup.Entry entry : rollup.entries()) {
      entry.program().ifPresent(p -> programs.add(program(entry.facts(), p)));
      if (rows.isSorted(entry.facts().id())) {
        lines.add(line(lines.size() + 1, entry, most, all));
      }
    }
    int unsorted = (int) analytics.factorIds().stream().filter(f -> !rows.isSorted(f)).count();
    List<UnusedFactor> unused =
        analytics.factors().stream()
            .filter(f -> f.count() == 0)
            .map(f -> new UnusedFactor(rows.factor(f.id()), layer(f)))
            .toList();
    return new RollupPage(
        shells.of(
            "factors/index.html",
            "Contributing factors",
            "Which contributing factors recur, and which programs would address them",
            List.of(),
            List.of(),
            Shells.PageKind.OVERVIEW),
        Phrases.count(all, "incident"),
        Integer.toString(rollup.threshold()),
        programs,
        lines,
        unsorted == 0
            ? Optional.empty()
            : Optional.of(
                new PageLink(
                    Phrases.count(unsorted, "cause") + " to be sorted", Addresses.UNSORTED)),
        layers(),
        pairs(rollup),
        unused);
  }

  private static String layer(FactorFacts facts) {
    return facts.factor().map(f -> Phrases.term(f.layer().word())).orElse("not in the taxonomy");
  }

  private RollupPage.Program program(FactorFacts facts, Rollup.Program program) {
    List<Unrelated> unrelated =
        program.unrelated().incidents().stream()
            .map(
                id -> {
                  IncidentRow row = rows.incident(id);
                  return new Unrelated(
                      rows.incidentLink(id),
                      row.severity(),
                      row.date().words(),
                      row.services().stream()
                          .map(PageLink::text)
                          .collect(Collectors.joining(", ")));
                })
            .toList();
    return new RollupPage.Program(
        rows.factor(facts.id()),
        layer(facts),
        facts.factor().map(f -> f.description()).orElse("This factor is not in the taxonomy yet."),
        Phrases.count(facts.count(), "incident")
            + ", "
            + program.unrelated().count()
            + " of them unrelated",
        unrelated,
        rows.actions(OpenActions.urgentFirst(program.openActions())));
  }

  private Line line(int rank, Rollup.Entry entry, int most, int all) {
    FactorFacts facts = entry.facts();
    long done = facts.actions().stream().filter(a -> a.state().done()).count();
    int open = facts.openActions().size();
    int returned = facts.returns().afterActions().size();
    return new Line(
        rank,
        rows.factor(facts.id()),
        layer(facts),
        facts.factor().map(f -> f.end().word()).orElse(StatCards.NONE),
        new RollupPage.IncidentCount(
            facts.count(),
            all == 0 ? "" : Phrases.percent((double) facts.count() / all),
            StatCards.width(facts.count(), most)),
        new RollupPage.Spark(spark(facts), sparkLabel(facts)),
        (int) facts.breakdown().services().stream().filter(g -> g.value().isPresent()).count(),
        new RollupPage.Trend(change(facts.change()), facts.change().direction().word()),
        new RollupPage.ActionCounts(
            done + " of " + facts.actions().size(),
            open == 0 ? "" : Integer.toString(open),
            returned == 0 ? "" : Integer.toString(returned)),
        entry.program().isPresent(),
        facts.lastSeen().map(Rows::day).orElseGet(() -> new Day(StatCards.NONE, "")));
  }

  private static String change(FrequencyChange change) {
    return switch (change.direction()) {
      case RISING -> "rising";
      case PERHAPS_RISING -> "perhaps rising";
      case NOT_RISING -> "";
    };
  }

  private List<Quarter> sparkQuarters() {
    List<Quarter> all = analytics.quarters();
    return all.subList(Math.max(0, all.size() - SPARK_QUARTERS), all.size());
  }

  private static Map<String, Integer> perQuarter(FactorFacts facts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Group group : facts.breakdown().quarters()) {
      group.value().ifPresent(q -> counts.put(q, group.count()));
    }
    return counts;
  }

  private List<SparkColumn> spark(FactorFacts facts) {
    Map<String, Integer> counts = perQuarter(facts);
    List<Quarter> quarters = sparkQuarters();
    int most = Math.max(3, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    List<SparkColumn> columns = new ArrayList<>();
    for (int i = 0; i < quarters.size(); i++) {
      int count = counts.getOrDefault(quarters.get(i).toString(), 0);
      double height = count == 0 ? 1 : 18.0 * count / most;
      columns.add(
          new SparkColumn(Units.of(i * 10), Units.of(20 - height), Units.of(7), Units.of(height)));
    }
    return columns;
  }

  private String sparkLabel(FactorFacts facts) {
    Map<String, Integer> counts = perQuarter(facts);
    StringBuilder label = new StringBuilder("Per quarter:");
    for (Quarter quarter : sparkQuarters()) {
      label
          .append(' ')
          .append(Phrases.quarter(quarter))
          .append(": ")
          .append(counts.getOrDefault(quarter.toString(), 0))
          .append(';');
    }
    label.setCharAt(label.length() - 1, '.');
    return label.toString();
  }

  /** Incidents with at least one factor of a layer; an incident may count in several. */
  private List<LayerCount> layers() {
    Map<Layer, Set<String>> incidents = new EnumMap<>(Layer.class);
    Map<Layer, Integer> kinds = new EnumMap<>(Layer.class);
    for (FactorFacts facts : analytics.factors()) {
      if (facts.factor().isPresent() && facts.count() > 0) {
        Layer layer = facts.factor().get().layer();
        incidents.computeIfAbsent(layer, l -> new HashSet<>()).addAll(facts.incidents());
        kinds.merge(layer, 1, Integer::sum);
      }
    }
    int most = incidents.values().stream().mapToInt(Set::size).max().orElse(1);
    List<LayerCount> counts = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      int count = incidents.getOrDefault(layer, Set.of()).size();
      counts.add(
          new LayerCount(
              Phrases.term(layer.word()),
              count,
              StatCards.width(count, most),
              Phrases.count(kinds.getOrDefault(layer, 0), "factor")));
    }
    return counts;
  }

  private List<Pair> pairs(Rollup rollup) {
    List<CoOccurrence> found = new ArrayList<>();
    for (Rollup.Entry entry : rollup.entries()) {
      for (CoOccurrence c : analytics.together(entry.facts().id())) {
        if (c.factor().compareTo(c.other()) < 0 && c.withBoth() >= 2) {
          found.add(c);
        }
      }
    }
    found.sort(
        Comparator.comparingInt(CoOccurrence::withBoth)
            .reversed()
            .thenComparing(c -> -c.lift().orElse(0.0))
            .thenComparing(CoOccurrence::factor)
            .thenComparing(CoOccurrence::other));
    return found.stream()
        .limit(MAX_PAIRS)
        .map(
            c ->
                new Pair(
                    rows.factor(c.factor()),
                    rows.factor(c.other()),
                    c.withBoth(),
                    c.withFactor() + " and " + c.withOther() + " of " + c.n(),
                    FactorPages.lift(c)))
        .toList();
  }
}
