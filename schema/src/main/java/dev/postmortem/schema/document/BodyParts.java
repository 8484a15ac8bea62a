package dev.postmortem.schema.document;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.HeadingAnchors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects links, what links may lead to, and code, from all parts of a body. */
final class BodyParts {

  private final List<Block.Link> links = new ArrayList<>();
  private final List<Block.Code> codeBlocks = new ArrayList<>();
  private final List<Block.Table> tables = new ArrayList<>();
  private final List<Span> htmlBlocks = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final HeadingAnchors names = new HeadingAnchors();

  private BodyParts() {}

  static BodyParts of(List<Block> blocks) {
    BodyParts found = new BodyParts();
    blocks.forEach(found::block);
    return found;
  }

  /** In the file's order. */
  List<Block.Link> links() {
    return links;
  }

  List<Block.Code> codeBlocks() {
    return codeBlocks;
  }

  List<Block.Table> tables() {
    return tables;
  }

  List<Span> htmlBlocks() {
    return htmlBlocks;
  }

  Set<String> anchors() {
    return anchors;
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      anchors.add(names.next(heading.text().text()));
      links.addAll(heading.links());
    } else if (block instanceof Block.Code code) {
      codeBlocks.add(code);
    } else if (block instanceof Block.Paragraph paragraph) {
      links.addAll(paragraph.links());
    } else if (block instanceof Block.ListBlock list) {
      for (Block.Item item : list.items()) {
        links.addAll(item.links());
        item.children().forEach(this::block);
      }
    } else if (block instanceof Block.Table table) {
      tables.add(table);
      table.header().forEach(cell -> links.addAll(cell.links()));
      table.rows().forEach(row -> row.cells().forEach(cell -> links.addAll(cell.links())));
    } else if (block instanceof Block.Html html) {
      htmlBlocks.add(html.span());
    } else if (block instanceof Block.Quote quote) {
      quote.children().forEach(this::block);
    } else if (block instanceof Block.Container container) {
      container.children().forEach(this::block);
    }
  }
}
