package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;

/**
 * What was read from a Markdown text.
 *
 * @param blocks the top-level blocks, in order
 * @param comments HTML comments, in order, delimiters included
 * @param rawHtml HTML other than comments, blocks and inline, in order
 * @param problems places that were read as plain text
 */
public record MarkdownTree(
    List<Block> blocks,
    List<Located<String>> comments,
    List<Span> rawHtml,
    List<MarkdownProblem> problems) {
  /** Copies the lists. */
  public MarkdownTree {
    blocks = List.copyOf(blocks);
    comments = List.copyOf(comments);
    rawHtml = List.copyOf(rawHtml);
    problems = List.copyOf(problems);
  }

  /**
   * The tags of the raw HTML, in order.
   *
   * @param source the text that was read
   */
  public List<HtmlTag> htmlTags(SourceText source) {
    return rawHtml.stream().flatMap(span -> HtmlTag.read(source.text(), span).stream()).toList();
  }
}
