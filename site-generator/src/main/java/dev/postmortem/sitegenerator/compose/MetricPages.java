package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.figure.Distribution;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.EvidencePart;
import dev.postmortem.corpus.analytics.figure.IncidentFigures;
import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.corpus.analytics.figure.ReviewScores;
import dev.postmortem.corpus.analytics.figure.SeverityChange;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.part.RecurrenceWords;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.compose.part.StatCards;
import dev.postmortem.sitegenerator.drawing.DotPlots;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.BreakdownPage.CountLine;
import dev.postmortem.sitegenerator.page.MetricsPage;
import dev.postmortem.sitegenerator.page.MetricsPage.Budget;
import dev.postmortem.sitegenerator.page.MetricsPage.DurationLine;
import dev.postmortem.sitegenerator.page.MetricsPage.EvidenceLine;
import dev.postmortem.sitegenerator.page.MetricsPage.Recurrence;
import dev.postmortem.sitegenerator.page.MetricsPage.SeverityMove;
import dev.postmortem.sitegenerator.page.MetricsPage.Share;
import dev.postmortem.sitegenerator.page.MetricsPage.YearShare;
import dev.postmortem.sitegenerator.page.MetricsPage.YearShares;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.text.format.DurationFormat;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Composes the page of figures over the whole corpus. */
final class MetricPages {

  private static final int MAX_YEARS = 6;

  private final Analytics analytics;
  private final Rows rows;
  private final Shells shells;

  MetricPages(Analytics analytics, Rows rows, Shells shells) {
    this.analytics = analytics;
    this.rows = rows;
    this.shells = shells;
  }

  MetricsPage page() {
    IncidentFigures all = analytics.all();
    return new MetricsPage(
        shells.of(
            "metrics/index.html",
            "Metrics",
            "Time to detect, mitigate, resolve and publish, and shares"),
        Phrases.count(all.count(), "incident"),
        all.count() > 0 ? Optional.of(figures(all)) : Optional.empty());
  }

  private MetricsPage.Figures figures(IncidentFigures all) {
    return new MetricsPage.Figures(
        List.of(
            duration(DurationMeasure.TIME_TO_DETECT, "Time to detect", "start to detection"),
            duration(
                DurationMeasure.TIME_TO_MITIGATE, "Time to mitigate", "detection to mitigation"),
            duration(DurationMeasure.TIME_TO_RESOLVE, "Time to resolve", "start to resolution"),
            duration(
                DurationMeasure.TIME_TO_PUBLISH,
                "Time to publish",
                "resolution to the first commit with the status published")),
        shares(all),
        years(),
        StatCards.counts(
            analytics.by(Dimension.DETECTION).stream().map(IncidentFigures::group).toList(),
            d -> new PageLink(Phrases.term(d), Addresses.narrowed("detection", d))),
        evidence(),
        scores(),
        budgets(),
        recurrences(),
        severityMoves());
  }

  private MetricsPage.Duration duration(DurationMeasure measure, String name, String definition) {
    List<DotPlots.Group> groups = new ArrayList<>();
    List<DurationLine> lines = new ArrayList<>();
    for (IncidentFigures figures : analytics.by(Dimension.SEVERITY)) {
      String label = figures.group().value().orElse("no severity");
      Distribution distribution = figures.of(measure);
      if (figures.count() > 0) {
        groups.add(new DotPlots.Group(label, distribution));
        lines.add(line(label, distribution));
      }
    }
    Distribution whole = analytics.all().of(measure);
    List<String> missing = new ArrayList<>();
    if (!whole.missing().isEmpty()) {
      missing.add(Phrases.count(whole.missing().size(), "incident") + " without these times");
    }
    if (!whole.contradictory().isEmpty()) {
      missing.add(
          Phrases.count(whole.contradictory().size(), "incident")
              + " with times in the wrong order");
    }
    return new MetricsPage.Duration(
        name,
        measure.word(),
        definition,
        DotPlots.of(name, groups, this::target),
        lines,
        missing.isEmpty() ? "" : "Left out: " + String.join(", ", missing) + ".");
  }

  private DotPlots.Target target(String id) {
    PageLink link = rows.incidentLink(id);
    return new DotPlots.Target(link.href(), link.text());
  }

  private static DurationLine line(String label, Distribution distribution) {
    return new DurationLine(
        label,
        distribution.n(),
        words(distribution.median()),
        distribution.medianInterval().map(StatCards::interval).orElse(StatCards.NONE),
        distribution
            .lowerQuartile()
            .flatMap(
                lower ->
                    distribution
                        .upperQuartile()
                        .map(u -> DurationFormat.words(lower) + " to " + DurationFormat.words(u)))
            .orElse(StatCards.NONE),
        words(distribution.p90()),
        Integer.toString(distribution.missing().size() + distribution.contradictory().size()));
  }

  private static String words(Optional<Duration> duration) {
    return duration.map(DurationFormat::words).orElse(StatCards.NONE);
  }

  private static List<Share> shares(IncidentFigures all) {
    return List.of(
        share(
            "Mitigated within 30 minutes",
            "of detection",
            all.response().mitigatedWithin30Minutes()),
        share(
            "Detected by us",
            "by an alert, monitoring or a colleague",
            all.response().detectedByUs()),
        share("Detected by customers", "before we knew", all.response().detectedByCustomers()),
        share("Published in time", "within the severity's limit", all.followUp().publishedInTime()),
        share(
            "Drafts past their limit",
            "of all that are not published",
            all.followUp().draftsPastLimit()),
        share(
            "Actions done in time",
            "of incidents, whose due date has passed",
            all.followUp().actionsDoneInTime()),
        share(
            "Evidence complete",
            "all parts that a reader needs to check the story",
            all.followUp().evidenceComplete()),
        share("Near misses", "of incidents and near misses together", all.nearMisses()),
        share(
            "Declared recurrences",
            "name the incident that they repeat",
            all.recurrences().declared()),
        share(
            "Inferred recurrences",
            "share two factors and a service with one of the year before",
            all.recurrences().inferred()),
        share("Severity changed", "after the first commit", all.severityChanged()));
  }

  private static Share share(String name, String about, Proportion proportion) {
    boolean shown = !StatCards.isMostlyUnstated(proportion);
    return new Share(
        name,
        about,
        shown ? StatCards.value(proportion) : StatCards.NONE,
        proportion.count() + " of " + proportion.n(),
        proportion
            .interval()
            .filter(i -> shown)
            .map(i -> Phrases.percent(i.lower()) + " to " + Phrases.percent(i.upper()))
            .orElse(StatCards.NONE),
        shown ? StatCards.bar(proportion) : Optional.empty(),
        proportion.missing().isEmpty() ? "" : Integer.toString(proportion.missing().size()));
  }

  private Optional<MetricsPage.Years> years() {
    List<IncidentFigures> all =
        analytics.by(Dimension.YEAR).stream().filter(y -> y.group().value().isPresent()).toList();
    List<IncidentFigures> years = all.subList(Math.max(0, all.size() - MAX_YEARS), all.size());
    return years.size() < 2
        ? Optional.empty()
        : Optional.of(
            new MetricsPage.Years(
                years.stream().map(y -> y.group().value().orElse("no date")).toList(),
                yearShares(years)));
  }

  private static List<YearShares> yearShares(List<IncidentFigures> years) {
    return List.of(
        yearShare(
            "Mitigated within 30 minutes", years, f -> f.response().mitigatedWithin30Minutes()),
        yearShare("Detected by us", years, f -> f.response().detectedByUs()),
        yearShare("Published in time", years, f -> f.followUp().publishedInTime()),
        yearShare("Actions done in time", years, f -> f.followUp().actionsDoneInTime()),
        yearShare("Evidence complete", years, f -> f.followUp().evidenceComplete()));
  }

  private static YearShares yearShare(
      String name, List<IncidentFigures> years, Function<IncidentFigures, Proportion> figure) {
    return new YearShares(
        name,
        years.stream()
            .map(y -> yearShare(y.group().value().orElse("no date"), figure.apply(y)))
            .toList());
  }

  private static YearShare yearShare(String year, Proportion p) {
    if (p.n() == 0 || StatCards.isMostlyUnstated(p)) {
      return new YearShare(year, StatCards.NONE, Optional.empty());
    }
    String words =
        StatCards.value(p) + " (" + p.count() + " of " + p.n() + "; " + StatCards.interval(p) + ")";
    return new YearShare(year, words, StatCards.bar(p));
  }

  private List<EvidenceLine> evidence() {
    List<EvidenceLine> lines = new ArrayList<>();
    analytics
        .evidence()
        .parts()
        .forEach(
            (part, share) ->
                lines.add(
                    new EvidenceLine(
                        name(part),
                        StatCards.value(share) + ", " + share.count() + " of " + share.n(),
                        StatCards.bar(share))));
    return lines;
  }

  static String name(EvidencePart part) {
    return switch (part) {
      case DETECTED_AT -> "When it was detected";
      case MITIGATED_AT -> "When it was mitigated";
      case RESOLVED_AT -> "When it was resolved";
      case DETECTED_BY -> "Who or what detected it";
      case IMPACT_IN_NUMBERS -> "Impact in numbers";
      case TRIGGER -> "Trigger";
      case TWO_FACTORS -> "Two contributing factors or more";
      case TIMELINE -> "Timeline with dated events";
      case TIMELINE_SOURCES -> "A source for every event";
      case EVIDENCE_LINKS -> "Links to evidence";
    };
  }

  private Optional<MetricsPage.Scores> scores() {
    ReviewScores scores = analytics.reviewScores();
    return scores.n() == 0
        ? Optional.empty()
        : Optional.of(
            new MetricsPage.Scores(
                scores.n() + " of " + (scores.n() + scores.missing().size()) + " have a score",
                scoreLines(scores)));
  }

  private static List<CountLine> scoreLines(ReviewScores scores) {
    int most = 1;
    for (int score = 1; score <= 5; score++) {
      most = Math.max(most, scores.with(score).size());
    }
    List<CountLine> lines = new ArrayList<>();
    for (int score = 5; score >= 1; score--) {
      int count = scores.with(score).size();
      lines.add(
          new CountLine(new PageLink(score + " of 5", ""), count, StatCards.width(count, most)));
    }
    return lines;
  }

  private List<Budget> budgets() {
    return analytics.errorBudgets().stream()
        .map(
            b ->
                new Budget(
                    b.slo(),
                    b.total().stripTrailingZeros().toPlainString() + " %",
                    b.burns().stream().map(burn -> rows.incidentLink(burn.incident())).toList(),
                    b.unreadable().size() + b.missing().size() == 0
                        ? ""
                        : Integer.toString(b.unreadable().size() + b.missing().size())))
        .toList();
  }

  private List<Recurrence> recurrences() {
    Recurrences found = analytics.recurrences();
    RecurrenceWords words = new RecurrenceWords(analytics, rows);
    List<Recurrence> lines = new ArrayList<>();
    found
        .declared()
        .forEach(
            d ->
                lines.add(
                    new Recurrence(
                        rows.incidentLink(d.later()),
                        rows.incidentLink(d.earlier()),
                        words.fixes(d).map(fixes -> "declared; " + fixes).orElse("declared"))));
    found
        .inferred()
        .forEach(
            i ->
                lines.add(
                    new Recurrence(
                        rows.incidentLink(i.later()),
                        rows.incidentLink(i.closest()),
                        "inferred: " + words.shared(i))));
    return lines;
  }

  private List<SeverityMove> severityMoves() {
    return analytics.severityChanges().stream()
        .map(
            (SeverityChange c) ->
                new SeverityMove(
                    rows.incidentLink(c.postmortem()),
                    c.from(),
                    c.to(),
                    c.at()
                        .map(at -> Phrases.date(at.atOffset(ZoneOffset.UTC).toLocalDate()))
                        .orElse(StatCards.NONE),
                    c.direction().word()))
        .toList();
  }
}
