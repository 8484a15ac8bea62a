package dev.postmortem.documentation;

import dev.postmortem.documentation.NavigationTree.Listed;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.markdown.RenderedDocument;
import dev.postmortem.sitegenerator.page.part.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the pages of the site out of its documents. */
final class DocumentationPages {

  /** The page with the search, which lists all pages. */
  static final String SEARCH = "search.html";

  private static final int MAX_TEASER_CHARS = 200;

  /** Longer lists of contents show the main headings only. */
  private static final int MAX_CONTENTS_HEADINGS = 40;

  private final NavigationTree navigation;
  private final List<Document> documents;
  private final Optional<String> repository;

  /**
   * Pages of a site.
   *
   * @param documents in the order of the navigation
   */
  DocumentationPages(
      NavigationTree navigation, List<Document> documents, Optional<String> repository) {
    this.navigation = navigation;
    this.documents = List.copyOf(documents);
    this.repository = repository;
  }

  /** What surrounds a document. */
  Frame frame(int number) {
    Document document = documents.get(number);
    return frame(document.page(), document.rendered().title(), teaser(document), List.of());
  }

  /** A document's page. */
  DocumentPage document(int number) {
    Document document = documents.get(number);
    List<DocumentPage.Heading> contents = contents(document.rendered());
    return new DocumentPage(
        section(number),
        document.rendered().text(),
        contents.size() > 1 ? contents : List.of(),
        adjacent(number - 1),
        adjacent(number + 1),
        repository.map(r -> r + "/" + document.entry().file()));
  }

  /** What surrounds the search. */
  Frame searchFrame() {
    return frame(
        SEARCH,
        "Search",
        "Every page of the documentation",
        List.of("assets/search.js", "search/manifest.js", "assets/docs-search.js"));
  }

  /** The search. */
  SearchPage search() {
    List<SearchPage.Found> pages = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      pages.add(
          new SearchPage.Found(
              i, document.rendered().title(), document.page(), section(i), teaser(document)));
    }
    return new SearchPage(pages);
  }

  private Frame frame(String path, String title, String description, List<String> scripts) {
    return new Frame(
        DocumentLinks.toRoot(path),
        navigation.title(),
        title,
        title.equals(navigation.title()) ? title : title + " · " + navigation.title(),
        description,
        menu(path),
        scripts);
  }

  private List<Frame.Menu> menu(String path) {
    List<Frame.Menu> menu = new ArrayList<>();
    int number = 0;
    for (NavigationTree.Section section : navigation.sections()) {
      int from = number;
      number += section.entries().size();
      List<Document> own = documents.subList(from, number);
      boolean here = own.stream().anyMatch(d -> d.page().equals(path));
      menu.add(
          new Frame.Menu(
              section.title(),
              own.stream()
                  .filter(d -> here || d.entry().listed() == Listed.ON_EVERY_PAGE)
                  .map(d -> new Frame.Item(d.name(), d.page(), d.page().equals(path)))
                  .toList()));
    }
    return menu;
  }

  private String section(int number) {
    int end = 0;
    for (NavigationTree.Section section : navigation.sections()) {
      end += section.entries().size();
      if (number < end) {
        return section.title();
      }
    }
    throw new IndexOutOfBoundsException(number);
  }

  private Optional<PageLink> adjacent(int number) {
    return number < 0 || number >= documents.size()
        ? Optional.empty()
        : Optional.of(new PageLink(documents.get(number).name(), documents.get(number).page()));
  }

  private static List<DocumentPage.Heading> contents(RenderedDocument document) {
    int deepest =
        document.sections().stream().filter(s -> s.level() <= 3).count() > MAX_CONTENTS_HEADINGS
            ? 2
            : 3;
    return document.sections().stream()
        .filter(s -> s.level() <= deepest)
        .map(s -> new DocumentPage.Heading(s.title(), s.anchor(), s.level() > 2))
        .toList();
  }

  /** The first words between the title and the first section. */
  private static String teaser(Document document) {
    RenderedDocument rendered = document.rendered();
    String plain = rendered.plain();
    int start = Math.min(plain.length(), rendered.title().length());
    int end =
        rendered.sections().isEmpty()
            ? -1
            : plain.indexOf("\n" + rendered.sections().get(0).title() + "\n", start);
    String words = plain.substring(start, end < 0 ? plain.length() : end);
    return Phrases.shortened(words.replaceAll("\\s+", " ").strip(), MAX_TEASER_CHARS);
  }
}
