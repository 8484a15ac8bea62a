package dev.postmortem.sitegenerator.compose;

import static java.util.stream.Collectors.joining;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.FiguresText;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.export.TicketLabel;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.address.Attachments;
import dev.postmortem.sitegenerator.compose.address.PostmortemLinks;
import dev.postmortem.sitegenerator.compose.address.SiteAddress;
import dev.postmortem.sitegenerator.compose.part.Facets;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.compose.part.StatCards;
import dev.postmortem.sitegenerator.compose.redaction.PublicCorpus;
import dev.postmortem.sitegenerator.data.CorpusData;
import dev.postmortem.sitegenerator.data.PostmortemTable;
import dev.postmortem.sitegenerator.data.PostmortemTable.FacetValue;
import dev.postmortem.sitegenerator.data.SearchScripts;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.drawing.PreviewCard;
import dev.postmortem.sitegenerator.html.WebAddress;
import dev.postmortem.sitegenerator.markdown.MarkdownRenderer;
import dev.postmortem.sitegenerator.markdown.RenderedText;
import dev.postmortem.sitegenerator.output.DeferredFile;
import dev.postmortem.sitegenerator.output.RenderedFile;
import dev.postmortem.sitegenerator.page.AboutPage;
import dev.postmortem.sitegenerator.page.NotFoundPage;
import dev.postmortem.sitegenerator.page.Page;
import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.machine.Feed;
import dev.postmortem.sitegenerator.page.machine.Robots;
import dev.postmortem.sitegenerator.page.machine.Sitemap;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.search.SearchDocument;
import dev.postmortem.sitegenerator.search.SearchIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that one site consists of, as pages and data. What belongs to one postmortem is
 * composed by itself ({@link #incident}), so that callers can do it in parallel; the rest follows
 * from all of them together.
 */
public final class SiteComposer {

  private static final String CARD = "card.png";

  private final Optional<PublicCorpus> publicCorpus;
  private final CorpusView view;
  private final Analytics analytics;
  private final Addresses addresses;
  private final Attachments attachments;
  private final MarkdownRenderer markdown;
  private final Optional<String> repositoryUrl;
  private final Rows rows;
  private final Shells shells;
  private final StatCards figures;
  private final Optional<ColumnChart> card;
  private final IncidentPages incidentPages;
  private final RulePages rulePages;
  private final Facets facets;
  private final CorpusData data;

  /**
   * A site for an audience.
   *
   * @param rules those that the repository is checked by
   */
  public SiteComposer(PlainRepository repository, Audience audience, List<RuleText> rules) {
    this(repository, audience, rules, Optional.empty());
  }

  /** The same site after a change; what did not change is taken over. */
  public SiteComposer after(PlainRepository changed, List<RuleText> rules) {
    return new SiteComposer(changed, view.audience(), rules, Optional.of(this));
  }

  private SiteComposer(
      PlainRepository repository,
      Audience audience,
      List<RuleText> rules,
      Optional<SiteComposer> before) {
    this.publicCorpus =
        audience == Audience.PUBLIC
            ? Optional.of(PublicCorpus.of(repository, before.flatMap(b -> b.publicCorpus)))
            : Optional.empty();
    this.view =
        CorpusView.of(publicCorpus.map(PublicCorpus::corpus).orElse(repository.corpus()), audience);
    this.analytics = before.map(b -> b.analytics.after(view)).orElseGet(() -> Analytics.of(view));
    this.addresses =
        new Addresses(analytics, repository.corpus().postmortems(), before.map(b -> b.addresses));
    this.attachments = new Attachments(repository.root());
    this.markdown = new MarkdownRenderer(view.configuration().sectionNames());
    this.repositoryUrl =
        audience == Audience.PUBLIC
            ? Optional.empty()
            : view.configuration()
                .site()
                .repositoryUrl()
                .flatMap(WebAddress::of)
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    Optional<String> logo =
        view.configuration()
            .site()
            .logo()
            .filter(path -> Attachments.fileType(path) == Attachments.FileType.IMAGE)
            .flatMap(attachments::place);
    this.rows = new Rows(analytics, addresses);
    // What an organisation checks for, and in which words, is its own business.
    List<RuleText> shownRules = audience == Audience.PUBLIC ? List.of() : rules;
    this.figures = new StatCards(analytics);
    // The address of an image has to be whole: without it the image cannot be shown.
    this.card =
        new SiteAddress(view.configuration().site())
            .of(CARD)
            .flatMap(address -> figures.quarters(analytics.all().group().incidents()));
    this.shells =
        new Shells(
            view,
            logo,
            card.flatMap(chart -> new SiteAddress(view.configuration().site()).of(CARD)),
            shownRules.isEmpty() ? List.of() : List.of(RulePages.LINK));
    this.rulePages = new RulePages(shownRules, markdown, shells);
    this.incidentPages = new IncidentPages(analytics, rows, shells, repositoryUrl);
    this.facets = new Facets(analytics, rows, addresses);
    this.data = new CorpusData(analytics, addresses::incident);
  }

  /** Whether another state has the same settings. */
  public boolean hasSettingsOf(SiteComposer other) {
    return view.configuration().equals(other.view.configuration());
  }

  /** What belongs to one postmortem: its page, its data, and what the index needs of it. */
  public record Incident(Page page, List<RenderedFile> files, SearchDocument found) {}

  /** The postmortems of the site, oldest first; their places in the list are their numbers. */
  public List<Postmortem> postmortems() {
    return view.postmortems();
  }

  /**
   * Works out what single postmortems can do without but all of them together need: worth it before
   * many are composed.
   */
  public void prepareAll() {
    analytics.recurrences();
  }

  /** Composes one postmortem. */
  public Incident incident(int number) {
    Postmortem p = view.postmortems().get(number);
    RenderedText text =
        markdown.render(
            p.title(),
            p.body().text(),
            new PostmortemLinks(p.path(), addresses, attachments, repositoryUrl));
    SearchDocument found = searchDocument(p, text);
    String page = addresses.incident(p.id());
    return new Incident(
        incidentPages.of(p, text),
        List.of(
            RenderedFile.text(Addresses.beside(page, ".json"), data.postmortem(p)),
            SearchScripts.words(Addresses.beside(page, ".js"), number, found.body())),
        found);
  }

  private SearchDocument searchDocument(Postmortem p, RenderedText text) {
    List<String> labels = new ArrayList<>(p.tags());
    labels.add(p.id());
    labels.addAll(p.services());
    labels.addAll(p.teams());
    for (String factor : analytics.factorsOf(p.id())) {
      labels.add(factor);
      labels.add(rows.factorName(factor));
    }
    p.severity().ifPresent(labels::add);
    StringBuilder words = new StringBuilder(text.plain());
    p.impact().summary().ifPresent(s -> words.append('\n').append(s));
    p.analysis()
        .trigger()
        .flatMap(Postmortem.Trigger::summary)
        .ifPresent(s -> words.append('\n').append(s));
    p.factors().forEach(f -> f.note().ifPresent(n -> words.append('\n').append(n)));
    for (Postmortem.Action action : p.actions()) {
      words.append('\n').append(action.action());
      action.doneWhen().ifPresent(d -> words.append('\n').append(d));
      action.ticket().map(TicketLabel::of).ifPresent(t -> words.append('\n').append(t));
    }
    p.references().evidence().forEach(e -> e.note().ifPresent(n -> words.append('\n').append(n)));
    return new SearchDocument(
        p.title(), labels, rows.incident(p.id()).teaser().orElse(""), words.toString());
  }

  /**
   * Pages that lie in one folder.
   *
   * @param folder with a slash at its end; empty for the site's root
   * @param pages composes them
   */
  public record PageGroup(String folder, Supplier<List<Page>> pages) {}

  /** All other pages; each group is composed when it is asked for. */
  public List<PageGroup> otherPages() {
    List<PageGroup> groups = new ArrayList<>();
    groups.add(new PageGroup("", this::rootPages));
    groups.add(
        new PageGroup(
            "incidents/",
            () -> List.copyOf(new IncidentLists(analytics, rows, shells, facets).pages())));
    groups.add(new PageGroup("factors/", this::factorPages));
    groups.add(
        new PageGroup("actions/", () -> List.of(new ActionPages(analytics, rows, shells).page())));
    groups.add(
        new PageGroup("metrics/", () -> List.of(new MetricPages(analytics, rows, shells).page())));
    BreakdownPages slices = new BreakdownPages(analytics, rows, shells, figures);
    for (String folder : BreakdownPages.FOLDERS) {
      groups.add(new PageGroup(folder, () -> slices.in(folder)));
    }
    groups.add(new PageGroup("rules/", () -> List.copyOf(rulePages.pages())));
    groups.add(new PageGroup("about/", () -> List.of(about())));
    return groups;
  }

  private List<Page> rootPages() {
    return List.of(
        new HomePages(analytics, rows, shells, figures).home(),
        new NotFoundPage(
            shells.of("404.html", "Page not found", "There is no page at this address")));
  }

  private List<Page> factorPages() {
    List<Page> pages = new ArrayList<>();
    pages.add(new RollupPages(analytics, rows, shells).page());
    new UnsortedPages(analytics, rows, shells).page().ifPresent(pages::add);
    pages.addAll(new FactorPages(analytics, rows, shells, figures).pages());
    return pages;
  }

  /** The feeds. */
  public List<Feed> feeds() {
    return new Feeds(analytics, rows).all();
  }

  /**
   * The sitemap; empty if the site does not know its own address.
   *
   * @param others pages that are not those of single postmortems
   */
  public Optional<Sitemap> sitemap(List<Page> others) {
    SiteAddress site = new SiteAddress(view.configuration().site());
    if (site.of("").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Sitemap(
            Stream.concat(
                    view.postmortems().stream().map(p -> addresses.incident(p.id())),
                    others.stream().map(Page::path).filter(path -> !path.equals("404.html")))
                .flatMap(path -> site.of(path).stream())
                .sorted()
                .map(Sitemap.Address::new)
                .toList()));
  }

  /** What search engines may read. */
  public Robots robots() {
    return new Robots(
        view.audience() == Audience.PUBLIC,
        new SiteAddress(view.configuration().site()).of("sitemap.xml"));
  }

  /** The corpus for machines. */
  public List<RenderedFile> exports() {
    List<RenderedFile> files = new ArrayList<>();
    files.add(RenderedFile.text("corpus.json", data.corpus()));
    files.add(RenderedFile.text("actions.csv", data.actionsCsv()));
    files.add(RenderedFile.text("factors.csv", data.factorsCsv()));
    card.ifPresent(chart -> files.add(RenderedFile.of(CARD, PreviewCard.of(chart))));
    return files;
  }

  /** The search index, and the table that it leads to. */
  public List<DeferredFile> searchFiles(SearchIndex index) {
    return SearchScripts.of(index, searchFacets(), tableRows(), undated());
  }

  /** Where the page of a postmortem is, from the site's root. */
  public String address(int number) {
    return addresses.incident(view.postmortems().get(number).id());
  }

  /** The number of the postmortem that has a page. */
  public Optional<Integer> number(String page) {
    return addresses.incidentAt(page);
  }

  /** Images and documents that pages show; complete when every postmortem is composed. */
  public List<RenderedFile> attachments() {
    return attachments.files();
  }

  /** One sentence for each postmortem that is left out, and for each file that is not shown. */
  public List<String> notes() {
    return Stream.concat(view.leftOut().stream(), attachments.notes().stream()).toList();
  }

  private int undated() {
    return (int) view.postmortems().stream().filter(p -> p.times().day().isEmpty()).count();
  }

  private List<PostmortemTable.Facet> searchFacets() {
    List<PostmortemTable.Facet> found = new ArrayList<>();
    for (Facets.Facet facet : facets.all()) {
      found.add(
          new PostmortemTable.Facet(
              facet.key(),
              facet.title(),
              facets.counts(facet).keySet().stream()
                  .map(value -> new FacetValue(value, Facets.name(facet, value)))
                  .toList()));
    }
    return found;
  }

  private List<PostmortemTable.Row> tableRows() {
    List<Map<String, Integer>> places = new ArrayList<>();
    for (Facets.Facet facet : facets.all()) {
      Map<String, Integer> own = new HashMap<>();
      facets.counts(facet).keySet().forEach(value -> own.put(value, own.size()));
      places.add(own);
    }
    List<PostmortemTable.Row> table = new ArrayList<>();
    for (Postmortem p : view.postmortems()) {
      List<List<Integer>> values = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        Map<String, Integer> own = places.get(i);
        values.add(
            Facets.values(facets.all().get(i), p).stream()
                .map(value -> own.getOrDefault(value, 0))
                .toList());
      }
      table.add(new PostmortemTable.Row(rows.incident(p.id()), values));
    }
    return table;
  }

  private AboutPage about() {
    RenderedText text =
        markdown.render(
            "",
            FiguresText.markdown(),
            new PostmortemLinks("figures.md", addresses, attachments, Optional.empty()));
    String history =
        switch (view.history().completeness()) {
          case FULL -> "The whole history of the repository was read.";
          case SHALLOW ->
              "The site was built from a shallow clone: history before its oldest commit is missing.";
          case NONE ->
              "The postmortems are not in a Git repository: publication dates and changes are unknown.";
        };
    return new AboutPage(
        shells.of("about/index.html", "About", "How the figures of this site are computed"),
        text.rest(),
        history,
        view.configuration().severities().stream().map(SiteComposer::severity).toList(),
        List.of(
            new AboutPage.Download(
                new PageLink("corpus.json", "corpus.json"), "every postmortem and factor"),
            new AboutPage.Download(
                new PageLink("actions.csv", "actions.csv"), "every action with its state"),
            new AboutPage.Download(
                new PageLink("factors.csv", "factors.csv"), "every factor and its incidents"),
            new AboutPage.Download(
                new PageLink("feed.atom", "feed.atom"),
                "the newest postmortems; every service and factor has a feed of its own")));
  }

  private static AboutPage.Severity severity(SeverityLevel level) {
    return new AboutPage.Severity(
        level.name(),
        level.description().orElse(""),
        level.requiresPostmortem() ? "required" : "as one sees fit",
        limit(level.publishWithinDays()),
        limit(level.reviewWithinDays()),
        level.requiredSections().stream().map(SectionKind::title).collect(joining(", ")));
  }

  private static String limit(Optional<Integer> days) {
    return days.map(d -> "within " + Phrases.count(d, "day")).orElse("no limit");
  }
}
