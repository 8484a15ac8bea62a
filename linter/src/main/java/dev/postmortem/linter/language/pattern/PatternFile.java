package dev.postmortem.linter.language.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the patterns of a family from its file: blocks of {@code key: value} lines. */
public final class PatternFile {

  /** The families, in the order in which their patterns speak. */
  public static final List<String> FAMILIES =
      List.of("fault", "wording", "repair", "causality", "promise");

  private static final Set<String> KEYS =
      Set.of("id", "label", "class", "section", "agent", "verb", "words", "not", "flag", "pass");

  private PatternFile() {}

  /** The pattern with an id, if a file has it. */
  public static Optional<PatternEntry> find(String id) {
    return FAMILIES.stream()
        .filter(family -> id.startsWith(family + "/"))
        .flatMap(family -> read(family).stream())
        .filter(entry -> entry.id().equals(id))
        .findFirst();
  }

  /** The patterns of a family, in the order of the file. */
  public static List<PatternEntry> read(String family) {
    List<PatternEntry> entries = new ArrayList<>();
    Map<String, List<String>> block = new HashMap<>();
    for (String line : lines(family + ".txt")) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.isBlank()) {
        addTo(entries, block, family);
        block = new HashMap<>();
        continue;
      }
      int colon = line.indexOf(':');
      String key = colon < 0 ? line : line.substring(0, colon);
      if (!KEYS.contains(key)) {
        throw new IllegalStateException(family + ".txt: unknown key in \"" + line + "\"");
      }
      block.computeIfAbsent(key, name -> new ArrayList<>()).add(line.substring(colon + 1).strip());
    }
    addTo(entries, block, family);
    return entries;
  }

  private static void addTo(
      List<PatternEntry> entries, Map<String, List<String>> block, String family) {
    if (block.isEmpty()) {
      return;
    }
    String id = one(block, "id");
    if (!id.startsWith(family + "/")) {
      throw new IllegalStateException(family + ".txt: the id of \"" + id + "\" lacks the family");
    }
    entries.add(
        new PatternEntry(
            id,
            Label.of(one(block, "label"))
                .orElseThrow(() -> new IllegalStateException(id + ": unknown label")),
            one(block, "class"),
            one(block, "section"),
            one(block, "agent"),
            one(block, "verb"),
            alternatives(block, "words"),
            alternatives(block, "not"),
            examples(block, "flag"),
            examples(block, "pass")));
  }

  private static String one(Map<String, List<String>> block, String key) {
    return String.join(" ", block.getOrDefault(key, List.of()));
  }

  private static List<String> alternatives(Map<String, List<String>> block, String key) {
    return block.getOrDefault(key, List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(" \\| ", -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<PatternEntry.Example> examples(Map<String, List<String>> block, String key) {
    return block.getOrDefault(key, List.of()).stream().map(PatternEntry.Example::of).toList();
  }

  private static List<String> lines(String file) {
    InputStream stream = PatternFile.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("missing resource: " + file);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
