package dev.postmortem.sitegenerator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Examples of a rule's page. In the page a line of carets is under the words that are found, with
 * the message after it; here the words are marked and the message is below their line, so that both
 * can be read at any width.
 */
final class Examples {

  private static final Map<String, String> NAMES =
      Map.of(
          "bad", "Found",
          "good", "Fine",
          "fixed", "After the fix",
          "other", "Beside it");

  private Examples() {}

  /** What a fence of this name shows, for readers; empty if it is no example. */
  static Optional<String> name(String fence) {
    return Optional.ofNullable(NAMES.get(fence));
  }

  /** Words of a line, from and to, and what is said of them. */
  private record Note(int from, int to, String message) {}

  /** Writes what is in a fence. */
  static void write(String text, HtmlWriter html) {
    List<String> lines = text.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at++);
      List<Note> notes = new ArrayList<>();
      while (at < lines.size() && isCarets(lines.get(at))) {
        notes.add(note(lines.get(at++)));
      }
      marked(line, notes, html);
      html.text("\n");
      for (Note note : notes) {
        if (!note.message().isEmpty()) {
          html.tag("span", Map.of("class", "remark"));
          html.text("^ " + note.message());
          html.tag("/span");
          html.text("\n");
        }
      }
    }
  }

  /** Spaces, carets, and perhaps words after them. */
  private static boolean isCarets(String line) {
    String words = line.stripLeading();
    int end = 0;
    while (end < words.length() && words.charAt(end) == '^') {
      end++;
    }
    return end > 0 && (end == words.length() || words.charAt(end) == ' ');
  }

  private static Note note(String line) {
    int from = line.indexOf('^');
    int to = from;
    while (to < line.length() && line.charAt(to) == '^') {
      to++;
    }
    return new Note(from, to, line.substring(to).strip());
  }

  /** Marks the words of all notes; where those overlap they are marked once. */
  private static void marked(String line, List<Note> notes, HtmlWriter html) {
    int at = 0;
    while (at < line.length()) {
      int end = at + 1;
      boolean inside = isNoted(notes, at);
      while (end < line.length() && isNoted(notes, end) == inside) {
        end++;
      }
      if (inside) {
        html.tag("mark", Map.of("class", "flagged"));
        html.text(line.substring(at, end));
        html.tag("/mark");
      } else {
        html.text(line.substring(at, end));
      }
      at = end;
    }
  }

  private static boolean isNoted(List<Note> notes, int place) {
    return notes.stream().anyMatch(n -> n.from() <= place && place < n.to());
  }
}
