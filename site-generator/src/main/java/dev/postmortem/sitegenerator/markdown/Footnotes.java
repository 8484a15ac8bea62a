package dev.postmortem.sitegenerator.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;

/**
 * The footnotes of a text, numbered in the order in which they are first referred to. The numbers
 * hold for the whole text, however many pieces it is shown in.
 */
final class Footnotes {

  /** A footnote that something refers to. */
  record Note(int number, FootnoteDefinition definition, List<String> references) {}

  private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final Map<FootnoteReference, String> ids = new HashMap<>();

  Footnotes(Node document) {
    define(document);
    if (!definitions.isEmpty()) {
      List<FootnoteDefinition> order = new ArrayList<>();
      refer(document, order);
      // Notes may refer to notes, which come after those of the text.
      for (int i = 0; i < order.size(); i++) {
        refer(order.get(i), order);
      }
    }
  }

  /** The notes that are referred to, by number. */
  List<Note> notes() {
    return List.copyOf(notes.values());
  }

  /** The note of a reference. */
  Note of(FootnoteReference reference) {
    Note note = notes.get(key(reference.getLabel()));
    if (note == null) {
      throw new IllegalStateException("a footnote that was not there when the text was read");
    }
    return note;
  }

  /** The anchor of a reference. */
  String id(FootnoteReference reference) {
    return ids.getOrDefault(reference, "fnref");
  }

  private void define(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(key(definition.getLabel()), definition);
      }
    }
  }

  private void refer(Node parent, List<FootnoteDefinition> order) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteReference reference) {
        refer(reference, order);
      } else if (!(node instanceof FootnoteDefinition)) {
        refer(node, order);
      }
    }
  }

  private void refer(FootnoteReference reference, List<FootnoteDefinition> order) {
    FootnoteDefinition definition = definitions.get(key(reference.getLabel()));
    if (definition == null) {
      return;
    }
    Note note =
        notes.computeIfAbsent(
            key(reference.getLabel()),
            k -> {
              order.add(definition);
              return new Note(notes.size() + 1, definition, new ArrayList<>());
            });
    String id =
        "fnref-"
            + note.number()
            + (note.references().isEmpty() ? "" : "-" + note.references().size());
    note.references().add(id);
    ids.put(reference, id);
  }

  private static String key(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }
}
