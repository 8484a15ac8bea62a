package dev.postmortem.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code adopt} wrote into each front matter, so that a later run can tell it from what people
 * wrote: per key a fingerprint of its lines.
 */
public final class AdoptionRecord {

  /** The record's file, at the root of the repository. */
  public static final String FILE = ".postmortem-adopted.tsv";

  private static final String HEAD =
      "# What adopt wrote: file, key, fingerprint. Run adopt again to update it; see docs/adopting.md.";
  private static final int FINGERPRINT_FIGURES = 12;

  private final Map<String, Map<String, String>> files;

  private AdoptionRecord(Map<String, Map<String, String>> files) {
    this.files = files;
  }

  /** Reads the record of a repository; an empty one if there is none. */
  static AdoptionRecord read(Path root) throws IOException {
    Map<String, Map<String, String>> files = new TreeMap<>();
    Path file = root.resolve(FILE);
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 3 && !line.startsWith("#")) {
          files.computeIfAbsent(cells[0], f -> new TreeMap<>()).put(cells[1], cells[2]);
        }
      }
    }
    return new AdoptionRecord(files);
  }

  /** The text of the record. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    files.forEach(
        (file, keys) ->
            keys.forEach(
                (key, print) ->
                    text.append(file)
                        .append('\t')
                        .append(key)
                        .append('\t')
                        .append(print)
                        .append('\n')));
    return text.toString();
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Notes what a new postmortem says. */
  void note(String target, String text) {
    Map<String, String> keys = new TreeMap<>();
    FrontMatterBlocks.of(text).blocks().forEach((key, lines) -> keys.put(key, print(lines)));
    files.put(target, keys);
  }

  /**
   * An existing postmortem with the values of a new draft: a key that still reads as adopt wrote it
   * is replaced, one that people changed, added or deleted stays as it is. The body stays, too.
   */
  String update(String target, String there, String draft) {
    Map<String, String> recorded = files.get(target);
    if (recorded == null) {
      // A run that was killed before it wrote the record.
      if (there.equals(draft)) {
        note(target, draft);
      }
      return there;
    }
    FrontMatterBlocks old = FrontMatterBlocks.of(there);
    if (old.blocks().isEmpty()) {
      return there;
    }
    FrontMatterBlocks fresh = FrontMatterBlocks.of(draft);
    Map<String, List<String>> merged = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(old.blocks().keySet());
    String before = "";
    for (String key : fresh.blocks().keySet()) {
      if (!order.contains(key) && !recorded.containsKey(key)) {
        order.add(before.isEmpty() ? 0 : order.indexOf(before) + 1, key);
      }
      before = order.contains(key) ? key : before;
    }
    for (String key : order) {
      List<String> present = old.blocks().getOrDefault(key, List.of());
      List<String> next = fresh.blocks().getOrDefault(key, List.of());
      boolean ours =
          present.isEmpty() || present.equals(next) || print(present).equals(recorded.get(key));
      List<String> chosen = ours ? next : present;
      if (ours) {
        if (chosen.isEmpty()) {
          recorded.remove(key);
        } else {
          recorded.put(key, print(chosen));
        }
      }
      if (!chosen.isEmpty()) {
        merged.put(key, chosen);
      }
    }
    return values(merged).equals(values(old.blocks())) ? there : old.with(merged);
  }

  /** Without comments, whose changes alone are no reason to write a file. */
  private static Map<String, List<String>> values(Map<String, List<String>> blocks) {
    Map<String, List<String>> values = new LinkedHashMap<>(blocks);
    values.keySet().removeIf(key -> key.startsWith("#"));
    return values;
  }

  private static String print(List<String> lines) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_FIGURES);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
