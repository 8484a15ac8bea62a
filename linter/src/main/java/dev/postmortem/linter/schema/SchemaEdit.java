package dev.postmortem.linter.schema;

import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.json.JsonValue.ObjectBuilder;
import java.util.List;

/** A schema being given more keywords at some places. */
final class SchemaEdit {

  private final ObjectBuilder root;

  SchemaEdit(String json) {
    this.root =
        JsonText.read(json)
            .filter(JsonValue::isObject)
            .orElseThrow(() -> new IllegalStateException("a schema is a JSON object"))
            .toBuilder();
  }

  /**
   * Sets a keyword at a place.
   *
   * @param pointer names of members from the root on, separated by {@code /}
   */
  SchemaEdit put(String pointer, String keyword, JsonValue value) {
    root.at(pointer).put(keyword, value);
    return this;
  }

  /** Takes a keyword away. */
  SchemaEdit remove(String pointer, String keyword) {
    root.at(pointer).remove(keyword);
    return this;
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
    return JsonText.write(root.build());
  }

  /** A word, and its meaning; may be empty. */
  record Word(String word, String about) {}

  static JsonValue texts(List<String> texts) {
    return JsonValue.array(texts.stream().map(JsonValue::of).toList());
  }
}
