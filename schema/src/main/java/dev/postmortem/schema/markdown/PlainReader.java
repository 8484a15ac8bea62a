package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.ProseBuilder;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads a body without the library: headings, and paragraphs between blank lines. */
final class PlainReader {

  private PlainReader() {}

  static List<Block> read(SourceText source, int from) {
    List<Block> blocks = new ArrayList<>();
    int first = 0;
    for (int line = source.lineAt(from); line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      String text = source.slice(span);
      int level = headingLevel(text);
      if (text.isBlank() || level > 0) {
        addParagraph(source, first, line, blocks);
        first = 0;
      } else if (first == 0) {
        first = line;
      }
      if (level > 0) {
        Prose title = Prose.verbatim(text.substring(level), span.start() + level).strip();
        blocks.add(new Block.Heading(span, level, title, List.of()));
      }
    }
    addParagraph(source, first, source.lineCount() + 1, blocks);
    return blocks;
  }

  private static int headingLevel(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    return level >= 1 && level <= 6 && level < line.length() && line.charAt(level) == ' '
        ? level
        : 0;
  }

  private static void addParagraph(SourceText source, int first, int end, List<Block> blocks) {
    if (first == 0) {
      return;
    }
    Span whole = new Span(source.lineSpan(first).start(), source.lineSpan(end - 1).end());
    ProseBuilder prose = new ProseBuilder(whole.start());
    for (int line = first; line < end; line++) {
      Span span = source.lineSpan(line);
      if (line > first) {
        int lineBreak = source.lineSpan(line - 1).end();
        prose.whole(" ", new Span(lineBreak, span.start()));
      }
      prose.verbatim(source.text(), span.start(), span.end());
    }
    blocks.add(new Block.Paragraph(whole, prose.build().strip(), List.of()));
  }
}
