package dev.postmortem.sitegenerator.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders tables, whose cells are aligned by a class and not by a style. */
final class TableNodes implements NodeRenderer {

  private static final Map<Class<? extends Node>, String> ELEMENTS =
      Map.of(
          TableBlock.class, "table",
          TableHead.class, "thead",
          TableBody.class, "tbody",
          TableRow.class, "tr");

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  TableNodes(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        TableBlock.class, TableHead.class, TableBody.class, TableRow.class, TableCell.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof TableCell cell) {
      element(cell, cell.isHeader() ? "th" : "td", classes(cell));
    } else {
      element(node, ELEMENTS.getOrDefault(node.getClass(), "div"), Map.of());
    }
  }

  private static Map<String, String> classes(TableCell cell) {
    if (cell.getAlignment() != null && cell.getAlignment() != TableCell.Alignment.LEFT) {
      return Map.of("class", cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    return isDateOrNumber(cell) ? Map.of("class", "few") : Map.of();
  }

  /** A few signs such as {@code 2023-02-14/07:30}, which a browser would break at the hyphens. */
  private static boolean isDateOrNumber(TableCell cell) {
    return cell.getFirstChild() instanceof Text text
        && text.getNext() == null
        && text.getLiteral().length() <= 24
        && text.getLiteral().chars().anyMatch(c -> c == '-' || c == '/')
        && text.getLiteral().chars().anyMatch(Character::isDigit);
  }

  private void element(Node node, String name, Map<String, String> attributes) {
    html.line();
    html.tag(name, attributes);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
    html.tag("/" + name);
    html.line();
  }
}
