package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.Actions;
import dev.postmortem.corpus.analytics.factor.CoOccurrence;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.factor.Rollup;
import dev.postmortem.corpus.analytics.figure.Comparison;
import dev.postmortem.corpus.analytics.figure.Distribution;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.compose.part.StatCards;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.BreakdownPage.CountLine;
import dev.postmortem.sitegenerator.page.FactorPage;
import dev.postmortem.sitegenerator.page.FactorPage.ComparisonLine;
import dev.postmortem.sitegenerator.page.FactorPage.Returned;
import dev.postmortem.sitegenerator.page.FactorPage.TogetherLine;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.PostmortemList;
import dev.postmortem.sitegenerator.page.part.StatCard;
import dev.postmortem.text.format.DurationFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Composes the pages of contributing factors. */
final class FactorPages {

  private static final int MAX_CO_OCCURRENCES = 8;

  private final Analytics analytics;
  private final CorpusView view;
  private final Rows rows;
  private final Shells shells;
  private final StatCards figures;

  FactorPages(Analytics analytics, Rows rows, Shells shells, StatCards figures) {
    this.analytics = analytics;
    this.view = analytics.view();
    this.rows = rows;
    this.shells = shells;
    this.figures = figures;
  }

  /**
   * A page for every factor of the taxonomy, also for those that no incident names: authors look
   * them up.
   */
  List<FactorPage> pages() {
    Map<String, Rollup.Program> programs = new HashMap<>();
    analytics.rollup().programs().forEach(p -> programs.put(p.factor(), p));
    return analytics.factors().stream()
        .filter(f -> rows.isSorted(f.id()))
        .map(f -> page(f, Optional.ofNullable(programs.get(f.id()))))
        .toList();
  }

  private FactorPage page(FactorFacts facts, Optional<Rollup.Program> program) {
    PageLink link = rows.factor(facts.id());
    List<ActionLine> actions =
        rows.actions(
            Rows.first(
                facts.actions().stream()
                    .sorted(Comparator.comparing((ActionRow r) -> !r.state().open()))
                    .toList()));
    List<IncidentRow> list = new ArrayList<>(rows.newestFirst(withNearMisses(facts)));
    String feed = Addresses.beside(link.href(), ".atom");
    return new FactorPage(
        shells.of(
            link.href(),
            link.text(),
            description(facts).orElse("Incidents with " + link.text()),
            List.of(new PageLink(link.text(), feed)),
            List.of(),
            Shells.PageKind.OVERVIEW),
        definition(facts, link.text()),
        intro(facts),
        program.map(
            p ->
                p.unrelated().count()
                    + " incidents that share no service had this factor: one program may address them all."),
        figures(facts),
        new FactorPage.Breakdown(
            figures.quarters(facts.incidents()),
            counts(facts.breakdown().severities(), s -> new PageLink(s, "")),
            counts(facts.breakdown().services(), rows::service),
            counts(facts.breakdown().teams(), rows::team),
            counts(facts.breakdown().detections(), d -> new PageLink(Phrases.term(d), ""))),
        facts.count() == 0
            ? List.of()
            : List.of(
                comparison("Time to detect", facts.id(), DurationMeasure.TIME_TO_DETECT),
                comparison("Time to resolve", facts.id(), DurationMeasure.TIME_TO_RESOLVE)),
        together(facts),
        returned(facts),
        actions,
        new PostmortemList(
            Rows.first(list),
            Rows.beyond(list, "postmortem"),
            Addresses.narrowed("factor", facts.id()),
            Optional.of(feed)));
  }

  private static FactorPage.Definition definition(FactorFacts facts, String name) {
    return new FactorPage.Definition(
        name,
        facts.id(),
        description(facts),
        facts.factor().map(f -> Phrases.term(f.layer().word())),
        facts.factor().map(f -> Phrases.term(f.end().word()) + " end"),
        facts
            .factor()
            .map(f -> String.join(", ", f.aliases()))
            .filter(aliases -> !aliases.isEmpty()));
  }

  /** Outsiders do not see an organisation's own description of a factor. */
  private static Optional<String> description(FactorFacts facts) {
    return facts.factor().map(f -> f.description()).filter(d -> !d.isBlank());
  }

  private static List<CountLine> counts(List<Group> groups, Function<String, PageLink> link) {
    return groups.isEmpty() ? List.of() : StatCards.counts(groups, link);
  }

  private List<String> withNearMisses(FactorFacts facts) {
    if (facts.nearMisses().isEmpty()) {
      return facts.incidents();
    }
    Set<String> wanted = new HashSet<>(facts.incidents());
    wanted.addAll(facts.nearMisses());
    return view.postmortems().stream().map(p -> p.id()).filter(wanted::contains).toList();
  }

  private static String intro(FactorFacts facts) {
    String near =
        facts.nearMisses().isEmpty()
            ? ""
            : ", and " + Phrases.count(facts.nearMisses().size(), "near miss", "near misses");
    return Phrases.count(facts.count(), "incident") + near;
  }

  private List<StatCard> figures(FactorFacts facts) {
    if (facts.count() == 0) {
      return List.of();
    }
    Actions actions = new Actions(view.today(), List.of(), facts.actions());
    long done = facts.actions().stream().filter(a -> a.state().done()).count();
    return List.of(
        new StatCard(
            "Incidents",
            Phrases.number(facts.count()),
            HomePages.change(facts.change()),
            Optional.empty()),
        new StatCard(
            "Unrelated incidents",
            Phrases.number(facts.unrelated().count()),
            "no two share a service; " + analytics.rollup().threshold() + " make a program",
            Optional.empty()),
        new StatCard(
            "Actions completed",
            done + " of " + facts.actions().size(),
            actions.overdue().size() + " overdue, " + actions.open().count() + " open",
            Optional.empty()),
        new StatCard(
            "Recurred",
            Phrases.number(
                facts.returns().afterActions().size() + facts.returns().whileOpen().size()),
            facts.returns().afterActions().size()
                + " after every earlier action was done, "
                + facts.returns().whileOpen().size()
                + " while one was open",
            Optional.empty()));
  }

  private ComparisonLine comparison(String name, String id, DurationMeasure measure) {
    Comparison comparison = analytics.compare(id, measure);
    return new ComparisonLine(name, side(comparison.with()), side(comparison.without()));
  }

  private static String side(Distribution distribution) {
    return distribution
        .median()
        .map(m -> DurationFormat.words(m) + " (" + StatCards.medianBasis(distribution) + ")")
        .orElse("not known");
  }

  private List<TogetherLine> together(FactorFacts facts) {
    return analytics.together(facts.id()).stream()
        .limit(MAX_CO_OCCURRENCES)
        .map(
            c ->
                new TogetherLine(
                    rows.factor(c.other()),
                    c.withBoth(),
                    c.withBoth()
                        + " of the "
                        + c.withFactor()
                        + " with it; "
                        + c.withOther()
                        + " of all "
                        + c.n(),
                    lift(c)))
        .toList();
  }

  static String lift(CoOccurrence c) {
    return c.lift().map(l -> Phrases.decimal(l) + " ×").orElse("too few to say");
  }

  private List<Returned> returned(FactorFacts facts) {
    List<Returned> returned = new ArrayList<>();
    Set<String> after = Set.copyOf(facts.returns().afterActions());
    Set<String> open = Set.copyOf(facts.returns().whileOpen());
    for (String id : facts.incidents()) {
      if (after.contains(id) || open.contains(id)) {
        returned.add(
            new Returned(
                rows.incidentLink(id),
                rows.incident(id).date().words(),
                after.contains(id)
                    ? "after every earlier action against it was done"
                    : "while an earlier action against it was open"));
      }
    }
    return returned;
  }
}
