package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.text.escape.PercentEncoding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of the site: which page is where, for everything that has one. */
public final class Addresses {

  /** The list of causes that the taxonomy does not have. */
  public static final String UNSORTED = "factors/to-be-sorted.html";

  private final List<String> paths;
  private final Set<String> postmortemFiles;
  private final IncidentFiles incidents;
  private final Map<String, String> factors = new HashMap<>();
  private final Map<String, String> tags;
  private final Map<String, String> services;
  private final Map<String, String> teams;
  private final Map<String, String> years;

  /**
   * The addresses of everything that a corpus holds.
   *
   * @param postmortems all of the repository, also those that are not on the site
   * @param before the addresses of an earlier state
   */
  public Addresses(Analytics analytics, List<Postmortem> postmortems, Optional<Addresses> before) {
    this.paths = postmortems.stream().map(Postmortem::path).toList();
    this.postmortemFiles =
        before
            .filter(b -> b.paths.equals(paths))
            .map(b -> b.postmortemFiles)
            .orElseGet(() -> Set.copyOf(paths));
    CorpusView view = analytics.view();
    this.incidents = IncidentFiles.of(view.postmortems(), before.map(b -> b.incidents));
    Set<String> tagNames = new LinkedHashSet<>();
    Set<String> serviceNames = new LinkedHashSet<>();
    Set<String> teamNames = new LinkedHashSet<>();
    Set<String> yearNames = new LinkedHashSet<>();
    Catalogue catalogue = Catalogue.of(view);
    catalogue.services().forEach(s -> serviceNames.add(s.id()));
    catalogue.teams().forEach(t -> teamNames.add(t.id()));
    for (Postmortem p : view.postmortems()) {
      tagNames.addAll(p.tags());
      serviceNames.addAll(p.services());
      teamNames.addAll(p.teams());
      p.times().day().ifPresent(d -> yearNames.add(Integer.toString(d.getYear())));
    }
    Slugs pages = new Slugs();
    Slugs anchors = new Slugs();
    for (String factor : analytics.factorIds()) {
      factors.put(
          factor,
          view.configuration().taxonomy().factor(factor).isPresent()
              ? "factors/" + pages.of(factor) + ".html"
              : UNSORTED + "#cause-" + anchors.of(factor));
    }
    this.tags = files("tags/", tagNames);
    this.services = files("services/", serviceNames);
    this.teams = files("teams/", teamNames);
    this.years = files("years/", yearNames);
  }

  private static Map<String, String> files(String folder, Set<String> values) {
    Slugs slugs = new Slugs();
    Map<String, String> files = new HashMap<>();
    values.forEach(value -> files.put(value, folder + slugs.of(value) + ".html"));
    return files;
  }

  /** The page of a postmortem. */
  public String incident(String id) {
    return incidents.ofId(id).orElseThrow(() -> noPage(id));
  }

  /** The number of the postmortem that has a page. */
  public Optional<Integer> incidentAt(String page) {
    return incidents.number(page);
  }

  /** The page of a postmortem by its file in the repository, if it is on this site. */
  public Optional<String> incidentOfFile(String path) {
    return incidents.ofFile(path);
  }

  /** Whether a file of the repository is a postmortem, on this site or not. */
  public boolean isPostmortem(String path) {
    return postmortemFiles.contains(path);
  }

  /** The page of a factor, or its place in the list of those that the taxonomy does not have. */
  public String factor(String canonicalId) {
    return found(factors, canonicalId);
  }

  /** The page of a tag. */
  public PageLink tag(String tag) {
    return new PageLink(tag, found(tags, tag));
  }

  /** The page of a service. */
  public String service(String service) {
    return found(services, service);
  }

  /** The page of a team. */
  public String team(String team) {
    return found(teams, team);
  }

  /** The page of a year. */
  public PageLink year(String year) {
    return new PageLink(year, found(years, year));
  }

  /** The file beside a page that has another ending, for example its data. */
  public static String beside(String page, String ending) {
    return page.substring(0, page.length() - ".html".length()) + ending;
  }

  /** The list of postmortems narrowed to one value of a facet. */
  public static String narrowed(String facet, String value) {
    return "incidents/index.html?" + facet + "=" + PercentEncoding.encode(value);
  }

  private static String found(Map<String, String> pages, String key) {
    String page = pages.get(key);
    if (page == null) {
      throw noPage(key);
    }
    return page;
  }

  private static IllegalStateException noPage(String key) {
    return new IllegalStateException("no page for " + key);
  }
}
