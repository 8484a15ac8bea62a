package dev.postmortem.importer;

import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.words.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings that would make more of the reports readable, counted and ready to paste. */
final class Suggestions {

  private static final int MIN_FILES = 2;
  private static final int MAX_SUGGESTIONS = 8;

  /** Words of scales in wide use, the worst first. */
  private static final List<Set<String>> SCALE =
      List.of(
          Set.of("critical", "blocker", "p0", "p1", "sev0", "severe", "very high", "emergency"),
          Set.of("major", "high", "p2", "down", "significant"),
          Set.of("minor", "medium", "moderate", "p3", "disrupted"),
          Set.of("low", "trivial", "p4", "p5", "notice", "informational", "cosmetic"));

  private final List<Unread> unread;
  private final List<String> severities;

  Suggestions(List<Unread> unread, List<String> severities) {
    this.unread = unread;
    this.severities = severities;
  }

  /** What would help most, one suggestion a line or more, with what to put into postmortem.yml. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    zone().ifPresent(lines::add);
    approximate().ifPresent(lines::add);
    severities().ifPresent(lines::add);
    headings(lines);
    labels(lines);
    services().ifPresent(lines::add);
    return lines;
  }

  private Optional<String> zone() {
    int times = unread.stream().mapToInt(Unread::timesWithoutZone).sum();
    long files = unread.stream().filter(u -> u.timesWithoutZone() > 0).count();
    return times == 0
        ? Optional.empty()
        : Optional.of(
            "%s in %s have no zone. If they are all of one zone, this reads them:\n  adopt: {zone: Europe/London}"
                .formatted(Counts.of(times, "time"), Counts.of(files, "file")));
  }

  private Optional<String> approximate() {
    int times = unread.stream().mapToInt(Unread::approximateTimes).sum();
    return times == 0
        ? Optional.empty()
        : Optional.of(
            "%s are approximate or of an uncertain day. This takes them, marked as approximate:\n  adopt: {approximate_times: true}"
                .formatted(Counts.of(times, "time")));
  }

  private Optional<String> severities() {
    Map<String, Integer> words =
        counted(u -> u.severity().stream().map(s -> withoutAside(s)).toList());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder map = new StringBuilder();
    words.forEach(
        (word, files) ->
            map.append(map.isEmpty() ? "" : ", ")
                .append(YamlText.scalar(word))
                .append(": ")
                .append(level(word)));
    int files = words.values().stream().mapToInt(Integer::intValue).sum();
    return Optional.of(
        "%s a severity of another scale. Check and paste:\n  adopt: {severities: {%s}}"
            .formatted(files == 1 ? "1 file has" : files + " files have", map));
  }

  /** The severity that a word most likely means; the last one of a word that says nothing. */
  private String level(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < SCALE.size(); i++) {
      if (SCALE.get(i).contains(lower)) {
        return severities.get(Math.min(i, severities.size() - 1));
      }
    }
    return severities.get(severities.size() - 1);
  }

  private static String withoutAside(String severity) {
    return severity.split("[,;:(\\uFF08]| - | – ", 2)[0].strip();
  }

  /** A line to paste for each heading that sounds like a section; the others in one line. */
  private void headings(List<String> lines) {
    List<String> others = new ArrayList<>();
    ranked(counted(Unread::headings))
        .forEach(
            (heading, files) ->
                kind(heading)
                    .ifPresentOrElse(
                        k ->
                            lines.add(
                                "heading \"%s\" in %d files is no known section:\n  sections: {%s: [%s]}"
                                    .formatted(
                                        heading,
                                        files,
                                        Slug.whole(k.title()),
                                        YamlText.scalar(heading))),
                        () -> others.add("\"%s\" (%d)".formatted(heading, files))));
    if (!others.isEmpty()) {
      lines.add(
          "headings that are no known section, with their files: " + String.join(", ", others));
    }
  }

  private static Optional<SectionKind> kind(String heading) {
    String words = " " + heading.toLowerCase(Locale.ROOT) + " ";
    if (words.matches(".*\\b(?:causes?|factors?|why)\\b.*")) {
      return Optional.of(SectionKind.CONTRIBUTING_FACTORS);
    } else if (words.matches(
        ".*\\b(?:actions?|follow.?ups?|todos?|next|improve\\w*|prevent\\w*)\\b.*")) {
      return Optional.of(SectionKind.FOLLOW_UP);
    } else if (words.matches(".*\\b(?:timeline|chronolog\\w*|events|history)\\b.*")) {
      return Optional.of(SectionKind.TIMELINE);
    } else if (words.matches(".*\\b(?:impact|affected|effects?)\\b.*")) {
      return Optional.of(SectionKind.IMPACT);
    } else if (words.matches(".*\\b(?:detect\\w*|noticed|discover\\w*)\\b.*")) {
      return Optional.of(SectionKind.DETECTION);
    } else if (words.matches(".*\\b(?:resol\\w*|fix\\w*|mitigat\\w*|recover\\w*)\\b.*")) {
      return Optional.of(SectionKind.RESOLUTION);
    } else if (words.matches(".*\\b(?:summary|overview)\\b.*")) {
      return Optional.of(SectionKind.SUMMARY);
    }
    return Optional.empty();
  }

  private void labels(List<String> lines) {
    ranked(counted(Unread::labels))
        .forEach(
            (label, files) ->
                lines.add(
                    "label \"%s\" in %d files means no key; for example:\n  adopt: {labels: {%s: extra.%s}}"
                        .formatted(
                            label,
                            files,
                            YamlText.scalar(label),
                            Slug.whole(label).replace('-', '_'))));
  }

  private Optional<String> services() {
    List<Unread> without = unread.stream().filter(u -> !u.hasServices()).toList();
    List<String> found = ServiceProposals.of(without.stream().map(Unread::title).toList());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s no service. Words that recur in their titles; keep those that are services:\n  adopt: {services: {%s}}"
                .formatted(
                    without.size() == 1 ? "1 file names" : without.size() + " files name",
                    found.stream()
                        .map(w -> YamlText.scalar(w) + ": " + Slug.whole(w))
                        .collect(Collectors.joining(", "))));
  }

  private Map<String, Integer> counted(Function<Unread, List<String>> words) {
    Map<String, Integer> counts = new TreeMap<>();
    unread.forEach(u -> words.apply(u).forEach(w -> counts.merge(w, 1, Integer::sum)));
    return counts;
  }

  /** Those of several files, the most frequent first. */
  private static Map<String, Integer> ranked(Map<String, Integer> counts) {
    Map<String, Integer> ranked = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= MIN_FILES)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_SUGGESTIONS)
        .forEach(e -> ranked.put(e.getKey(), e.getValue()));
    return ranked;
  }
}
