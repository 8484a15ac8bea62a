package dev.postmortem.schema.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads Markdown (CommonMark, tables, task lists, strikethrough, footnotes, admonitions). */
public final class MarkdownReader {

  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(TablesExtension.COLUMN_SPANS, false)
                  .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                  .set(TablesExtension.WITH_CAPTION, false)
                  .set(
                      Parser.EXTENSIONS,
                      List.of(
                          TablesExtension.create(),
                          TaskListExtension.create(),
                          StrikethroughExtension.create(),
                          FootnoteExtension.create(),
                          AdmonitionExtension.create())))
          .build();

  private MarkdownReader() {}

  /**
   * Reads the part of a text from an offset on; total, and linear in its length.
   *
   * @param from start of a line, in UTF-16 units
   */
  public static Markdown read(SourceText source, int from) {
    List<MarkdownProblem> problems = new ArrayList<>();
    String text = MarkdownGuard.mask(source, from, problems);
    try {
      Document document = PARSER.parse(text);
      BlockReader blocks = new BlockReader(source.text(), document);
      return new Markdown(blocks.read(document), blocks.comments(), blocks.rawHtml(), problems);
    } catch (RuntimeException | StackOverflowError fault) {
      // The guard knows the library's weak places that we know of. A fault in another one must not
      // cost the user the whole run.
      problems.add(
          new MarkdownProblem(
              Span.at(from),
              "The Markdown below cannot be taken apart and is read as plain text; simplify it"
                  + " where lists, quotes or tables are nested."));
      return new Markdown(PlainReader.read(source, from), List.of(), List.of(), problems);
    }
  }
}
