package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/** Turns the library's block nodes into ours. */
final class BlockReader {

  private final Places places;
  private final String source;
  private final String masked;
  private final Definitions definitions;
  private final List<Located<String>> comments = new ArrayList<>();
  private final List<Span> rawHtml = new ArrayList<>();

  /**
   * A reader of one text.
   *
   * @param masked the text as the library saw it; offsets are the same
   */
  BlockReader(String source, String masked, Node document) {
    this.source = source;
    this.masked = masked;
    this.places = new Places(source);
    this.definitions = Definitions.of(document, places);
  }

  List<Block> read(Node parent) {
    List<Block> blocks = new ArrayList<>();
    HtmlWords html = new HtmlWords(source);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock) {
        blocks.add(html(places.of(node, 0), html));
        continue;
      }
      Block block = block(node);
      blocks.add(html.inQuote() ? new Block.Quote(block.span(), List.of(block)) : block);
    }
    return blocks;
  }

  private Block html(Span span, HtmlWords words) {
    int before = rawHtml.size();
    HtmlPieces.collect(source, span, comments, rawHtml);
    return new Block.Html(span, words.read(rawHtml.subList(before, rawHtml.size())));
  }

  List<Located<String>> comments() {
    comments.sort(Comparator.comparing(Located::span));
    return comments;
  }

  List<Span> rawHtml() {
    rawHtml.sort(Comparator.naturalOrder());
    return rawHtml;
  }

  private Block block(Node node) {
    Span span = places.of(node, 0);
    if (node instanceof Heading heading) {
      InlineReader inline = inline(heading, span.start());
      return new Block.Heading(span, heading.getLevel(), inline.prose(), inline.links());
    }
    if (node instanceof Paragraph) {
      InlineReader inline = inline(node, span.start());
      return new Block.Paragraph(span, inline.prose(), inline.links());
    }
    if (node instanceof ListBlock list) {
      return list(list, span);
    }
    if (node instanceof TableBlock table) {
      return table(table, span);
    }
    if (node instanceof FencedCodeBlock code) {
      String info = code.getInfo() == null ? "" : code.getInfo().strip();
      int space = info.indexOf(' ');
      return new Block.Code(
          span,
          space < 0 ? info : info.substring(0, space),
          places.inside(code, 1, code.getClosingFenceLength() == null ? 0 : 1));
    }
    if (node instanceof IndentedCodeBlock) {
      return new Block.Code(span, "", span);
    }
    if (node instanceof BlockQuote) {
      return new Block.Quote(span, read(node));
    }
    if (node instanceof HtmlBlock) {
      return html(span, new HtmlWords(source));
    }
    if (node instanceof Admonition admonition) {
      List<Block> children = new ArrayList<>();
      Span title = admonition.titleSpan();
      if (!title.isEmpty()) {
        children.add(
            new Block.Paragraph(
                title,
                Prose.verbatim(source.substring(title.start(), title.end()), title.start()),
                List.of()));
      }
      children.addAll(read(node));
      return new Block.Container(span, children);
    }
    if (node instanceof FootnoteDefinition) {
      return new Block.Container(span, read(node));
    }
    return new Block.Other(span);
  }

  private Block list(ListBlock list, Span span) {
    List<Block.Item> items = new ArrayList<>();
    for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof ListItem item) {
        items.add(item(item));
      }
    }
    return new Block.ListBlock(span, list instanceof OrderedList, items);
  }

  private Block.Item item(ListItem item) {
    Span span = places.of(item, 0);
    Prose text = Prose.empty(span.end());
    List<Block.Link> links = List.of();
    boolean struck = false;
    Optional<Boolean> checked = Optional.empty();
    List<Block> children = new ArrayList<>();
    Node first = item.getFirstChild();
    for (Node child = first; child != null; child = child.getNext()) {
      if (child == first && child instanceof Paragraph) {
        int start = places.of(child, span.end()).start();
        checked = TaskMark.at(masked, start);
        int words = checked.isPresent() ? start + TaskMark.MARK_CHARS : start;
        InlineReader inline =
            new InlineReader(places, masked, definitions, words, comments, rawHtml);
        inline.readChildren(child);
        text = inline.prose();
        links = inline.links();
        struck = isStruck(child, words);
      } else {
        children.add(block(child));
      }
    }
    return new Block.Item(span, checked, text, links, struck, children);
  }

  /** Whether all words of a paragraph from an offset on are struck through. */
  private boolean isStruck(Node paragraph, int from) {
    boolean any = false;
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      Span span = places.whole(node, from);
      if (node instanceof Strikethrough) {
        any = true;
      } else if (span.end() > from
          && !source.substring(Math.max(from, span.start()), span.end()).isBlank()) {
        return false;
      }
    }
    return any;
  }

  private Block table(TableBlock table, Span span) {
    List<Block.Cell> header = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        Span rowSpan = places.of(row, span.end());
        List<Block.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell) {
            cells.add(cell(cell, rowSpan.end()));
          }
        }
        if (part instanceof TableHead && header.isEmpty()) {
          header.addAll(cells);
        } else {
          rows.add(new Block.Row(rowSpan, cells, surplus(row, rowSpan)));
        }
      }
    }
    return new Block.Table(span, header, rows);
  }

  private Block.Cell cell(Node cell, int end) {
    Span span = places.of(cell, end);
    InlineReader inline =
        new InlineReader(
            places.inCell(places.whole(cell, end)),
            masked,
            definitions,
            span.start(),
            comments,
            rawHtml);
    inline.readChildren(cell);
    return new Block.Cell(span, inline.prose().strip(), inline.links());
  }

  /** What a row has behind the last of its cells that the library knows. */
  private Optional<Span> surplus(Node row, Span rowSpan) {
    Node last = row.getLastChild();
    int end = last == null ? rowSpan.end() : places.whole(last, rowSpan.end()).end();
    int start = end + 1;
    if (start >= rowSpan.end() || source.charAt(end) != '|') {
      return Optional.empty();
    }
    int stop = rowSpan.end();
    if (source.charAt(stop - 1) == '|' && source.charAt(stop - 2) != '\\') {
      stop--;
    }
    Span rest = places.trimmed(start, stop);
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
  }

  private InlineReader inline(Node parent, int from) {
    InlineReader reader = new InlineReader(places, masked, definitions, from, comments, rawHtml);
    reader.readChildren(parent);
    return reader;
  }
}
