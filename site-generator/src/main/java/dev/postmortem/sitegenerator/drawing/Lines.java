package dev.postmortem.sitegenerator.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines for drawings, which do not do so by themselves. */
final class Lines {

  private Lines() {}

  /**
   * Lines of at most some characters, cut between words or after a hyphen where that is possible;
   * what does not fit into the last one is cut off with an ellipsis.
   *
   * @param longest characters of a line
   * @param most number of lines
   */
  static List<String> of(String words, int longest, int most) {
    List<String> lines = new ArrayList<>();
    String rest = words.strip();
    while (rest.length() > longest && lines.size() < most - 1) {
      int cut = Math.max(rest.lastIndexOf(' ', longest), rest.lastIndexOf('-', longest - 1) + 1);
      if (cut <= 0) {
        break;
      }
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    lines.add(Phrases.shortened(rest, longest));
    return lines;
  }
}
