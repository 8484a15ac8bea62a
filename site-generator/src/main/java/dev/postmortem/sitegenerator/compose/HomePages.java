package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.Actions;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.factor.Rollup;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.figure.IncidentFigures;
import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.corpus.analytics.period.FrequencyChange;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.compose.part.StatCards;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.BreakdownPage.CountLine;
import dev.postmortem.sitegenerator.page.HomePage;
import dev.postmortem.sitegenerator.page.HomePage.ProgramLine;
import dev.postmortem.sitegenerator.page.HomePage.RisingLine;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.StatCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Composes the first page. */
final class HomePages {

  private static final int MAX_NEWEST = 5;
  private static final int MAX_PROGRAMS = 5;
  private static final int MAX_RISING = 5;
  private static final int MAX_OVERDUE = 5;
  private static final int MAX_FREQUENT = 8;
  private static final int MIN_FOR_CHECKLIST = 5;

  /** One in so many postmortems must lack something, so that it is worth a task. */
  private static final int MIN_SHARE_FOR_CHECKLIST = 4;

  private final Analytics analytics;
  private final Rows rows;
  private final Shells shells;
  private final StatCards figures;

  HomePages(Analytics analytics, Rows rows, Shells shells, StatCards figures) {
    this.analytics = analytics;
    this.rows = rows;
    this.shells = shells;
    this.figures = figures;
  }

  HomePage home() {
    List<String> ids = analytics.view().postmortems().stream().map(Postmortem::id).toList();
    List<IncidentRow> newest = rows.newestFirst(ids).stream().limit(MAX_NEWEST).toList();
    List<ActionRow> overdue = analytics.actions().overdue();
    List<ProgramLine> programs = programs();
    String title = analytics.view().configuration().site().title();
    return new HomePage(
        shells.of(
            "index.html",
            title,
            title + ": incidents, what contributed to them and what is being done",
            List.of(new PageLink("All postmortems", "feed.atom")),
            List.of(),
            Shells.PageKind.OVERVIEW),
        Phrases.count(ids.size(), "postmortem"),
        keyFigures(),
        newest,
        figures.quarters(analytics.all().group().incidents()),
        new HomePage.Programs(Integer.toString(analytics.rollup().threshold()), programs),
        programs.isEmpty() ? frequent() : Optional.empty(),
        programs.isEmpty() ? unstated() : List.of(),
        rising(),
        checklist(),
        new HomePage.Overdue(
            rows.actions(overdue.stream().limit(MAX_OVERDUE).toList()),
            overdue.size() > MAX_OVERDUE
                ? Optional.of(Phrases.number(overdue.size() - MAX_OVERDUE) + " more")
                : Optional.empty()));
  }

  private List<StatCard> keyFigures() {
    IncidentFigures all = analytics.all();
    Actions actions = analytics.actions();
    Actions open = actions.open();
    return List.of(
        sinceLast(
            StatCards.stated(
                "Mitigated within 30 minutes", all.response().mitigatedWithin30Minutes()),
            f -> f.response().mitigatedWithin30Minutes()),
        sinceLast(
            StatCards.stated("Detected by us", all.response().detectedByUs()),
            f -> f.response().detectedByUs()),
        StatCards.share("Actions done in time", actions.doneInTime()),
        new StatCard(
            "Actions open",
            Phrases.number(open.count()),
            actions.overdue().size() + " overdue, of " + actions.count() + " in all",
            Optional.empty()));
  }

  /** A share with what it was in the latest two years, which says whether things get better. */
  private StatCard sinceLast(StatCard share, Function<IncidentFigures, Proportion> figure) {
    List<IncidentFigures> years =
        analytics.by(Dimension.YEAR).stream()
            .filter(y -> y.group().value().isPresent() && figure.apply(y).n() > 0)
            .toList();
    if (years.size() < 2 || share.value().equals(StatCards.NONE)) {
      return share;
    }
    return share.since(
        years.subList(years.size() - 2, years.size()).stream()
            .map(y -> y.group().value().orElseThrow() + ": " + StatCards.inBrief(figure.apply(y)))
            .collect(Collectors.joining(" · ")));
  }

  private List<ProgramLine> programs() {
    List<ProgramLine> lines = new ArrayList<>();
    for (Rollup.Entry entry : analytics.rollup().entries()) {
      entry
          .program()
          .filter(p -> lines.size() < MAX_PROGRAMS)
          .ifPresent(program -> lines.add(line(entry.facts(), program)));
    }
    return lines;
  }

  private ProgramLine line(FactorFacts facts, Rollup.Program program) {
    Set<String> services = new LinkedHashSet<>();
    program
        .unrelated()
        .incidents()
        .forEach(
            id -> analytics.view().postmortem(id).ifPresent(p -> services.addAll(p.services())));
    return new ProgramLine(
        rows.factor(facts.id()),
        facts.factor().map(f -> Phrases.term(f.layer().word())).orElse("not in the taxonomy"),
        Phrases.count(facts.count(), "incident"),
        program.unrelated().count() + " of them unrelated",
        rows.services(List.copyOf(services)),
        program.openActions().isEmpty()
            ? "no open action addresses it"
            : Phrases.count(program.openActions().size(), "open action"));
  }

  /** The factors there are most of, or the services where no incident names a factor. */
  private Optional<HomePage.Frequent> frequent() {
    List<CountLine> factors = factors();
    HomePage.Frequent frequent =
        factors.isEmpty()
            ? new HomePage.Frequent("Services most often hit", services())
            : new HomePage.Frequent("Most frequent factors", factors);
    return Optional.of(frequent).filter(f -> !f.lines().isEmpty());
  }

  /** The factors of the taxonomy that the rollup ranks highest. */
  private List<CountLine> factors() {
    List<FactorFacts> ranked =
        analytics.rollup().entries().stream()
            .map(Rollup.Entry::facts)
            .filter(f -> rows.isSorted(f.id()))
            .limit(MAX_FREQUENT)
            .toList();
    return ranked.stream()
        .map(
            f ->
                new CountLine(
                    rows.factor(f.id()),
                    f.count(),
                    StatCards.width(f.count(), ranked.get(0).count())))
        .toList();
  }

  private List<CountLine> services() {
    return StatCards.counts(
            analytics.by(Dimension.SERVICE).stream()
                .map(IncidentFigures::group)
                .filter(g -> g.value().isPresent())
                .toList(),
            rows::service)
        .stream()
        .limit(MAX_FREQUENT)
        .toList();
  }

  /** What fewer than half of the incidents state, with how many do. */
  private List<CountLine> unstated() {
    List<CountLine> lines = new ArrayList<>();
    analytics
        .evidence()
        .parts()
        .forEach(
            (part, share) -> {
              if (2 * share.count() < share.n()) {
                lines.add(
                    new CountLine(
                        new PageLink(MetricPages.name(part), ""),
                        share.count(),
                        StatCards.width(share.count(), share.n())));
              }
            });
    return lines;
  }

  /** What many postmortems lack, with how to add it; outsiders cannot. */
  private List<HomePage.Task> checklist() {
    List<Postmortem> all = analytics.view().postmortems();
    if (analytics.view().audience() == Audience.PUBLIC || all.size() < MIN_FOR_CHECKLIST) {
      return List.of();
    }
    List<HomePage.Task> tasks = new ArrayList<>();
    task(tasks, all, p -> p.severity().isEmpty(), "a severity", "severity", "adopt.severities");
    task(tasks, all, p -> p.services().isEmpty(), "services", "services", "adopt.services");
    task(
        tasks,
        all,
        p -> p.times().started().isEmpty(),
        "the time of the start",
        "started_at",
        "postmortem.review");
    task(
        tasks,
        all,
        p -> p.publishing().status().isEmpty(),
        "a status",
        "status",
        "postmortem.status");
    task(
        tasks,
        all,
        p -> p.factors().isEmpty(),
        "contributing factors",
        "contributing_factors",
        "adopt.labels");
    return tasks;
  }

  private static void task(
      List<HomePage.Task> tasks,
      List<Postmortem> all,
      Predicate<Postmortem> lacks,
      String what,
      String key,
      String setting) {
    long count = all.stream().filter(lacks).count();
    if (count * MIN_SHARE_FOR_CHECKLIST >= all.size()) {
      tasks.add(
          new HomePage.Task(
              Phrases.number(count) + " of " + Phrases.number(all.size()) + " lack " + what,
              key,
              setting));
    }
  }

  private List<RisingLine> rising() {
    return analytics.factors().stream()
        .filter(f -> f.change().direction() != FrequencyChange.Direction.NOT_RISING)
        .sorted(
            Comparator.comparingDouble((FactorFacts f) -> f.change().pValue())
                .thenComparing(FactorFacts::id))
        .limit(MAX_RISING)
        .map(f -> new RisingLine(rows.factor(f.id()), change(f.change()), certainty(f), sure(f)))
        .toList();
  }

  static String change(FrequencyChange change) {
    return change.recent()
        + " of "
        + change.recentOf()
        + " in the last two quarters, "
        + change.previous()
        + " of "
        + change.previousOf()
        + " in the two before";
  }

  private static boolean sure(FactorFacts f) {
    return f.change().direction() == FrequencyChange.Direction.RISING;
  }

  private static String certainty(FactorFacts f) {
    return sure(f) ? "rising" : "may be chance";
  }
}
