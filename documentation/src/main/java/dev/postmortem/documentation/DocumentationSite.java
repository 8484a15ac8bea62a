package dev.postmortem.documentation;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.sitegenerator.data.SearchScripts;
import dev.postmortem.sitegenerator.markdown.MarkdownRenderer;
import dev.postmortem.sitegenerator.markdown.RenderedDocument;
import dev.postmortem.sitegenerator.output.DeferredFile;
import dev.postmortem.sitegenerator.output.RenderedFile;
import dev.postmortem.sitegenerator.output.SiteWriter;
import dev.postmortem.sitegenerator.search.SearchDocument;
import dev.postmortem.sitegenerator.search.SearchIndexBuilder;
import dev.postmortem.sitegenerator.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the documents of this repository into a static site: the site generator's renderer, search
 * and style sheet, with templates of its own as a theme.
 */
public final class DocumentationSite {

  /** Documents at the root of the repository; all others are in {@code docs/}. */
  private static final List<String> AT_THE_ROOT =
      List.of(
          "README.md",
          "CONTRIBUTING.md",
          "ARCHITECTURE.md",
          "CHANGELOG.md",
          "editors/vscode/README.md");

  private static final List<String> ASSETS =
      List.of(
          "tokens.css",
          "style.css",
          "docs.css",
          "theme.js",
          "site.js",
          "search.js",
          "docs-menu.js",
          "docs-search.js",
          "icon.svg");

  private static final String THEME = "documentation/src/main/theme";

  private final Request request;
  private final NavigationTree navigation;

  private DocumentationSite(Request request, NavigationTree navigation) {
    this.request = request;
    this.navigation = navigation;
  }

  /**
   * What a site is built from.
   *
   * @param root the repository
   * @param theme the templates and assets of the documentation
   * @param output the folder to write
   * @param repository where the repository's files are on the web; empty for a site that does not
   *     link to them
   */
  record Request(Path root, Path theme, Path output, Optional<String> repository) {

    /** Makes the root absolute. */
    Request {
      root = root.toAbsolutePath().normalize();
    }
  }

  /**
   * Builds the site.
   *
   * @param arguments the repository's folder, the output folder, and perhaps {@code
   *     repository=<address>}: where the repository's files are on the web
   */
  public static void main(String[] arguments) throws IOException, DocumentationException {
    Path root = Path.of(arguments[0]);
    Optional<String> repository =
        Stream.of(arguments)
            .skip(2)
            .filter(a -> a.startsWith("repository=http"))
            .map(a -> a.substring("repository=".length()).replaceAll("/+$", ""))
            .findFirst();
    build(new Request(root, root.resolve(THEME), Path.of(arguments[1]), repository));
  }

  /**
   * Builds the site.
   *
   * @throws DocumentationException if a link leads nowhere or the navigation does not fit
   */
  static void build(Request request) throws IOException, DocumentationException {
    String yaml = Files.readString(request.root().resolve(NavigationReader.FILE));
    NavigationTree navigation = NavigationReader.read(yaml, documents(request.root()));
    new DocumentationSite(request, navigation).write();
  }

  private static Set<String> documents(Path root) throws IOException {
    Set<String> documents = new TreeSet<>();
    AT_THE_ROOT.stream().filter(d -> Files.exists(root.resolve(d))).forEach(documents::add);
    try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
      files
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .filter(f -> f.endsWith(".md"))
          .forEach(documents::add);
    }
    return documents;
  }

  private void write() throws IOException, DocumentationException {
    List<Document> documents = read();
    Templates templates = new Templates(Optional.of(request.theme()));
    DocumentationPages pages = new DocumentationPages(navigation, documents, request.repository());
    try (SiteWriter writer = SiteWriter.into(request.output())) {
      for (String asset : ASSETS) {
        writer.write(RenderedFile.of("assets/" + asset, templates.plainFile(asset)));
      }
      for (int i = 0; i < documents.size(); i++) {
        Document document = documents.get(i);
        String path = document.page();
        writer.write(
            RenderedFile.of(
                path, templates.fill("document.html", pages.frame(i), pages.document(i))));
        writer.write(
            SearchScripts.words(
                path.replaceAll("\\.html$", ".js"), i, document.rendered().plain()));
      }
      writer.write(
          RenderedFile.of(
              DocumentationPages.SEARCH,
              templates.fill("search.html", pages.searchFrame(), pages.search())));
      for (DeferredFile file : searchFiles(documents)) {
        writer.write(file.made());
      }
      for (String picture : pictures(documents)) {
        writer.write(
            RenderedFile.of(
                DocumentLinks.picture(picture),
                Files.readAllBytes(request.root().resolve(picture))));
      }
      writer.publish();
    }
  }

  private List<Document> read() throws IOException, DocumentationException {
    MarkdownRenderer markdown = new MarkdownRenderer(SectionNames.builtIn());
    Map<String, String> pages = new LinkedHashMap<>();
    navigation.entries().forEach(e -> pages.put(e.file(), e.page()));
    List<Document> documents = new ArrayList<>();
    for (NavigationTree.Entry entry : navigation.entries()) {
      DocumentLinks links = new DocumentLinks(request.root(), entry, pages, request.repository());
      String text = Files.readString(request.root().resolve(entry.file()));
      documents.add(new Document(entry, markdown.renderDocument(text, links), links));
    }
    List<String> faults = faults(documents);
    if (!faults.isEmpty()) {
      throw new DocumentationException(faults);
    }
    return documents;
  }

  private static List<String> faults(List<Document> documents) {
    List<String> faults = new ArrayList<>();
    Map<String, Set<String>> anchors = new HashMap<>();
    for (Document document : documents) {
      faults.addAll(document.links().faults());
      if (document.rendered().title().isEmpty()) {
        faults.add(document.entry().file() + ": has no title; begin it with a heading of level 1");
      }
      anchors.put(
          document.entry().file(),
          document.rendered().sections().stream()
              .map(RenderedDocument.Section::anchor)
              .collect(Collectors.toSet()));
    }
    for (Document document : documents) {
      for (DocumentLinks.SectionLink link : document.links().sections()) {
        if (!anchors.getOrDefault(link.to(), Set.of()).contains(link.anchor())) {
          faults.add(link.from() + ": " + link.to() + " has no section #" + link.anchor());
        }
      }
    }
    return faults;
  }

  private static List<DeferredFile> searchFiles(List<Document> documents) {
    SearchIndexBuilder index = new SearchIndexBuilder(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      RenderedDocument rendered = documents.get(i).rendered();
      List<String> headings =
          rendered.sections().stream().map(RenderedDocument.Section::title).toList();
      index.add(i, new SearchDocument(rendered.title(), headings, "", rendered.plain()));
    }
    return SearchScripts.of(index.build(), List.of(), List.of(), 0);
  }

  private static Set<String> pictures(List<Document> documents) {
    return documents.stream()
        .flatMap(d -> d.links().pictures().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
