package dev.postmortem.text.words;

import dev.postmortem.text.source.Span;
import java.util.Map;
import java.util.TreeMap;

/** The stretches of a text that are between quotation marks. */
public final class Quotations {

  private final TreeMap<Integer, Integer> ends = new TreeMap<>();

  /** Finds them in one pass. */
  public Quotations(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open >= 0 && (c == '"' || c == '\u201d')) {
        ends.put(open, i);
        open = -1;
      } else if (c == '"' || c == '\u201c') {
        open = i;
      }
    }
  }

  /** Whether a range of the text is quoted. */
  public boolean hold(Span range) {
    Map.Entry<Integer, Integer> before = ends.floorEntry(range.start());
    return before != null && range.end() <= before.getValue();
  }
}
