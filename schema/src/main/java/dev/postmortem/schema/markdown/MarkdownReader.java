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
    // What stands before is blanked, not cut, so that every offset stays true.
    String text = blank(source.text(), from);
    Document document = PARSER.parse(text);
    BlockReader blocks = new BlockReader(source.text(), document);
    return new Markdown(blocks.read(document), blocks.comments(), blocks.rawHtml(), problems);
  }

  private static String blank(String text, int until) {
    StringBuilder blanked = new StringBuilder(text);
    for (int i = 0; i < until; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        blanked.setCharAt(i, ' ');
      }
    }
    return blanked.toString();
  }
}
