package dev.postmortem.languageserver.protocol;

import dev.postmortem.languageserver.Location;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Offsets in the protocol's words: lines and columns from 0, in UTF-16 units. */
final class Ranges {

  private Ranges() {}

  static Range range(SourceText source, Span span) {
    return new Range(position(source, span.start()), position(source, span.end()));
  }

  static Range range(Location location) {
    return range(location.source(), location.span());
  }

  static Position position(SourceText source, int offset) {
    dev.postmortem.text.source.Position at =
        source.positionAt(Math.min(offset, source.text().length()));
    return new Position(at.line() - 1, at.column() - 1 + mark(source, at.line()));
  }

  static int offset(SourceText source, Position position) {
    int line = position.getLine() + 1;
    return source.offsetAt(line, position.getCharacter() + 1 - mark(source, line));
  }

  static Span span(SourceText source, Range range) {
    int start = offset(source, range.getStart());
    return new Span(start, Math.max(start, offset(source, range.getEnd())));
  }

  /** An editor counts a byte order mark, our texts do not hold it. */
  private static int mark(SourceText source, int line) {
    return line == 1 && source.hasByteOrderMark() ? 1 : 0;
  }
}
