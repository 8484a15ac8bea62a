package dev.postmortem.linter.baseline;

import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats a baseline: sorted by file, rule and words, so that a change is a small diff. */
public final class BaselineReport {

  private BaselineReport() {}

  /** The text of the baseline file. */
  public static String format(Baseline baseline) {
    Map<String, Map<String, List<JsonValue>>> files = new LinkedHashMap<>();
    for (BaselineEntry entry : baseline.entries()) {
      files
          .computeIfAbsent(entry.path(), p -> new LinkedHashMap<>())
          .computeIfAbsent(entry.rule(), r -> new ArrayList<>())
          .add(
              JsonValue.object()
                  .put("words", entry.words())
                  .put("count", entry.count())
                  .put("fingerprint", entry.fingerprint())
                  .build());
    }
    Map<String, JsonValue> byFile = new LinkedHashMap<>();
    files.forEach(
        (path, rules) -> {
          Map<String, JsonValue> byRule = new LinkedHashMap<>();
          rules.forEach((rule, entries) -> byRule.put(rule, JsonValue.array(entries)));
          byFile.put(path, JsonValue.object(byRule));
        });
    Map<String, JsonValue> likeness = new LinkedHashMap<>();
    baseline.likeness().forEach((path, l) -> likeness.put(path, JsonValue.of(l.toString())));
    return JsonText.write(
        JsonValue.object()
            .put("version", BaselineReader.VERSION)
            .put("files", JsonValue.object(byFile))
            .put("likeness", JsonValue.object(likeness))
            .build());
  }
}
