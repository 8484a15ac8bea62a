package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Durations, detection, documents, recurrences and severities on the metrics page. */
final class MetricsFigures implements Area {

  private static final String PAGE = "metrics/index.html";

  /** How each duration is measured, by its name. */
  static final Map<String, Function<PlainPostmortem, Optional<Duration>>> DURATIONS =
      new LinkedHashMap<>();

  static {
    DURATIONS.put("Time to detect", t -> t.between("started_at", "detected_at"));
    DURATIONS.put("Time to mitigate", t -> t.between("detected_at", "mitigated_at"));
    DURATIONS.put("Time to resolve", t -> t.between("started_at", "resolved_at"));
    DURATIONS.put("Time to publish", PlainPostmortem::timeToPublish);
  }

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    DURATIONS.forEach((name, measure) -> durations(claims, corpus, name, measure));
    claims.items(
        PAGE,
        "Who or what noticed first",
        SharedLines.inOrder(
            SharedLines.grouped(corpus.incidents(), t -> t.text("detected_by").stream().toList()),
            SharedLines.DETECTIONS,
            Wording::term));
    evidence(claims, corpus);
    recurrences(claims, corpus);
    budgets(claims, corpus.incidents());
    scores(claims, corpus.incidents());
    severityMoves(claims, corpus);
  }

  private static void durations(
      Claims claims,
      PlainCorpus corpus,
      String name,
      Function<PlainPostmortem, Optional<Duration>> measure) {
    List<PlainPostmortem> incidents = corpus.incidents();
    List<String> rows = new ArrayList<>();
    List<String> drawn = new ArrayList<>();
    StringBuilder label = new StringBuilder(name + ", one dot per incident on a log axis.");
    for (String severity : corpus.settings().severities().keySet()) {
      List<PlainPostmortem> own =
          incidents.stream().filter(t -> t.severity().equals(severity)).toList();
      if (own.isEmpty()) {
        continue;
      }
      long[] seconds = Arithmetic.sorted(own.stream().flatMap(t -> measure.apply(t).stream()));
      rows.add(duration(severity, seconds, own.size()));
      if (seconds.length > 0) {
        label
            .append(' ')
            .append(severity)
            .append(": n = ")
            .append(seconds.length)
            .append(", median ")
            .append(Arithmetic.median(seconds))
            .append('.');
        drawn.add(severity);
        drawn.add("n = " + seconds.length);
        dots(drawn, own, measure);
      }
    }
    claims.rows(PAGE, name, rows);
    claims.heads(
        PAGE,
        name,
        List.of(
            "Severity | n | Median | Interval of the median | Middle half | 90th percentile | Left out"));
    claims.words(PAGE, name, List.of("From ~." + leftOut(incidents, measure), Claims.PROSE));
    if (!drawn.isEmpty()) {
      drawn.add(0, label.toString());
      drawn.add(1, Claims.PROSE);
      claims.drawn(PAGE, name, drawn);
    }
  }

  private static String duration(String severity, long[] seconds, int all) {
    if (seconds.length == 0) {
      return row(severity, 0, "–", "–", "–", "–", all);
    }
    return row(
        severity,
        seconds.length,
        Arithmetic.median(seconds),
        Arithmetic.medianInterval(seconds),
        Wording.duration(Arithmetic.quantile(seconds, 0.25))
            + " to "
            + Wording.duration(Arithmetic.quantile(seconds, 0.75)),
        Wording.duration(Arithmetic.quantile(seconds, 0.9)),
        all - seconds.length);
  }

  private static void dots(
      List<String> drawn,
      List<PlainPostmortem> own,
      Function<PlainPostmortem, Optional<Duration>> measure) {
    own.stream()
        .filter(t -> measure.apply(t).filter(d -> !d.isNegative()).isPresent())
        .sorted(
            Comparator.comparing((PlainPostmortem t) -> measure.apply(t).orElseThrow())
                .thenComparing(PlainPostmortem::id))
        .forEach(
            t ->
                drawn.add(
                    t.title()
                        + ": "
                        + Wording.duration(measure.apply(t).orElseThrow().toSeconds())));
  }

  private static String leftOut(
      List<PlainPostmortem> incidents, Function<PlainPostmortem, Optional<Duration>> measure) {
    long missing = PlainCorpus.count(incidents, t -> measure.apply(t).isEmpty());
    long contradictory =
        PlainCorpus.count(
            incidents, t -> measure.apply(t).filter(Duration::isNegative).isPresent());
    List<String> parts = new ArrayList<>();
    if (missing > 0) {
      parts.add(Wording.count(missing, "incident") + " without these times");
    }
    if (contradictory > 0) {
      parts.add(Wording.count(contradictory, "incident") + " with times in the wrong order");
    }
    return parts.isEmpty() ? "" : " Left out: " + String.join(", ", parts) + ".";
  }

  private static void evidence(Claims claims, PlainCorpus corpus) {
    List<PlainPostmortem> incidents = corpus.incidents();
    List<String> rows = new ArrayList<>();
    EvidenceParts.parts(corpus.readers())
        .forEach(
            (name, part) -> {
              long count = PlainCorpus.count(incidents, part);
              rows.add(
                  row(
                      name,
                      "",
                      Arithmetic.share(count, incidents.size())
                          + ", "
                          + count
                          + " of "
                          + incidents.size()));
            });
    claims.rows(PAGE, "What postmortems state", rows);
  }

  private static void recurrences(Claims claims, PlainCorpus corpus) {
    PlainRecurrences recurring = new PlainRecurrences(corpus);
    List<String> rows = new ArrayList<>();
    for (PlainPostmortem later : corpus.incidents()) {
      recurring
          .declared(later)
          .ifPresent(
              earlier ->
                  rows.add(
                      row(
                          later.title(),
                          earlier.title(),
                          "declared"
                              + recurring.fixes(earlier, later).map(f -> "; " + f).orElse(""))));
    }
    for (PlainPostmortem later : corpus.incidents()) {
      recurring
          .looksLike(later)
          .ifPresent(
              earlier ->
                  rows.add(
                      row(
                          later.title(),
                          earlier.title(),
                          "inferred: " + recurring.likeness(earlier, later))));
    }
    claims.rows(PAGE, "Recurrences", rows);
  }

  @SuppressWarnings("unchecked")
  private static void budgets(Claims claims, List<PlainPostmortem> incidents) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    Map<String, List<String>> of = new TreeMap<>();
    Map<String, Integer> unread = new TreeMap<>();
    for (PlainPostmortem incident : incidents) {
      for (Object slo : (List<Object>) incident.map("impact").getOrDefault("slos", List.of())) {
        Map<String, Object> fields = (Map<String, Object>) slo;
        String name = PlainPostmortem.text(fields, "slo").orElseThrow();
        Optional<String> burned =
            PlainPostmortem.text(fields, "error_budget_burned")
                .filter(b -> b.matches("[\\d.]+ ?%"));
        sums.merge(
            name,
            burned.map(b -> new BigDecimal(b.replaceAll("[ %]", ""))).orElse(BigDecimal.ZERO),
            BigDecimal::add);
        of.computeIfAbsent(name, n -> new ArrayList<>());
        burned.ifPresent(b -> of.get(name).add(incident.title()));
        unread.merge(name, burned.isPresent() ? 0 : 1, Integer::sum);
      }
    }
    List<String> rows = new ArrayList<>();
    sums.forEach(
        (name, sum) ->
            rows.add(
                row(
                    name,
                    sum.stripTrailingZeros().toPlainString() + " %",
                    String.join(" ", of.get(name)),
                    unread.get(name) == 0 ? "" : unread.get(name))));
    claims.rows(PAGE, "Error budget burned", rows);
  }

  private static void scores(Claims claims, List<PlainPostmortem> incidents) {
    List<String> scores = incidents.stream().flatMap(t -> t.text("review_score").stream()).toList();
    List<String> counts = new ArrayList<>();
    for (int score = 5; score >= 1; score--) {
      counts.add(row(score + " of 5", PlainCorpus.count(scores, Integer.toString(score)::equals)));
    }
    claims.items(PAGE, "Review scores", counts);
    claims.words(
        PAGE,
        "Review scores",
        List.of("~ " + scores.size() + " of " + incidents.size() + " have a score."));
  }

  private static void severityMoves(Claims claims, PlainCorpus corpus) {
    List<String> order = List.copyOf(corpus.settings().severities().keySet());
    List<String> rows = new ArrayList<>();
    for (PlainPostmortem incident : corpus.incidents()) {
      incident
          .history()
          .ifPresent(
              h ->
                  h.moves()
                      .forEach(
                          m ->
                              rows.add(
                                  row(
                                      incident.title(),
                                      m.from(),
                                      m.to(),
                                      Wording.date(m.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                                      order.indexOf(m.to()) < order.indexOf(m.from())
                                          ? "raised"
                                          : "lowered"))));
    }
    if (!rows.isEmpty()) {
      claims.rows(PAGE, "Severities changed after the fact", rows);
    }
  }
}
