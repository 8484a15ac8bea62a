package dev.postmortem.languageserver.protocol;

import dev.postmortem.text.source.SourceText;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text that an editor has open.
 *
 * @param uri its address, as the editor writes it
 * @param version as the editor counts
 * @param text all of it, a byte order mark included
 */
record OpenText(String uri, int version, String text) {

  /** The text after some changes, each of which is made to the outcome of the one before. */
  OpenText changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    String now = text;
    for (TextDocumentContentChangeEvent change : changes) {
      if (change.getRange() == null) {
        now = change.getText();
      } else {
        SourceText source = SourceText.of(uri, now);
        int mark = source.hasByteOrderMark() ? 1 : 0;
        int start = offset(source, change.getRange().getStart(), mark);
        int end = Math.max(start, offset(source, change.getRange().getEnd(), mark));
        now = now.substring(0, start) + change.getText() + now.substring(end);
      }
    }
    return new OpenText(uri, newVersion, now);
  }

  /** In the text with its mark: a place before the mark is before the mark. */
  private static int offset(SourceText source, Position position, int mark) {
    boolean atMark = position.getLine() == 0 && position.getCharacter() < mark;
    return atMark ? 0 : Ranges.offset(source, position) + mark;
  }
}
