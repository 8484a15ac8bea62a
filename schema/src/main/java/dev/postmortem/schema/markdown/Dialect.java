package dev.postmortem.schema.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that postmortems are written in: CommonMark, and what code hosts and documentation
 * tools add to it. Defined once for reader and renderer.
 */
public final class Dialect {

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          FootnotesExtension.create(),
          StrikethroughExtension.builder().requireTwoTildes(true).build());

  private Dialect() {}

  /** A parser whose nodes know where they stand, in UTF-16 units. */
  public static Parser parser() {
    return Parser.builder()
        .extensions(EXTENSIONS)
        .customBlockParserFactory(new AdmonitionParser.Factory())
        .postProcessor(new Alerts())
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build();
  }
}
