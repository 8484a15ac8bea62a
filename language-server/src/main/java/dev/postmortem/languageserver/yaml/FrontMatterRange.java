package dev.postmortem.languageserver.yaml;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;

/** The lines between the {@code ---} lines of a postmortem, also of an unfinished one. */
public final class FrontMatterRange {

  private FrontMatterRange() {}

  /**
   * From the start of the first line of keys to the end of the last; empty at 0 if there are none.
   */
  public static Span of(PostmortemDocument document) {
    SourceText source = document.source();
    Span front = document.frontMatter().span();
    if (front.isEmpty()) {
      return Span.at(0);
    }
    int first = source.lineAt(front.start()) + 1;
    int last = source.lineAt(front.end());
    boolean closed = last > first - 1 && source.line(last).startsWith("---");
    if (first > source.lineCount()) {
      return Span.at(source.text().length());
    }
    int start = source.lineSpan(first).start();
    int end =
        closed ? source.lineSpan(Math.max(first, last - 1)).end() : source.lineSpan(last).end();
    return new Span(start, Math.max(start, end));
  }
}
