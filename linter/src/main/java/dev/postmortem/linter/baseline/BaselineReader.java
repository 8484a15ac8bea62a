package dev.postmortem.linter.baseline;

import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.linter.json.JsonValue.JsonArray;
import dev.postmortem.linter.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    JsonObject root =
        JsonText.read(text)
            .map(v -> v instanceof JsonObject object ? object : null)
            .orElseThrow(() -> unreadable("it is not a JSON object"));
    long version = root.number("version").orElseThrow(() -> unreadable("it names no version"));
    if (version != VERSION) {
      throw unreadable("it is of version " + version + ", and version " + VERSION + " is known");
    }
    List<BaselineEntry> entries = new ArrayList<>();
    JsonObject files = object(root.get("files"), "\"files\"");
    for (Map.Entry<String, JsonValue> file : files.members().entrySet()) {
      JsonObject rules = object(Optional.of(file.getValue()), "\"" + file.getKey() + "\"");
      for (Map.Entry<String, JsonValue> rule : rules.members().entrySet()) {
        entries(file.getKey(), rule.getKey(), rule.getValue(), entries);
      }
    }
    return new Baseline(entries);
  }

  private static void entries(String path, String rule, JsonValue value, List<BaselineEntry> into)
      throws BaselineFormatException {
    if (!(value instanceof JsonArray array)) {
      throw unreadable("\"" + rule + "\" of \"" + path + "\" is not a list");
    }
    for (JsonValue item : array.items()) {
      JsonObject entry = object(Optional.of(item), "an entry of \"" + rule + "\"");
      String fingerprint =
          entry
              .text("fingerprint")
              .orElseThrow(() -> unreadable("an entry of \"" + rule + "\" has no fingerprint"));
      long count = entry.number("count").orElse(1L);
      if (count < 1 || count > Integer.MAX_VALUE) {
        throw unreadable("an entry of \"" + rule + "\" counts " + count);
      }
      into.add(
          new BaselineEntry(path, rule, fingerprint, (int) count, entry.text("words").orElse("")));
    }
  }

  private static JsonObject object(Optional<JsonValue> value, String what)
      throws BaselineFormatException {
    if (value.isPresent() && value.get() instanceof JsonObject object) {
      return object;
    }
    throw unreadable(what + " is not an object");
  }

  private static BaselineFormatException unreadable(String why) {
    return new BaselineFormatException(
        Baseline.FILE_NAME
            + " cannot be read: "
            + why
            + ". Restore it, or record it anew with mvn postmortem:baseline");
  }
}
