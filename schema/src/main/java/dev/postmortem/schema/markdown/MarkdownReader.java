package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads Markdown (CommonMark, tables, task lists, strikethrough, footnotes, admonitions). */
public final class MarkdownReader {

  private static final Parser PARSER = Dialect.parser();

  private MarkdownReader() {}

  /**
   * Reads the part of a text from an offset on; total, and linear in its length.
   *
   * @param from start of a line, in UTF-16 units
   */
  public static MarkdownTree read(SourceText source, int from) {
    List<MarkdownProblem> problems = new ArrayList<>();
    String text = MarkdownGuard.mask(source, from, problems);
    try {
      Node document = PARSER.parse(text);
      BlockReader blocks = new BlockReader(source.text(), text, document);
      return new MarkdownTree(blocks.read(document), blocks.comments(), blocks.rawHtml(), problems);
    } catch (RuntimeException | StackOverflowError fault) {
      // The guard knows the library's weak places that we know of. A fault in another one must not
      // cost the user the whole run.
      problems.add(
          new MarkdownProblem(
              Span.at(from),
              "The Markdown below cannot be parsed and is read as plain text; simplify it"
                  + " where lists, quotes or tables are nested."));
      return new MarkdownTree(PlainReader.read(source, from), List.of(), List.of(), problems);
    }
  }
}
