package dev.postmortem.sitegenerator.compose.part;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.config.Settings.Site;
import dev.postmortem.sitegenerator.compose.address.SiteAddress;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.html.WebAddress;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What surrounds every page of one site. */
public final class Shells {

  private static final List<PageLink> SECTIONS =
      List.of(
          new PageLink("Home", "index.html"),
          new PageLink("Incidents", "incidents/index.html"),
          new PageLink("Factors", "factors/index.html"),
          new PageLink("Actions", "actions/index.html"),
          new PageLink("Metrics", "metrics/index.html"),
          new PageLink("Services", "services/index.html"),
          new PageLink("Teams", "teams/index.html"),
          new PageLink("Tags", "tags/index.html"),
          new PageLink("Years", "years/index.html"));

  /** What a page with a diagram needs to draw it; no other page loads that much. */
  public static final List<String> DIAGRAM_SCRIPTS =
      List.of("assets/mermaid.js", "assets/diagrams.js");

  private static final PageLink ABOUT = new PageLink("About", "about/index.html");

  private final CorpusView view;
  private final Site site;
  private final SiteAddress address;
  private final String language;
  private final Optional<String> logo;
  private final Optional<String> card;

  private final List<PageLink> sections;
  private final List<Shell.ExternalLink> externalLinks;

  /**
   * Shells of a site.
   *
   * @param card address of the image for link previews
   * @param more sections that not every site has
   */
  public Shells(
      CorpusView view, Optional<String> logo, Optional<String> card, List<PageLink> more) {
    this.card = card;
    this.sections =
        Stream.of(SECTIONS.stream(), more.stream(), Stream.of(ABOUT))
            .flatMap(links -> links)
            .toList();
    this.view = view;
    this.site = view.configuration().site();
    this.address = new SiteAddress(site);
    this.language = language(site);
    this.logo = logo;
    this.externalLinks =
        site.navigation().stream()
            .flatMap(
                n ->
                    WebAddress.of(n.url())
                        .map(url -> new Shell.ExternalLink(n.title(), url))
                        .stream())
            .toList();
  }

  /** The shell of a page that needs nothing special. */
  public Shell of(String path, String title, String description) {
    return of(path, title, description, List.of(), List.of(), PageKind.OVERVIEW);
  }

  /** What a page is to a link preview. */
  public enum PageKind {
    /** One postmortem. */
    ARTICLE("article"),
    OVERVIEW("website");

    private final String openGraph;

    PageKind(String openGraph) {
      this.openGraph = openGraph;
    }
  }

  public Shell of(
      String path,
      String title,
      String description,
      List<PageLink> feeds,
      List<String> scripts,
      PageKind kind) {
    return new Shell(
        path,
        root(path),
        site.title(),
        title,
        language,
        new Shell.Head(
            title.equals(site.title()) ? title : title + " · " + site.title(),
            Phrases.shortened(description, 200),
            kind.openGraph,
            address.of(path),
            card,
            feeds,
            scripts),
        new Shell.Navigation(logo, sections(path), externalLinks),
        Phrases.date(view.today()),
        view.audience() == Audience.PUBLIC ? "public" : "internal");
  }

  private List<Shell.Section> sections(String path) {
    String folder = path.contains("/") ? path.substring(0, path.indexOf('/') + 1) : "";
    return sections.stream()
        .map(
            s ->
                new Shell.Section(
                    s.text(),
                    s.href(),
                    s.href().equals(path) || (!folder.isEmpty() && s.href().startsWith(folder))))
        .toList();
  }

  /** An error page is shown at any address, so it cannot count from its own. */
  private String root(String path) {
    if (path.equals("404.html")) {
      return address.path();
    }
    return path.contains("/") ? "../" : "";
  }

  /** The site's language as BCP 47 has it; English where the setting is no language. */
  public static String language(Site site) {
    String tag = Locale.forLanguageTag(site.language().strip()).toLanguageTag();
    return tag.equals("und") ? "en" : tag;
  }
}
