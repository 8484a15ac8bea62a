package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** A block of a postmortem's body, as its Markdown builds it. */
public sealed interface Block {

  /** Where the block is in the file. */
  Span span();

  /**
   * A heading.
   *
   * @param level 1 to 6
   */
  record Heading(Span span, int level, Prose text, List<Link> links) implements Block {}

  /** A paragraph. */
  record Paragraph(Span span, Prose text, List<Link> links) implements Block {}

  /** A bullet or numbered list. */
  record ListBlock(Span span, boolean ordered, List<Item> items) implements Block {}

  /**
   * An item of a list.
   *
   * @param checked for a task-list item, whether it is ticked; empty for any other item
   * @param text the item's own first paragraph
   * @param links the links in {@code text}
   * @param struck whether the whole text is struck through
   * @param children blocks below the first paragraph, nested lists among them
   */
  record Item(
      Span span,
      Optional<Boolean> checked,
      Prose text,
      List<Link> links,
      boolean struck,
      List<Block> children)
      implements Block {}

  /**
   * A table.
   *
   * @param header cells of the header row
   * @param rows cells of each further row
   */
  record Table(Span span, List<Cell> header, List<Row> rows) implements Block {}

  /**
   * A row of a table.
   *
   * @param cells as many as the header has
   * @param surplus cells beyond these, which nobody sees; empty if there are none
   */
  record Row(Span span, List<Cell> cells, Optional<Span> surplus) {}

  /** A cell of a table. */
  record Cell(Span span, Prose text, List<Link> links) {}

  /**
   * Code, fenced or indented; never judged for wording.
   *
   * @param language the fence's first word; empty if there is none
   * @param content the code itself
   */
  record Code(Span span, String language, Span content) implements Block {}

  /** A block quote; never judged for wording. */
  record Quote(Span span, List<Block> children) implements Block {}

  /** A block with a title and blocks of its own (admonition, footnote definition). */
  record Container(Span span, List<Block> children) implements Block {}

  /**
   * Raw HTML, comments among it.
   *
   * @param words paragraphs and headings that readers see
   */
  record Html(Span span, List<Block> words) implements Block {}

  /** A thematic break or anything else without words. */
  record Other(Span span) implements Block {}

  /**
   * A link or image inside a text.
   *
   * @param span the whole link
   * @param target its address, as written; an e-mail address in angle brackets with {@code mailto:}
   * @param targetSpan where the address stands
   * @param image whether it is an image
   */
  record Link(Span span, String target, Span targetSpan, boolean image) {}
}
