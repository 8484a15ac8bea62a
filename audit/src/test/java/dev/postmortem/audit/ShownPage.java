package dev.postmortem.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a reader finds inside the main part of a page, as lines under headings: a row of a table, an
 * item of a list, a paragraph, a word of a drawing. Classes and nesting play no part, so that a
 * page may change its looks; only headings and words count.
 */
final class ShownPage {

  /** What stands between the parts of one cell, such as a title and the tags under it. */
  static final String PART = " / ";

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> INSIDE_CELLS = Set.of("p", "ul", "li");

  /** What a heading inside ends with. */
  private static final Set<String> SCOPES = Set.of("section", "li", "aside", "article", "details");

  private static final Set<String> BLOCKS =
      Set.of("p", "li", "ul", "ol", "div", "section", "table", "dl", "figure", "details");

  private final List<Line> lines = new ArrayList<>();
  private final List<String> headings = new ArrayList<>(List.of("", "", "", "", "", ""));

  private ShownPage() {}

  /**
   * A line.
   *
   * @param under the headings over it, outermost first, without the page's own
   * @param cells the cells of a row, term and value of a pair, or the words alone
   */
  record Line(String under, Kind kind, List<String> cells) {

    String words() {
      return String.join(" | ", cells);
    }

    boolean hasDigit() {
      return words().chars().anyMatch(Character::isDigit);
    }
  }

  /** What a line is. */
  enum Kind {
    HEADING,
    HEAD,
    ROW,
    ITEM,
    PAIR,
    WORDS,
    DRAWN
  }

  /** The lines of a page. */
  static List<Line> lines(String page) {
    ShownPage shown = new ShownPage();
    shown.read(Dom.main(page));
    return shown.lines;
  }

  private void read(Element element) {
    String name = Dom.name(element);
    if (HEADINGS.contains(name)) {
      int level = name.charAt(1) - '1';
      headings.set(level, words(element));
      for (int deeper = level + 1; deeper < headings.size(); deeper++) {
        headings.set(deeper, "");
      }
      line(Kind.HEADING, List.of(words(element)));
    } else if (name.equals("svg")) {
      draw(element);
    } else if (name.equals("tr")) {
      List<String> cells = Dom.children(element).stream().map(ShownPage::words).toList();
      boolean head = Dom.name((Element) element.getParentNode()).equals("thead");
      line(head ? Kind.HEAD : Kind.ROW, cells);
      drawings(element);
    } else if (name.equals("dl")) {
      for (Element pair : Dom.children(element)) {
        List<String> cells = Dom.children(pair).stream().map(ShownPage::words).toList();
        line(Kind.PAIR, cells);
        drawings(pair);
      }
    } else if (name.equals("li") && !hasBlocks(element)) {
      line(Kind.ITEM, Dom.children(element).isEmpty() ? List.of(words(element)) : pieces(element));
      drawings(element);
    } else if (!hasBlocks(element)) {
      line(Kind.WORDS, List.of(words(element)));
      drawings(element);
    } else if (SCOPES.contains(name)) {
      List<String> before = List.copyOf(headings);
      readChildren(element);
      headings.clear();
      headings.addAll(before);
    } else {
      readChildren(element);
    }
  }

  private void readChildren(Element element) {
    StringBuilder loose = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && isBlock(inner)) {
        flush(loose);
        read(inner);
      } else {
        append(child, loose);
        if (child instanceof Element inner) {
          drawings(inner);
        }
      }
    }
    flush(loose);
  }

  private void flush(StringBuilder loose) {
    String words = tidy(loose.toString());
    loose.setLength(0);
    if (!words.isEmpty()) {
      line(Kind.WORDS, List.of(words));
    }
  }

  private static boolean isBlock(Element element) {
    String name = Dom.name(element);
    return BLOCKS.contains(name)
        || HEADINGS.contains(name)
        || name.equals("svg")
        || Set.of("tr", "thead", "tbody", "article", "header", "aside", "nav", "form")
            .contains(name)
        || Set.of("figcaption", "summary", "main", "dt", "dd").contains(name);
  }

  private static boolean hasBlocks(Element element) {
    return Dom.children(element).stream()
        .anyMatch(e -> (isBlock(e) && !Dom.name(e).equals("svg")) || hasBlocks(e));
  }

  /** The pieces of an item: what stands in elements of their own, and what between them. */
  private static List<String> pieces(Element item) {
    List<String> pieces = new ArrayList<>();
    for (Node child = item.getFirstChild(); child != null; child = child.getNextSibling()) {
      String words = child instanceof Element e ? words(e) : tidy(child.getTextContent());
      if (!words.isEmpty()) {
        pieces.add(words);
      }
    }
    return pieces;
  }

  /** The words and labels of drawings inside an element. */
  private void drawings(Element element) {
    if (Dom.name(element).equals("svg")) {
      draw(element);
      return;
    }
    Dom.children(element).forEach(this::drawings);
  }

  private void draw(Element drawing) {
    if (!drawing.getAttribute("aria-label").isEmpty()) {
      line(Kind.DRAWN, List.of(drawing.getAttribute("aria-label")));
    }
    drawnWords(drawing);
  }

  private void drawnWords(Element drawing) {
    for (Element part : Dom.children(drawing)) {
      if (Dom.name(part).equals("text") || Dom.name(part).equals("title")) {
        line(Kind.DRAWN, List.of(tidy(part.getTextContent())));
      } else {
        drawnWords(part);
      }
    }
  }

  private void line(Kind kind, List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    List<String> over =
        headings.subList(1, headings.size()).stream().filter(h -> !h.isEmpty()).toList();
    lines.add(new Line(String.join(" > ", over), kind, cells));
  }

  /** The words inside an element, those of its parts with spaces between. */
  static String words(Element element) {
    StringBuilder words = new StringBuilder();
    append(element, words);
    return tidy(words.toString());
  }

  private static void append(Node node, StringBuilder words) {
    if (node instanceof Element element) {
      if (Dom.name(element).equals("svg")) {
        return;
      }
      StringBuilder inner = new StringBuilder();
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        append(child, inner);
      }
      boolean parted = INSIDE_CELLS.contains(Dom.name(element)) && !words.toString().isBlank();
      words.append(parted && !inner.toString().isBlank() ? PART : " ").append(inner).append(' ');
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      words.append(node.getNodeValue());
    }
  }

  /** Words with single spaces, and none before a stop. */
  static String tidy(String words) {
    return words.replaceAll("\\s+", " ").replaceAll(" ([.,;:)])", "$1").strip();
  }
}
