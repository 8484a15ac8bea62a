package dev.postmortem.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A source with carets under words and a note after the carets, as a rule's test shows what it
 * expects:
 *
 * <pre>
 * At 14:02 the engineer forgot to drain the node.
 *          ^^^^^^^^^^^^^^^^^^^ A person is the agent of the failure
 * </pre>
 *
 * <p>A caret line is a line of spaces, then carets, then optionally a space and a note. It belongs
 * to the last source line above it. A range over several lines is marked on its first line only, up
 * to that line's end. {@link #annotate} writes findings back in the same notation, so that expected
 * and found are compared as texts.
 */
public final class CaretText {

  /**
   * A note at a place.
   *
   * @param line of the source, from 1
   * @param column from 1, in UTF-16 units
   * @param length in UTF-16 units; a place without length is shown as one caret
   * @param text the note; may be empty
   */
  public record Note(int line, int column, int length, String text) {}

  private final String source;
  private final List<Note> notes;

  private CaretText(String source, List<Note> notes) {
    this.source = source;
    this.notes = List.copyOf(notes);
  }

  /** Takes an annotated text apart. */
  public static CaretText parse(String annotated) {
    StringBuilder source = new StringBuilder();
    List<Note> notes = new ArrayList<>();
    int line = 0;
    String[] lines = annotated.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int caret = caretStart(lines[i]);
      if (caret >= 0 && line > 0) {
        int end = caret;
        while (end < lines[i].length() && lines[i].charAt(end) == '^') {
          end++;
        }
        notes.add(new Note(line, caret + 1, end - caret, lines[i].substring(end).strip()));
      } else {
        if (line > 0) {
          source.append('\n');
        }
        source.append(lines[i]);
        line++;
      }
    }
    return new CaretText(source.toString(), notes);
  }

  private static int caretStart(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    if (i == line.length() || line.charAt(i) != '^') {
      return -1;
    }
    int end = i;
    while (end < line.length() && line.charAt(end) == '^') {
      end++;
    }
    return end == line.length() || line.charAt(end) == ' ' ? i : -1;
  }

  /** Writes notes under the lines of a source; by line, then column, then note. */
  public static String annotate(String source, List<Note> notes) {
    List<Note> sorted = new ArrayList<>(notes);
    sorted.sort(
        Comparator.comparingInt(Note::line)
            .thenComparingInt(Note::column)
            .thenComparingInt(Note::length)
            .thenComparing(Note::text));
    StringBuilder annotated = new StringBuilder();
    String[] lines = source.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        annotated.append('\n');
      }
      annotated.append(lines[i]);
      for (Note note : sorted) {
        if (note.line() == i + 1) {
          int room = Math.max(1, lines[i].length() - note.column() + 1);
          annotated
              .append('\n')
              .append(" ".repeat(note.column() - 1))
              .append("^".repeat(Math.max(1, Math.min(note.length(), room))));
          if (!note.text().isEmpty()) {
            annotated.append(' ').append(note.text());
          }
        }
      }
    }
    return annotated.toString();
  }

  /** The source without caret lines. */
  public String source() {
    return source;
  }

  /** The notes, in the text's order. */
  public List<Note> notes() {
    return notes;
  }
}
