package dev.postmortem.schema.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Prose;
import dev.postmortem.schema.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns the library's block nodes into ours. */
final class BlockReader {

  private final String source;
  private final Document document;
  private final List<Located<String>> comments = new ArrayList<>();
  private final List<Span> rawHtml = new ArrayList<>();

  BlockReader(String source, Document document) {
    this.source = source;
    this.document = document;
  }

  List<Block> read(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node : parent.getChildren()) {
      blocks.add(block(node));
    }
    return blocks;
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
    Span span = span(node.getChars());
    if (node instanceof Heading heading) {
      return new Block.Heading(span, heading.getLevel(), inline(heading, span).prose());
    }
    if (node instanceof Paragraph) {
      InlineReader inline = inline(node, span);
      return new Block.Paragraph(span, inline.prose(), inline.links());
    }
    if (node instanceof ListBlock list) {
      return list(list, span);
    }
    if (node instanceof TableBlock table) {
      return table(table, span);
    }
    if (node instanceof FencedCodeBlock code) {
      String info = code.getInfo().toString().strip();
      int space = info.indexOf(' ');
      return new Block.Code(
          span, space < 0 ? info : info.substring(0, space), span(code.getContentChars()));
    }
    if (node instanceof IndentedCodeBlock code) {
      return new Block.Code(span, "", span(code.getContentChars()));
    }
    if (node instanceof BlockQuote) {
      return new Block.Quote(span, read(node));
    }
    if (node instanceof HtmlBlockBase) {
      HtmlPieces.collect(source, span, comments, rawHtml);
      return new Block.Html(span);
    }
    if (node instanceof AdmonitionBlock admonition) {
      List<Block> children = new ArrayList<>();
      BasedSequence title = admonition.getTitle();
      if (!title.isEmpty()) {
        Span titleSpan = span(title);
        children.add(
            new Block.Paragraph(
                titleSpan,
                Prose.verbatim(
                    source.substring(titleSpan.start(), titleSpan.end()), titleSpan.start()),
                List.of()));
      }
      children.addAll(read(node));
      return new Block.Container(span, children);
    }
    if (node instanceof FootnoteBlock) {
      return new Block.Container(span, read(node));
    }
    return new Block.Other(span);
  }

  private Block list(ListBlock list, Span span) {
    List<Block.Item> items = new ArrayList<>();
    for (Node child : list.getChildren()) {
      if (child instanceof ListItem item) {
        items.add(item(item));
      }
    }
    return new Block.ListBlock(
        span, list instanceof OrderedList && !(list instanceof BulletList), items);
  }

  private Block.Item item(ListItem item) {
    Span span = trimmed(span(item.getChars()));
    Prose text = Prose.empty(span.end());
    List<Block.Link> links = List.of();
    boolean struck = false;
    List<Block> children = new ArrayList<>();
    boolean first = true;
    for (Node child : item.getChildren()) {
      if (first && child instanceof Paragraph) {
        InlineReader inline = inline(child, span(child.getChars()));
        text = inline.prose();
        links = inline.links();
        struck = isStruck(child);
      } else {
        children.add(block(child));
      }
      first = false;
    }
    Optional<Boolean> checked =
        item instanceof TaskListItem task ? Optional.of(task.isItemDoneMarker()) : Optional.empty();
    return new Block.Item(span, checked, text, links, struck, children);
  }

  /** Whether all words of a paragraph are struck through. */
  private static boolean isStruck(Node paragraph) {
    boolean any = false;
    for (Node node : paragraph.getChildren()) {
      if (node instanceof Strikethrough) {
        any = true;
      } else if (!node.getChars().isBlank()) {
        return false;
      }
    }
    return any;
  }

  private Block table(TableBlock table, Span span) {
    List<Block.Cell> header = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      if (!(part instanceof TableHead) && !(part instanceof TableBody)) {
        continue;
      }
      for (Node row : part.getChildren()) {
        if (row instanceof TableRow) {
          List<Block.Cell> cells = new ArrayList<>();
          for (Node cell : row.getChildren()) {
            if (cell instanceof TableCell tableCell) {
              cells.add(cell(tableCell));
            }
          }
          if (part instanceof TableHead && header.isEmpty()) {
            header.addAll(cells);
          } else {
            rows.add(new Block.Row(trimmed(span(row.getChars())), cells));
          }
        }
      }
    }
    return new Block.Table(span, header, rows);
  }

  private Block.Cell cell(TableCell cell) {
    Span span = trimmed(span(cell.getText()));
    InlineReader inline = inline(cell, span);
    return new Block.Cell(span, inline.prose().strip(), inline.links());
  }

  private InlineReader inline(Node parent, Span span) {
    InlineReader reader = new InlineReader(source, document, span.start(), comments, rawHtml);
    reader.readChildren(parent);
    return reader;
  }

  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private Span span(BasedSequence chars) {
    int start = Math.max(0, Math.min(chars.getStartOffset(), source.length()));
    int end = Math.max(start, Math.min(chars.getEndOffset(), source.length()));
    while (end > start && (source.charAt(end - 1) == '\n' || source.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }
}
