package dev.postmortem.linter.baseline;

import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a baseline file. */
public final class BaselineReader {

  /** The version of the format that is read and written. */
  static final int VERSION = 1;

  private BaselineReader() {}

  /**
   * Reads the text of a baseline file.
   *
   * @throws BaselineFormatException if it is not one that this version knows
   */
  public static Baseline read(String text) throws BaselineFormatException {
    JsonValue root =
        JsonText.read(text)
            .filter(JsonValue::isObject)
            .orElseThrow(
                () ->
                    unreadable(
                        text.contains("<<<<<<<")
                            ? "it contains merge conflict markers"
                            : "it is not a JSON object"));
    long version = root.number("version").orElseThrow(() -> unreadable("it has no version"));
    if (version != VERSION) {
      throw unreadable("it has version " + version + "; this release reads version " + VERSION);
    }
    List<BaselineEntry> entries = new ArrayList<>();
    JsonValue files = object(root.get("files"), "\"files\"");
    for (Map.Entry<String, JsonValue> file : files.members().entrySet()) {
      JsonValue rules = object(Optional.of(file.getValue()), "\"" + file.getKey() + "\"");
      for (Map.Entry<String, JsonValue> rule : rules.members().entrySet()) {
        entries(file.getKey(), rule.getKey(), rule.getValue(), entries);
      }
    }
    return new Baseline(entries, likeness(root));
  }

  /** What files are known by; a file without is not known again under another name. */
  private static Map<String, Likeness> likeness(JsonValue root) throws BaselineFormatException {
    Map<String, Likeness> likeness = new TreeMap<>();
    if (root.get("likeness").isPresent()) {
      JsonValue files = object(root.get("likeness"), "\"likeness\"");
      for (String path : files.members().keySet()) {
        files.text(path).flatMap(Likeness::read).ifPresent(l -> likeness.put(path, l));
      }
    }
    return likeness;
  }

  private static void entries(String path, String rule, JsonValue value, List<BaselineEntry> into)
      throws BaselineFormatException {
    if (!value.isArray()) {
      throw unreadable("\"" + rule + "\" of \"" + path + "\" is not a list");
    }
    for (JsonValue item : value.items()) {
      JsonValue entry = object(Optional.of(item), "an entry of \"" + rule + "\"");
      String fingerprint =
          entry
              .text("fingerprint")
              .orElseThrow(() -> unreadable("an entry of \"" + rule + "\" has no fingerprint"));
      long count = entry.number("count").orElse(1L);
      if (count < 1 || count > Integer.MAX_VALUE) {
        throw unreadable("an entry of \"" + rule + "\" has the count " + count);
      }
      into.add(
          new BaselineEntry(path, rule, fingerprint, (int) count, entry.text("words").orElse("")));
    }
  }

  private static JsonValue object(Optional<JsonValue> value, String what)
      throws BaselineFormatException {
    return value
        .filter(JsonValue::isObject)
        .orElseThrow(() -> unreadable(what + " is not an object"));
  }

  private static BaselineFormatException unreadable(String why) {
    return new BaselineFormatException(why);
  }
}
