package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The shares of the metrics page, all together and year by year. */
final class ShareFigures implements Area {

  private static final String PAGE = "metrics/index.html";

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    List<PlainPostmortem> incidents = corpus.incidents();
    claims.words(
        PAGE, "", List.of("Figures of " + Wording.count(incidents.size(), "incident") + ". ~"));
    claims.heads(
        PAGE, "Shares", List.of("Share | Value | Drawn | 95 % interval | Count | Not stated"));
    PlainRecurrences recurring = new PlainRecurrences(corpus);
    claims.rows(
        PAGE,
        "Shares",
        List.of(
            share("Mitigated within 30 minutes", Share.of(incidents, ShareFigures::soon)),
            share("Detected by us", Share.of(incidents, ShareFigures::byUs)),
            share("Detected by customers", Share.of(incidents, ShareFigures::byCustomers)),
            share("Published in time", publishedInTime(corpus, incidents)),
            share("Drafts past their limit", draftsPastLimit(corpus, incidents)),
            share("Actions done in time", actionsInTime(corpus, incidents)),
            share("Evidence complete", Share.of(incidents, i -> evidenced(corpus, i))),
            share("Near misses", nearMisses(corpus)),
            share(
                "Declared recurrences",
                Share.of(incidents, i -> Optional.of(recurring.isDeclared(i)))),
            share("Inferred recurrences", Share.of(incidents, recurring::looksLikeOne)),
            share("Severity changed", Share.of(incidents, ShareFigures::severityChanged))));
    years(claims, corpus, incidents);
  }

  /**
   * How many of how many.
   *
   * @param missing that do not tell
   */
  private record Share(long count, long n, long missing) {

    static Share of(
        List<PlainPostmortem> some, Function<PlainPostmortem, Optional<Boolean>> holds) {
      List<Optional<Boolean>> answers = some.stream().map(holds).toList();
      return new Share(
          PlainCorpus.count(answers, a -> a.orElse(false)),
          PlainCorpus.count(answers, Optional::isPresent),
          PlainCorpus.count(answers, Optional::isEmpty));
    }

    /** A share of a few that answer, out of many, is not shown. */
    boolean isMostlyUnstated() {
      return missing > n;
    }
  }

  private static String share(String name, Share share) {
    return row(
        name + " ~",
        share.isMostlyUnstated() ? "–" : Arithmetic.share(share.count, share.n),
        "",
        share.isMostlyUnstated() ? "–" : Arithmetic.wilson(share.count, share.n),
        share.count + " of " + share.n,
        share.missing == 0 ? "" : share.missing);
  }

  private static void years(Claims claims, PlainCorpus corpus, List<PlainPostmortem> incidents) {
    // Near misses have years too, and a year may have nothing else.
    List<Integer> all =
        corpus.all().stream()
            .filter(t -> t.isIncident() || t.isNearMiss())
            .map(t -> t.started().getYear())
            .distinct()
            .sorted()
            .toList();
    List<Integer> years = all.subList(Math.max(0, all.size() - 6), all.size());
    String under = "Shares > Year by year";
    List<Object> head = new ArrayList<>(List.of("Share"));
    head.addAll(years);
    claims.heads(PAGE, under, List.of(row(head.toArray())));
    List<Function<List<PlainPostmortem>, Share>> shares =
        List.of(
            some -> Share.of(some, ShareFigures::soon),
            some -> Share.of(some, ShareFigures::byUs),
            some -> publishedInTime(corpus, some),
            some -> actionsInTime(corpus, some),
            some -> Share.of(some, i -> evidenced(corpus, i)));
    List<String> names =
        List.of(
            "Mitigated within 30 minutes",
            "Detected by us",
            "Published in time",
            "Actions done in time",
            "Evidence complete");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Object> cells = new ArrayList<>(List.of(names.get(i)));
      for (int year : years) {
        Share share =
            shares
                .get(i)
                .apply(incidents.stream().filter(t -> t.started().getYear() == year).toList());
        cells.add(
            share.n == 0 || share.isMostlyUnstated()
                ? "–"
                : Arithmetic.share(share.count, share.n)
                    + " ("
                    + Arithmetic.basis(share.count, share.n)
                    + ")");
      }
      rows.add(row(cells.toArray()));
    }
    claims.rows(PAGE, under, rows);
  }

  private static Optional<Boolean> soon(PlainPostmortem incident) {
    return incident
        .between("detected_at", "mitigated_at")
        .filter(took -> !took.isNegative())
        .map(took -> took.compareTo(Duration.ofMinutes(30)) <= 0);
  }

  private static Optional<Boolean> byUs(PlainPostmortem incident) {
    return incident.text("detected_by").map(List.of("alert", "monitoring", "employee")::contains);
  }

  private static Optional<Boolean> byCustomers(PlainPostmortem incident) {
    return incident.text("detected_by").map("customer"::equals);
  }

  private static Optional<Boolean> evidenced(PlainCorpus corpus, PlainPostmortem incident) {
    return Optional.of(
        EvidenceParts.parts(corpus.readers()).values().stream()
            .allMatch(part -> part.test(incident)));
  }

  private static Optional<Boolean> severityChanged(PlainPostmortem incident) {
    return incident.history().map(h -> !h.moves().isEmpty());
  }

  private static Share actionsInTime(PlainCorpus corpus, List<PlainPostmortem> incidents) {
    List<PlainPostmortem.Action> actions = corpus.actionsOf(incidents);
    List<PlainPostmortem.Action> fallenDue = SharedLines.fallenDue(actions);
    // Unknown ones: without a due date, or done on a day that is not known.
    long untold =
        PlainCorpus.count(
            actions,
            a ->
                !a.isDropped()
                    && (a.due().isEmpty()
                        || (a.due().get().isBefore(corpus.today())
                            && a.isDone()
                            && a.endedOn().isEmpty())));
    return new Share(SharedLines.inTime(actions), fallenDue.size(), untold);
  }

  private static Share nearMisses(PlainCorpus corpus) {
    long near = corpus.nearMisses().size();
    return new Share(near, near + corpus.incidents().size(), 0);
  }

  /** The last day on which it may be published; empty without a resolution. */
  private static Optional<LocalDate> limit(PlainCorpus corpus, PlainPostmortem incident) {
    return incident
        .moment("resolved_at")
        .map(
            r ->
                r.toLocalDate()
                    .plusDays(
                        corpus
                            .settings()
                            .severities()
                            .get(incident.severity())
                            .publishWithin()
                            .orElseThrow()));
  }

  private static List<PlainPostmortem> limited(
      PlainCorpus corpus, List<PlainPostmortem> incidents) {
    return incidents.stream()
        .filter(i -> corpus.settings().severities().get(i.severity()).publishWithin().isPresent())
        .toList();
  }

  private static Optional<LocalDate> publishedOn(PlainPostmortem incident) {
    ZoneOffset offset = incident.moment("resolved_at").orElse(incident.start()).getOffset();
    return incident.publishedAt().map(at -> at.atOffset(offset).toLocalDate());
  }

  private static boolean isPast(PlainCorpus corpus, PlainPostmortem draft) {
    return limit(corpus, draft).filter(corpus.today()::isAfter).isPresent();
  }

  private static Share publishedInTime(PlainCorpus corpus, List<PlainPostmortem> incidents) {
    List<PlainPostmortem> asked =
        limited(corpus, incidents).stream()
            .filter(i -> i.isPublished() || limit(corpus, i).isEmpty() || isPast(corpus, i))
            .toList();
    return Share.of(
        asked,
        i -> {
          Optional<LocalDate> limit = limit(corpus, i);
          if (limit.isEmpty() || !corpus.history().isKnown()) {
            return Optional.empty();
          }
          return i.isPublished()
              ? publishedOn(i).map(on -> !on.isAfter(limit.get()))
              : Optional.of(false);
        });
  }

  private static Share draftsPastLimit(PlainCorpus corpus, List<PlainPostmortem> incidents) {
    return Share.of(
        limited(corpus, incidents).stream().filter(i -> !i.isPublished()).toList(),
        i -> limit(corpus, i).map(corpus.today()::isAfter));
  }
}
