package dev.postmortem.importer.format;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page, an export of Confluence or of Notion as Markdown: its content without its frame. */
final class HtmlMarkdown {

  private static final String FRAME =
      "script, style, nav, footer, head, #breadcrumb-section, #main-header, #footer, .page-metadata,"
          + " .breadcrumbs, .sidebar, .navigation, .pageSection.group:has(#attachments)";

  /** Where pages keep their content, the most telling place first. */
  private static final List<String> CONTENTS =
      List.of("#main-content", "article", "main", "[role=main]", "body");

  private HtmlMarkdown() {}

  static String of(String html) {
    Document page = Jsoup.parse(html);
    Optional<String> title = title(page);
    Element content =
        CONTENTS.stream()
            .map(page::selectFirst)
            .filter(e -> e != null)
            .findFirst()
            .orElse(page.body());
    content.select(FRAME).remove();
    definitions(content);
    facts(content);
    if (content.selectFirst("h1") == null) {
      title.ifPresent(t -> content.prependElement("h1").text(t));
    }
    MutableDataSet options = new MutableDataSet();
    options.set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false);
    options.set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false);
    options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false);
    options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false);
    options.set(FlexmarkHtmlConverter.OUTPUT_UNKNOWN_TAGS, false);
    return FlexmarkHtmlConverter.builder(options).build().convert(content.outerHtml()).strip()
        + "\n";
  }

  /** The page's title; Confluence puts the name of the space before it. */
  private static Optional<String> title(Document page) {
    Element ofConfluence = page.selectFirst("#title-text");
    String title =
        ofConfluence != null
            ? ofConfluence.text().substring(ofConfluence.text().lastIndexOf(" : ") + 1)
            : page.title();
    String words = title.startsWith(": ") ? title.substring(2) : title;
    return Optional.of(words.strip()).filter(t -> !t.isEmpty());
  }

  /** Tables with a head in each row are lists of labels, too. */
  private static void facts(Element content) {
    for (Element table : content.select("table")) {
      List<Element> rows = table.select("tr");
      boolean facts =
          !rows.isEmpty()
              && rows.stream()
                  .allMatch(
                      r ->
                          r.childrenSize() == 2
                              && r.child(0).normalName().equals("th")
                              && r.child(1).normalName().equals("td"));
      if (facts) {
        Element items = new Element("ul");
        for (Element row : rows) {
          Element item = items.appendElement("li");
          item.appendElement("strong").text(row.child(0).text());
          item.appendText(": ");
          item.append(row.child(1).html());
        }
        table.replaceWith(items);
      }
    }
  }

  /** Lists of terms become lists of labels, which Markdown knows. */
  private static void definitions(Element content) {
    for (Element list : content.select("dl")) {
      Element items = new Element("ul");
      String term = "";
      for (Element child : list.children()) {
        if (child.normalName().equals("dt")) {
          term = child.text();
        } else if (child.normalName().equals("dd")) {
          Element item = items.appendElement("li");
          item.appendElement("strong").text(term);
          item.appendText(": ");
          item.append(child.html());
        }
      }
      list.replaceWith(items);
    }
  }
}
