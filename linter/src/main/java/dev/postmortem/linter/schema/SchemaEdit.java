package dev.postmortem.linter.schema;

import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema being given more keywords at some places. */
final class SchemaEdit {

  private JsonObject root;

  SchemaEdit(String json) {
    this.root =
        JsonText.read(json)
            .map(value -> value instanceof JsonObject object ? object : null)
            .orElseThrow(() -> new IllegalStateException("a schema is a JSON object"));
  }

  /**
   * Sets a keyword at a place.
   *
   * @param pointer names of members from the root on, separated by {@code /}
   */
  SchemaEdit put(String pointer, String keyword, JsonValue value) {
    return change(pointer, members -> members.put(keyword, value));
  }

  /** Takes a keyword away. */
  SchemaEdit remove(String pointer, String keyword) {
    return change(pointer, members -> members.remove(keyword));
  }

  /** Allows some words only, and says what each is; keeps things as they are if there are none. */
  SchemaEdit allow(String pointer, List<Word> words) {
    if (words.isEmpty()) {
      return this;
    }
    put(pointer, "enum", texts(words.stream().map(Word::word).toList()));
    if (words.stream().anyMatch(w -> !w.about().isEmpty())) {
      // Not of the standard: editors show it beside the word.
      put(pointer, "enumDescriptions", texts(words.stream().map(Word::about).toList()));
    }
    return remove(pointer, "examples");
  }

  /** Offers some words, and allows others; keeps things as they are if there are none. */
  SchemaEdit offer(String pointer, List<String> words) {
    return words.isEmpty() ? this : put(pointer, "examples", texts(words));
  }

  /** The schema's text. */
  String json() {
    return JsonText.write(root);
  }

  /** A word, and what it stands for; may be empty. */
  record Word(String word, String about) {}

  private interface Change {
    void to(Map<String, JsonValue> members);
  }

  private SchemaEdit change(String pointer, Change change) {
    root = changed(root, List.of(pointer.split("/")), change);
    return this;
  }

  private static JsonObject changed(JsonObject object, List<String> path, Change change) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    if (path.isEmpty() || path.get(0).isEmpty()) {
      change.to(members);
    } else {
      JsonValue member = members.get(path.get(0));
      JsonObject below =
          member instanceof JsonObject known ? known : new JsonObject(Map.<String, JsonValue>of());
      members.put(path.get(0), changed(below, path.subList(1, path.size()), change));
    }
    return new JsonObject(members);
  }

  static JsonValue texts(List<String> texts) {
    List<JsonValue> values = new ArrayList<>();
    texts.forEach(text -> values.add(JsonValue.of(text)));
    return JsonValue.array(values);
  }
}
