package dev.postmortem.importer;

import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.importer.review.Candidate;
import dev.postmortem.schema.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes accepted candidates into their postmortems, as if people had written them. */
public final class Review {

  private static final String TITLE = "title";

  private Review() {}

  /**
   * Writes what was accepted; a key that the postmortem has already stays as it is.
   *
   * @return how many values were written
   * @throws IOException if a postmortem cannot be read or written
   */
  public static int apply(Path root, List<Candidate> accepted) throws IOException {
    Map<String, List<Candidate>> byFile = new LinkedHashMap<>();
    accepted.forEach(c -> byFile.computeIfAbsent(c.file(), f -> new ArrayList<>()).add(c));
    int written = 0;
    for (Map.Entry<String, List<Candidate>> entry : byFile.entrySet()) {
      Path file = root.resolve(entry.getKey());
      if (Files.isRegularFile(file)) {
        String before = Files.readString(file, StandardCharsets.UTF_8);
        String text = before;
        for (Candidate candidate : entry.getValue()) {
          String next = candidate.isFactor() ? factor(text, candidate) : value(text, candidate);
          written += next.equals(text) ? 0 : 1;
          text = next;
        }
        if (!text.equals(before)) {
          WholeFile.write(file, text);
        }
      }
    }
    return written;
  }

  private static String value(String text, Candidate candidate) {
    FrontMatterBlocks blocks = FrontMatterBlocks.of(text);
    if (blocks.blocks().containsKey(candidate.key())) {
      return text;
    }
    Map<String, List<String>> merged = new LinkedHashMap<>();
    blocks
        .blocks()
        .forEach(
            (key, lines) -> {
              String note = NotFoundNote.without(key + "\n", List.of(candidate.key())).strip();
              if (!key.startsWith("#")) {
                merged.put(key, lines);
              } else if (!note.isEmpty()) {
                merged.put(note, List.of(note));
              }
              if (key.equals(TITLE)) {
                merged.put(
                    candidate.key(), List.of(candidate.key() + ": " + plain(candidate.value())));
              }
            });
    return blocks.with(merged);
  }

  /** A moment needs no quotes. */
  private static String plain(String value) {
    return Character.isDigit(value.charAt(0)) ? value : YamlText.scalar(value);
  }

  private static String factor(String text, Candidate candidate) {
    String proposed = candidate.key().substring(Candidate.FACTOR.length());
    FrontMatterBlocks blocks = FrontMatterBlocks.of(text);
    Map<String, List<String>> merged = new LinkedHashMap<>(blocks.blocks());
    merged.computeIfPresent(
        "contributing_factors",
        (key, lines) ->
            lines.stream()
                .map(
                    l ->
                        l.strip().equals("- factor: " + proposed)
                            ? l.replace(proposed, candidate.value())
                            : l)
                .toList());
    return blocks.with(merged);
  }
}
