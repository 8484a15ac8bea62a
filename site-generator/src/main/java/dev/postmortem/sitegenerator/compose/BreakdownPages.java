package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.Actions;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.address.Catalogue;
import dev.postmortem.sitegenerator.compose.part.OpenActions;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.compose.part.StatCards;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.BreakdownPage;
import dev.postmortem.sitegenerator.page.BreakdownPage.CountLine;
import dev.postmortem.sitegenerator.page.IndexPage;
import dev.postmortem.sitegenerator.page.Page;
import dev.postmortem.sitegenerator.page.part.Day;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.PostmortemList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Composes the pages of services, teams, tags and years, and the lists of them. */
final class BreakdownPages {

  /** Where such pages are. */
  static final List<String> FOLDERS = List.of("services/", "teams/", "tags/", "years/");

  private static final int MAX_FACTORS = 10;

  private final Analytics analytics;
  private final Rows rows;
  private final Shells shells;
  private final StatCards figures;
  private final Map<String, Settings.Service> services = new LinkedHashMap<>();
  private final Map<String, Settings.Team> teams = new LinkedHashMap<>();

  BreakdownPages(Analytics analytics, Rows rows, Shells shells, StatCards figures) {
    this.analytics = analytics;
    this.rows = rows;
    this.shells = shells;
    this.figures = figures;
    Catalogue catalogue = Catalogue.of(analytics.view());
    catalogue.services().forEach(s -> services.put(s.id(), s));
    catalogue.teams().forEach(t -> teams.put(t.id(), t));
  }

  /** A sort of slice. */
  private record PageType(
      String noun,
      String plural,
      String folder,
      Dimension dimension,
      Function<Postmortem, List<String>> values,
      Function<String, PageLink> link) {}

  /** Pages of one sort: the list first, then one per value. */
  private record Slices(IndexPage index, List<BreakdownPage> pages) {}

  /** The pages of one of the folders, its index first. */
  List<Page> in(String folder) {
    Slices slices =
        switch (folder) {
          case "services/" ->
              slices(
                  new PageType(
                      "service",
                      "Services",
                      folder,
                      Dimension.SERVICE,
                      Postmortem::services,
                      rows::service),
                  services.keySet());
          case "teams/" ->
              slices(
                  new PageType(
                      "team", "Teams", folder, Dimension.TEAM, Postmortem::teams, rows::team),
                  teams.keySet());
          case "tags/" ->
              slices(
                  new PageType("tag", "Tags", folder, Dimension.TAG, Postmortem::tags, rows::tag),
                  Set.of());
          case "years/" ->
              slices(
                  new PageType(
                      "year",
                      "Years",
                      folder,
                      Dimension.YEAR,
                      p ->
                          p.times().day().map(d -> Integer.toString(d.getYear())).stream().toList(),
                      rows::year),
                  Set.of());
          default -> throw new IllegalArgumentException("no slices in " + folder);
        };
    List<Page> pages = new ArrayList<>();
    pages.add(slices.index());
    pages.addAll(slices.pages());
    return pages;
  }

  private Slices slices(PageType sort, Set<String> catalogue) {
    Map<String, List<Postmortem>> byValue = new TreeMap<>();
    catalogue.forEach(value -> byValue.put(value, new ArrayList<>()));
    for (Postmortem p : analytics.view().postmortems()) {
      for (String value : sort.values().apply(p)) {
        byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(p);
      }
    }
    List<BreakdownPage> pages = new ArrayList<>();
    List<IndexPage.Line> lines = new ArrayList<>();
    byValue.forEach(
        (value, postmortems) -> {
          pages.add(page(sort, value, postmortems));
          lines.add(line(sort, value, postmortems));
        });
    lines.sort(
        sort.dimension() == Dimension.YEAR
            ? Comparator.comparing((IndexPage.Line l) -> l.value().text()).reversed()
            : Comparator.comparingInt(IndexPage.Line::incidents)
                .reversed()
                .thenComparing(l -> l.value().text()));
    return new Slices(
        new IndexPage(
            shells.of(
                sort.folder() + "index.html",
                sort.plural(),
                sort.plural() + " and the incidents that touched them"),
            sort.plural(),
            sort.dimension() == Dimension.YEAR
                ? "An incident counts in the year in which it started."
                : "An incident may touch several of these, so the counts do not add up.",
            Phrases.sentence(sort.noun()),
            lines),
        pages);
  }

  private IndexPage.Line line(PageType sort, String value, List<Postmortem> postmortems) {
    int incidents = (int) postmortems.stream().filter(BreakdownPages::counts).count();
    Optional<Postmortem> last =
        postmortems.stream()
            .filter(p -> p.times().day().isPresent())
            .reduce((first, second) -> second);
    long open =
        postmortems.stream()
            .flatMap(p -> analytics.actionsOf(p.id()).stream())
            .filter(a -> a.state().open())
            .count();
    return new IndexPage.Line(
        sort.link().apply(value),
        about(sort, value),
        incidents,
        postmortems.size() - incidents,
        last.map(p -> rows.incident(p.id()).date()).orElseGet(() -> new Day(StatCards.NONE, "")),
        (int) open,
        factorCounts(postmortems).keySet().stream().limit(3).map(rows::factor).toList());
  }

  private Optional<String> about(PageType sort, String value) {
    return sort.dimension() == Dimension.SERVICE
        ? Optional.ofNullable(services.get(value)).flatMap(Settings.Service::description)
        : Optional.empty();
  }

  private BreakdownPage page(PageType sort, String value, List<Postmortem> postmortems) {
    PageLink link = sort.link().apply(value);
    List<String> ids = postmortems.stream().map(Postmortem::id).toList();
    List<String> incidents =
        postmortems.stream().filter(BreakdownPages::counts).map(Postmortem::id).toList();
    Actions actions =
        new Actions(
            analytics.view().today(),
            List.of(),
            ids.stream().flatMap(id -> analytics.actionsOf(id).stream()).toList());
    List<ActionRow> open = OpenActions.urgentFirst(actions.open().rows());
    List<IncidentRow> list = rows.newestFirst(ids);
    Optional<String> feed =
        sort.dimension() == Dimension.SERVICE
            ? Optional.of(Addresses.beside(link.href(), ".atom"))
            : Optional.empty();
    int others = ids.size() - incidents.size();
    return new BreakdownPage(
        shells.of(
            link.href(),
            link.text(),
            "Incidents of the " + sort.noun() + " " + link.text(),
            feed.map(f -> List.of(new PageLink(link.text(), f))).orElse(List.of()),
            List.of(),
            Shells.PageKind.OVERVIEW),
        sort.noun(),
        link.text(),
        about(sort, value),
        Optional.ofNullable(services.get(value))
            .filter(s -> sort.dimension() == Dimension.SERVICE)
            .flatMap(Settings.Service::team)
            .filter(teams::containsKey)
            .map(rows::team),
        Phrases.count(incidents.size(), "incident")
            + (others == 0
                ? ""
                : ", and " + Phrases.count(others, "near miss or drill", "near misses and drills")),
        analytics.of(sort.dimension(), value).map(StatCards::headline).orElse(List.of()),
        figures.quarters(incidents),
        factors(postmortems),
        rows.actions(Rows.first(open)),
        new PostmortemList(
            Rows.first(list),
            Rows.beyond(list, "postmortem"),
            Addresses.narrowed(sort.noun(), value),
            feed));
  }

  private static boolean counts(Postmortem p) {
    return p.kind() == Kind.INCIDENT || p.kind() == Kind.SECURITY;
  }

  private List<CountLine> factors(List<Postmortem> postmortems) {
    Map<String, Integer> counts = factorCounts(postmortems);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<CountLine> lines = new ArrayList<>();
    counts.forEach(
        (id, count) -> {
          if (lines.size() < MAX_FACTORS) {
            lines.add(new CountLine(rows.factor(id), count, StatCards.width(count, most)));
          }
        });
    return lines;
  }

  /** Incidents per factor, most first. */
  private Map<String, Integer> factorCounts(List<Postmortem> postmortems) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Postmortem p : postmortems) {
      if (counts(p)) {
        new LinkedHashSet<>(analytics.factorsOf(p.id()))
            .forEach(id -> counts.merge(id, 1, Integer::sum));
      }
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
