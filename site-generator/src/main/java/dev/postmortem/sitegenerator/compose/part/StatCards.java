package dev.postmortem.sitegenerator.compose.part;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.figure.Distribution;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.corpus.analytics.figure.IncidentFigures;
import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.drawing.ColumnCharts;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.drawing.Units;
import dev.postmortem.sitegenerator.page.BreakdownPage.CountLine;
import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.ShareBar;
import dev.postmortem.sitegenerator.page.part.StatCard;
import dev.postmortem.text.format.DurationFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures as pages show them: never without how many they rest on. */
public final class StatCards {

  /** What stands where there is nothing to say. */
  public static final String NONE = "–";

  private static final int MAX_QUARTERS = 12;

  /** Below this number a count says more than a percentage. */
  private static final int MIN_FOR_PERCENTAGE = 5;

  private final Analytics analytics;

  public StatCards(Analytics analytics) {
    this.analytics = analytics;
  }

  public static StatCard share(String label, Proportion proportion) {
    if (proportion.n() > 0 && proportion.n() < MIN_FOR_PERCENTAGE) {
      return new StatCard(
          label,
          proportion.count() + " of " + proportion.n(),
          value(proportion) + "; " + interval(proportion),
          bar(proportion));
    }
    return new StatCard(label, value(proportion), basis(proportion), bar(proportion));
  }

  /** A share of what incidents state; only how few do, where most do not. */
  public static StatCard stated(String label, Proportion proportion) {
    int all = proportion.n() + proportion.missing().size();
    return isMostlyUnstated(proportion)
        ? new StatCard(
            label,
            NONE,
            "not stated for " + proportion.missing().size() + " of " + all,
            Optional.empty())
        : share(label, proportion);
  }

  /** Whether most items do not say, so that a share of the others would mislead. */
  public static boolean isMostlyUnstated(Proportion proportion) {
    return proportion.missing().size() > proportion.n();
  }

  public static String value(Proportion proportion) {
    return proportion.share().map(Phrases::percent).orElse(NONE);
  }

  /** A share with its counts, for example {@code 21 % (3 of 14)}. */
  public static String inBrief(Proportion proportion) {
    return proportion.n() == 0
        ? NONE
        : value(proportion) + " (" + proportion.count() + " of " + proportion.n() + ")";
  }

  static String basis(Proportion proportion) {
    if (proportion.n() == 0) {
      return "nothing to count yet";
    }
    return proportion.count() + " of " + proportion.n() + "; " + interval(proportion);
  }

  public static String interval(Proportion proportion) {
    return proportion
        .interval()
        .map(i -> "95 %: " + Phrases.percent(i.lower()) + " to " + Phrases.percent(i.upper()))
        .orElse("");
  }

  public static Optional<ShareBar> bar(Proportion proportion) {
    return proportion
        .share()
        .flatMap(
            share ->
                proportion
                    .interval()
                    .map(
                        i ->
                            new ShareBar(
                                // The mark is 1.2 wide and stays on the track.
                                Units.of(Math.min(98.8, share * 100)),
                                Units.of(i.lower() * 100),
                                Units.of((i.upper() - i.lower()) * 100))));
  }

  static StatCard median(String label, Distribution distribution) {
    return new StatCard(
        label,
        distribution.median().map(DurationFormat::words).orElse(NONE),
        distribution.n() == 0 ? "no times stated" : "median, " + medianBasis(distribution),
        Optional.empty());
  }

  public static String medianBasis(Distribution distribution) {
    String n = "n = " + distribution.n();
    return distribution.medianInterval().map(i -> n + "; " + interval(i)).orElse(n);
  }

  public static String interval(Distribution.MedianInterval interval) {
    return Phrases.percent(interval.level())
        + ": "
        + DurationFormat.words(interval.lower())
        + " to "
        + DurationFormat.words(interval.upper());
  }

  static String missing(List<String> missing, String what) {
    return missing.isEmpty() ? "" : Phrases.count(missing.size(), "incident") + " " + what;
  }

  /** The figures of every slice of the corpus. */
  public static List<StatCard> headline(IncidentFigures figures) {
    return List.of(
        stated("Mitigated within 30 minutes", figures.response().mitigatedWithin30Minutes()),
        stated("Detected by us", figures.response().detectedByUs()),
        share("Actions done in time", figures.followUp().actionsDoneInTime()),
        median("Time to detect", figures.durations().timeToDetect()),
        median("Time to resolve", figures.durations().timeToResolve()));
  }

  /** Groups as lines with bars, those without a value last. */
  public static List<CountLine> counts(List<Group> groups, Function<String, PageLink> link) {
    int most = groups.stream().mapToInt(Group::count).max().orElse(1);
    return groups.stream()
        .map(
            g ->
                new CountLine(
                    g.value().map(link).orElse(new PageLink("not stated", "")),
                    g.count(),
                    width(g.count(), most)))
        .toList();
  }

  public static String width(int count, int most) {
    return Units.of(100.0 * count / Math.max(1, most));
  }

  /**
   * The latest quarters, up to today; up to the last one with an incident where those would all be
   * empty, as in the corpus of reports that has not grown for years.
   */
  private static List<Quarter> latest(List<Quarter> all, Set<Quarter> withIncidents) {
    List<Quarter> shown = all.subList(Math.max(0, all.size() - MAX_QUARTERS), all.size());
    if (shown.stream().anyMatch(withIncidents::contains)) {
      return shown;
    }
    int end = all.size();
    while (end > 0 && !withIncidents.contains(all.get(end - 1))) {
      end--;
    }
    return all.subList(Math.max(0, end - MAX_QUARTERS), end);
  }

  /** Incidents per quarter, by severity; the latest twelve quarters. */
  public Optional<ColumnChart> quarters(List<String> incidents) {
    List<String> severities =
        analytics.by(Dimension.SEVERITY).stream()
            .map(f -> f.group().value().orElse("none"))
            .toList();
    Map<Quarter, Map<String, Integer>> counts =
        incidents.stream()
            .map(id -> analytics.view().postmortem(id))
            .flatMap(Optional::stream)
            .filter(p -> p.times().day().isPresent())
            .collect(
                Collectors.groupingBy(
                    StatCards::quarter,
                    Collectors.toMap(
                        (Postmortem p) -> p.severity().orElse("none"), p -> 1, Integer::sum)));
    List<Quarter> shown = latest(analytics.quarters(), counts.keySet());
    List<ColumnCharts.Period> periods = new ArrayList<>();
    for (Quarter quarter : shown) {
      Map<String, Integer> own = counts.getOrDefault(quarter, Map.of());
      periods.add(
          new ColumnCharts.Period(
              quarter, severities.stream().map(s -> own.getOrDefault(s, 0)).toList()));
    }
    return ColumnCharts.of("Incidents per quarter by severity", severities, periods);
  }

  private static Quarter quarter(Postmortem p) {
    return p.times().day().map(Quarter::of).orElseThrow();
  }
}
