package dev.postmortem.schema.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a schema tells an author about one place: what it is for and what may be there. */
public final class SchemaGuide {

  /** The items of a list in a path. */
  public static final String ITEM = "-";

  private final SchemaView view;

  SchemaGuide(SchemaView view) {
    this.view = view;
  }

  /**
   * The guide to a place below; one that says nothing if the schema knows no such place.
   *
   * @param path keys from here on, {@link #ITEM} for any item of a list
   */
  public SchemaGuide at(List<String> path) {
    SchemaView at = view;
    for (String step : path) {
      at = step.equals(ITEM) ? at.item() : at.key(step);
    }
    return new SchemaGuide(at);
  }

  /** The keys that may be in a map here, in the schema's order. */
  public List<String> keys() {
    return view.keys();
  }

  /** The keys that must be in a map here. */
  public List<String> requiredKeys() {
    List<String> keys = new ArrayList<>();
    view.keyword("required").forEach(key -> keys.add(key.asText()));
    return keys;
  }

  /** The words of which one must be here; empty if others may. */
  public List<String> values() {
    List<String> values = view.values();
    return values.isEmpty() && view.allows("boolean") ? List.of("true", "false") : values;
  }

  /** A short name for people. */
  public Optional<String> title() {
    return text("title");
  }

  /** What it is for. */
  public Optional<String> description() {
    return text("description");
  }

  /** What holds if nothing is written. */
  public Optional<String> defaultValue() {
    return text("default");
  }

  /** Whether a map may be here. */
  public boolean isMap() {
    return view.allows("object");
  }

  /** Whether a list may be here. */
  public boolean isList() {
    return view.allows("array");
  }

  /** Whether a date must be here. */
  public boolean isDate() {
    return view.format().equals("date");
  }

  /** Whether a date with time and offset must be here. */
  public boolean isMoment() {
    return view.format().equals("date-time");
  }

  private Optional<String> text(String keyword) {
    return Optional.of(view.keyword(keyword).asText()).filter(words -> !words.isEmpty());
  }
}
