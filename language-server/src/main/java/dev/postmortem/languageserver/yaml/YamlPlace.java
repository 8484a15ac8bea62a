package dev.postmortem.languageserver.yaml;

import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Set;

/**
 * Where a caret is in a YAML text.
 *
 * @param path the keys around it, {@code -} for an item of a list; for a value its own key last
 * @param part what may be written there
 * @param word what is being written, up to where its word ends
 * @param siblings keys that the map around it has already
 * @param indent columns that are before a key of the map around it, from 0
 * @param flow whether it is between brackets, where a line cannot be broken
 */
public record YamlPlace(
    List<String> path, Part part, Span word, Set<String> siblings, int indent, boolean flow) {

  /** Copies the collections. */
  public YamlPlace {
    path = List.copyOf(path);
    siblings = Set.copyOf(siblings);
  }

  /** What may be written at a place. */
  public enum Part {
    /** A key, or an item of a list. */
    KEY,
    /** A value. */
    VALUE,
    /** Unknown: a comment, running text. */
    TEXT
  }

  /** The last key of the path; the item's mark inside a list. */
  public String last() {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }
}
