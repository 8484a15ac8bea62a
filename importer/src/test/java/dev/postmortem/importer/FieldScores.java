package dev.postmortem.importer;

import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.time.DurationScanner;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Compares adopted reports with the values that a reader finds in them, field by field. */
final class FieldScores {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "severity",
          "services",
          "started_at",
          "detected_at",
          "mitigated_at",
          "resolved_at",
          "detected_by",
          "impact",
          "duration",
          "trigger",
          "factor",
          "action",
          "owner",
          "ticket",
          "state",
          "events");

  /** The value of a field that nobody read the report for. */
  private static final String NOT_JUDGED = "*";

  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  FieldScores() {
    FIELDS.forEach(f -> counts.put(f, new int[3]));
  }

  /**
   * A value that a reader finds; {@code optional} if the report does not say it in so many words.
   */
  record Expected(String file, String field, String value, boolean optional) {
    static Expected of(String line) {
      String[] cells = line.split("\t", -1);
      boolean optional = cells[1].startsWith("~");
      return new Expected(
          cells[0], optional ? cells[1].substring(1) : cells[1], cells[2], optional);
    }

    /** Whether a value is this one; a reader may find several defensible, set apart by bars. */
    boolean isMetBy(String has, BiPredicate<String, String> equal) {
      return Arrays.stream(value.split(" \\|\\| ", -1)).anyMatch(v -> equal.test(has, v));
    }
  }

  /** Adds one file, adopted or not. */
  void add(String file, Optional<AdoptedReport> adopted, List<Expected> expected) {
    PostmortemDocument document =
        new DocumentParser(SectionNames.builtIn())
            .parse(SourceText.of("x.md", adopted.map(AdoptedReport::text).orElse("")));
    FrontMatter front = document.frontMatter();
    for (String field : FIELDS) {
      List<Expected> own = expected.stream().filter(e -> e.field().equals(field)).toList();
      switch (field) {
        case "title" -> compare(file, field, text(front.title()), own, FieldScores::same);
        case "severity" -> compare(file, field, text(front.severity()), own, FieldScores::same);
        case "services" ->
            compare(
                file,
                field,
                front.services().isEmpty()
                    ? List.of()
                    : List.of(
                        String.join(", ", front.services().stream().map(Located::value).toList())),
                own,
                FieldScores::same);
        case "started_at" -> compare(file, field, time(front.startedAt()), own, FieldScores::same);
        case "detected_at" ->
            compare(file, field, time(front.detectedAt()), own, FieldScores::same);
        case "mitigated_at" ->
            compare(file, field, time(front.mitigatedAt()), own, FieldScores::same);
        case "resolved_at" ->
            compare(file, field, time(front.resolvedAt()), own, FieldScores::same);
        case "detected_by" ->
            compare(
                file,
                field,
                front.detectedBy().map(d -> List.of(d.value().word())).orElse(List.of()),
                own,
                FieldScores::same);
        case "impact" ->
            compare(file, field, inner(front, "impact", "summary"), own, FieldScores::within);
        case "duration" ->
            compare(
                file, field, inner(front, "impact", "duration"), own, FieldScores::sameDuration);
        case "trigger" ->
            compare(
                file,
                field,
                front.trigger().flatMap(t -> t.summary()).map(Located::value).stream().toList(),
                own,
                FieldScores::within);
        case "factor" ->
            compare(
                file,
                field,
                front.contributingFactors().stream()
                    .map(f -> f.note().or(f::factor).map(Located::value).orElse(""))
                    .toList(),
                own,
                FieldScores::within);
        case "action" -> actions(file, front, own);
        case "events" ->
            compare(file, field, events(document), own, (has, wants) -> has.equals(wants));
        default -> {}
      }
    }
  }

  private void actions(String file, FrontMatter front, List<Expected> expected) {
    List<String> texts =
        front.actions().stream().map(a -> a.action().map(Located::value).orElse("")).toList();
    List<Expected> byText =
        expected.stream()
            .map(
                e ->
                    new Expected(e.file(), "action", e.value().split(" \\| ", -1)[0], e.optional()))
            .toList();
    compare(file, "action", texts, byText, FieldScores::within);
    for (Expected e : expected.stream().filter(e -> !e.value().equals(NOT_JUDGED)).toList()) {
      String[] parts = e.value().split(" \\| ", -1);
      front.actions().stream()
          .filter(a -> within(a.action().map(Located::value).orElse(""), parts[0]))
          .findFirst()
          .ifPresent(
              a -> {
                detail(file, "owner", a.owner().map(Located::value), parts[1], FieldScores::same);
                detail(
                    file, "ticket", a.ticket().map(Located::value), parts[2], FieldScores::ticket);
                detail(
                    file,
                    "state",
                    a.status().map(s -> s.value().word()),
                    parts[3].equals("not stated") ? "-" : parts[3],
                    FieldScores::same);
              });
    }
  }

  private void detail(
      String file,
      String field,
      Optional<String> has,
      String wants,
      BiPredicate<String, String> equal) {
    List<Expected> expected =
        wants.equals("-") ? List.of() : List.of(new Expected(file, field, wants, false));
    compare(file, field, has.stream().toList(), expected, equal);
  }

  private void compare(
      String file,
      String field,
      List<String> has,
      List<Expected> wants,
      BiPredicate<String, String> equal) {
    int[] count = counts.getOrDefault(field, new int[3]);
    if (wants.stream().anyMatch(e -> e.value().equals(NOT_JUDGED))) {
      return;
    }
    for (String value : has) {
      if (wants.stream().anyMatch(e -> e.isMetBy(value, equal))) {
        count[0]++;
      } else {
        count[1]++;
        wrong.add(
            file
                + ": "
                + field
                + ": \""
                + value
                + "\", expected "
                + wants.stream().map(Expected::value).toList());
      }
    }
    for (Expected e : wants) {
      if (!e.optional() && has.stream().noneMatch(v -> e.isMetBy(v, equal))) {
        count[2]++;
        missed.add(file + ": " + field + ": " + e.value());
      }
    }
  }

  private static List<String> events(PostmortemDocument document) {
    long dated = document.timeline().stream().filter(e -> e.at().isPresent()).count();
    return dated == 0 ? List.of() : List.of(Long.toString(dated));
  }

  private static List<String> text(Optional<Located<String>> value) {
    return value.map(Located::value).stream().toList();
  }

  private static List<String> time(Optional<Located<OffsetDateTime>> value) {
    return value.map(v -> v.value().toInstant().toString().replace(":00Z", "Z")).stream().toList();
  }

  private static List<String> inner(FrontMatter front, String map, String key) {
    return "impact".equals(map)
        ? front.impact().flatMap(m -> m.scalar(key)).map(s -> s.text()).stream().toList()
        : List.of();
  }

  private static boolean same(String has, String wants) {
    return plain(has).equals(plain(wants));
  }

  private static boolean within(String has, String wants) {
    return plain(has).contains(plain(wants));
  }

  private static boolean sameDuration(String has, String wants) {
    return same(has, wants) || DurationScanner.stated(has).equals(DurationScanner.stated(wants));
  }

  private static boolean ticket(String has, String wants) {
    return plain(has).endsWith(plain(wants));
  }

  private static String plain(String words) {
    return String.join(
        " ",
        words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}:]+", " ").strip().split(" +"));
  }

  /** The table, then every wrong and every missed value. */
  String report() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-14s %5s %5s %6s   %9s %6s%n",
            "field",
            "right",
            "wrong",
            "missed",
            "precision",
            "recall"));
    counts.forEach(
        (field, c) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-14s %5d %5d %6d   %9s %6s%n",
                    field,
                    c[0],
                    c[1],
                    c[2],
                    share(c[0], c[0] + c[1]),
                    share(c[0], c[0] + c[2]))));
    text.append("\nwrong\n");
    wrong.forEach(w -> text.append("  ").append(w).append('\n'));
    text.append("\nmissed\n");
    missed.forEach(m -> text.append("  ").append(m).append('\n'));
    return text.toString();
  }

  private static String share(int part, int of) {
    return of == 0 ? "–" : Math.round(100.0 * part / of) + " %";
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
