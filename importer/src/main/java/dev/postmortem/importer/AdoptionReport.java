package dev.postmortem.importer;

import dev.postmortem.importer.label.Field;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.format.Counts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Formats what adopting came to, for people; and the proposed factors, for {@code postmortem.yml}.
 */
public final class AdoptionReport {

  private AdoptionReport() {}

  /** The summary: per field how often it was recovered, then what each file lacks. */
  public static String format(Adoption adoption) {
    StringBuilder text = new StringBuilder();
    List<AdoptedReport> reports = adoption.adopted();
    line(
        text,
        "%s read from %s into %s",
        Counts.of(reports.size(), "report"),
        adoption.folders().from(),
        adoption.folders().to());
    kept(text, adoption.kept());
    adoption.updated().forEach(r -> line(text, "updated where adopt wrote it: %s", r.to()));
    if (reports.isEmpty()) {
      line(text, adoption.updated().isEmpty() ? "nothing new; no file written" : "no new report");
      return text.toString();
    }
    text.append('\n');
    table(text, reports);
    text.append('\n');
    lacking(text, reports);
    beside(text, adoption);
    suggestions(text, adoption);
    if (!adoption.proposed().isEmpty()) {
      text.append('\n');
      line(
          text,
          "%d causes are not in the taxonomy: %s proposes a factor for each; see docs/adopting.md.",
          adoption.proposed().size(),
          Adoption.PROPOSED_FACTORS_FILE);
    }
    return text.toString();
  }

  /** What to do next, with commands and options as Maven takes them. */
  public static List<String> next(Adoption adoption) {
    if (adoption.adopted().isEmpty()) {
      return List.of();
    }
    List<String> next = new ArrayList<>();
    if (!adoption.candidates().isEmpty()) {
      next.add(
          Counts.of(adoption.candidates().size(), "value was", "values were")
              + " seen and not trusted; -Dpostmortem.review asks about each.");
    }
    next.add("Next: mvn postmortem:baseline, then mvn postmortem:site");
    return next;
  }

  /**
   * What would help most; after a change of settings adopt runs again and keeps what people wrote.
   */
  private static void suggestions(StringBuilder text, Adoption adoption) {
    List<String> lines = new Suggestions(adoption.unread(), adoption.severities()).lines();
    if (!lines.isEmpty()) {
      text.append('\n');
      line(text, "What would help most, for postmortem.yml; then run adopt again:");
      lines.forEach(l -> text.append("- ").append(l).append('\n'));
    }
  }

  private static void kept(StringBuilder text, Adoption.KeptFiles kept) {
    kept.alreadyThere().forEach(f -> line(text, "unchanged, adopted before: %s", f));
    kept.changed().forEach(f -> line(text, "not updated, edited since it was adopted: %s", f));
    kept.skipped().forEach(f -> line(text, "skipped: %s", f));
    kept.otherEndings().forEach((e, n) -> line(text, "not read: %s .%s", Counts.of(n, "file"), e));
  }

  /** The copied files beside the postmortems. */
  private static void beside(StringBuilder text, Adoption adoption) {
    Map<String, Integer> zones = new TreeMap<>();
    adoption
        .adopted()
        .forEach(r -> r.zone().ifPresent(z -> zones.merge(z.toString(), 1, Integer::sum)));
    zones.forEach(
        (zone, files) ->
            line(text, "times read in the zone %s, as configured, in %d files", zone, files));
    if (!adoption.attachments().isEmpty()) {
      line(text, "%d linked files copied", adoption.attachments().size());
    }
    adoption.brokenLinks().forEach(l -> line(text, "broken link: %s", l));
  }

  private static void table(StringBuilder text, List<AdoptedReport> reports) {
    row(text, "field", "found in", "not found", "values");
    for (Field field : Field.values()) {
      int in = (int) reports.stream().filter(r -> r.found().containsKey(field)).count();
      int values = reports.stream().mapToInt(r -> r.found().getOrDefault(field, 0)).sum();
      row(text, field.key(), in, reports.size() - in, values + details(field, reports));
    }
  }

  private static String details(Field field, List<AdoptedReport> reports) {
    if (field == Field.FACTORS) {
      int known = reports.stream().mapToInt(r -> r.tally().knownFactors()).sum();
      return " (in the taxonomy: " + known + ")";
    }
    if (field == Field.ACTIONS) {
      return " (with ticket: %d, with owner: %d, done: %d)"
          .formatted(
              reports.stream().mapToInt(r -> r.tally().tickets()).sum(),
              reports.stream().mapToInt(r -> r.tally().owned()).sum(),
              reports.stream().mapToInt(r -> r.tally().done()).sum());
    }
    return "";
  }

  /** Fields that all files lack are listed once; the rest file by file. */
  private static void lacking(StringBuilder text, List<AdoptedReport> reports) {
    Map<Field, Integer> counts = new EnumMap<>(Field.class);
    reports.forEach(r -> r.found().keySet().forEach(f -> counts.merge(f, 1, Integer::sum)));
    Set<String> everywhere = new TreeSet<>();
    for (Field field : Field.values()) {
      boolean absent = !counts.containsKey(field);
      boolean silent = reports.stream().allMatch(r -> r.notFound().contains(field.key()));
      if (absent && silent) {
        everywhere.add(field.key());
      }
    }
    if (!everywhere.isEmpty()) {
      line(text, "not found in any file: %s", String.join(", ", everywhere));
    }
    for (AdoptedReport report : reports) {
      List<String> own = new ArrayList<>(report.notFound());
      own.removeIf(everywhere::contains);
      if (!own.isEmpty()) {
        line(text, "%s: not found: %s", report.to(), String.join(", ", own));
      }
    }
  }

  /**
   * The proposed factors as a file that {@code factors} in {@code postmortem.yml} may name, once
   * each has a layer or is an alias of a known factor.
   */
  static String proposedFactors(List<ProposedFactor> proposed) {
    StringBuilder text = new StringBuilder();
    text.append("# Factors named in adopted reports that are not in the taxonomy.\n")
        .append(
            "# To keep one: choose its layer and describe it. To merge one: add its id to the aliases of\n")
        .append("# an existing factor. Then set `factors` in postmortem.yml to this file.\n")
        .append("factors:\n");
    for (ProposedFactor factor : proposed) {
      text.append('\n');
      factor.files().forEach(f -> text.append("  # ").append(f).append('\n'));
      text.append("  - id: ").append(factor.id()).append('\n');
      text.append("    name: ").append(YamlText.scalar(factor.words())).append('\n');
      text.append(
              "    # layer: design, change, capacity, dependency, detection, response, knowledge,")
          .append(" organisation or security\n");
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String field, Object in, Object not, Object values) {
    line(text, "%-22s %9s %10s   %s", field, in, not, values);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** The paths that were written, one a line. */
  public static String written(Adoption adoption) {
    return adoption.adopted().stream().map(r -> r.to() + "\n").collect(Collectors.joining());
  }
}
