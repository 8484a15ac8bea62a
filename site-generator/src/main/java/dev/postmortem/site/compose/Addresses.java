package dev.postmortem.site.compose;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.site.page.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of the site: which page is where, for everything that has one. */
public final class Addresses {

  private final Set<String> postmortemFiles;
  private final Map<String, String> incidents = new HashMap<>();
  private final Map<String, String> incidentsByFile = new HashMap<>();
  private final Map<String, String> factors = new HashMap<>();
  private final Map<String, String> tags;
  private final Map<String, String> services;
  private final Map<String, String> teams;
  private final Map<String, String> years;

  /**
   * The addresses of everything that a corpus holds.
   *
   * @param postmortemFiles every postmortem's file, also of those that are not on the site
   */
  public Addresses(Analytics analytics, Set<String> postmortemFiles) {
    this.postmortemFiles = Set.copyOf(postmortemFiles);
    CorpusView view = analytics.view();
    Slugs incidentSlugs = new Slugs();
    Set<String> tagNames = new LinkedHashSet<>();
    Set<String> serviceNames = new LinkedHashSet<>();
    Set<String> teamNames = new LinkedHashSet<>();
    Set<String> yearNames = new LinkedHashSet<>();
    Catalogue catalogue = Catalogue.of(view);
    catalogue.services().forEach(s -> serviceNames.add(s.id()));
    catalogue.teams().forEach(t -> teamNames.add(t.id()));
    for (Postmortem p : view.postmortems()) {
      String href = "incidents/" + incidentSlugs.of(p.id()) + ".html";
      incidents.put(p.id(), href);
      incidentsByFile.put(p.path(), href);
      tagNames.addAll(p.tags());
      serviceNames.addAll(p.services());
      teamNames.addAll(p.teams());
      p.times().started().ifPresent(t -> yearNames.add(Integer.toString(t.getYear())));
    }
    Slugs factorSlugs = new Slugs();
    for (String factor : analytics.factorIds()) {
      factors.put(factor, "factors/" + factorSlugs.of(factor) + ".html");
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
    return found(incidents, id);
  }

  /** The page of a postmortem by its file in the repository, if it is on this site. */
  public Optional<String> incidentOfFile(String path) {
    return Optional.ofNullable(incidentsByFile.get(path));
  }

  /** Whether a file of the repository is a postmortem, on this site or not. */
  public boolean isPostmortem(String path) {
    return postmortemFiles.contains(path);
  }

  /** The page of a factor. */
  public String factor(String canonicalId) {
    return found(factors, canonicalId);
  }

  /** The page of a tag. */
  public Link tag(String tag) {
    return new Link(tag, found(tags, tag));
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
  public Link year(String year) {
    return new Link(year, found(years, year));
  }

  /** The file beside a page that has another ending, for example its data. */
  public static String beside(String page, String ending) {
    return page.substring(0, page.length() - ".html".length()) + ending;
  }

  /** The list of postmortems narrowed to one value of a facet. */
  public static String narrowed(String facet, String value) {
    return "incidents/index.html?"
        + facet
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String found(Map<String, String> pages, String key) {
    String page = pages.get(key);
    if (page == null) {
      throw new IllegalStateException("no page for " + key);
    }
    return page;
  }
}
