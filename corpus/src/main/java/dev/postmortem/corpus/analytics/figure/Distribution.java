package dev.postmortem.corpus.analytics.figure;

import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How long something took, incident by incident. There is no mean: durations of incidents are so
 * skewed that it tells more about the longest one than about the rest (Davidovič, "Incident Metrics
 * in SRE", 2021). And no trend: below about 300 incidents a period, a real improvement of a tenth
 * looks like a worsening in four of ten cases, and no organisation should have as many.
 *
 * @param values what is known, shortest first, then by id
 * @param missing ids of incidents for which one of the two moments is not known
 * @param contradictory ids of incidents whose later moment comes before the earlier one
 */
public record Distribution(
    DurationMeasure measure,
    List<Observation> values,
    List<String> missing,
    List<String> contradictory) {

  /** The level that the interval of a median reaches if there are values enough. */
  public static final double CONFIDENCE_LEVEL = 0.95;

  /** Sorts the values. */
  public Distribution {
    values = values instanceof InOrder ? values : InOrder.of(values.stream().sorted());
    missing = List.copyOf(missing);
    contradictory = List.copyOf(contradictory);
  }

  /** One incident's value: a dot to draw and link. */
  public record Observation(String incident, Duration value) implements Comparable<Observation> {

    /** Shortest first, then by id. */
    @Override
    public int compareTo(Observation other) {
      int shorter = value.compareTo(other.value);
      return shorter != 0 ? shorter : incident.compareTo(other.incident);
    }
  }

  /**
   * An interval that holds the true median with a certain probability.
   *
   * @param level that probability, 0 to 1; exact for independent values of one distribution
   */
  public record MedianInterval(Duration lower, Duration upper, double level) {}

  /** How many values. */
  public int n() {
    return values.size();
  }

  /** The shortest. */
  public Optional<Duration> min() {
    return quantile(0);
  }

  /** A quarter took at most this long. */
  public Optional<Duration> lowerQuartile() {
    return quantile(0.25);
  }

  /** Half took at most this long. */
  public Optional<Duration> median() {
    return quantile(0.5);
  }

  /** Three quarters took at most this long. */
  public Optional<Duration> upperQuartile() {
    return quantile(0.75);
  }

  /** Nine in ten took at most this long. */
  public Optional<Duration> p90() {
    return quantile(0.9);
  }

  /** The longest. */
  public Optional<Duration> max() {
    return quantile(1);
  }

  /**
   * The quantile by linear interpolation between the two nearest values, rounded to a second: type
   * 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), which R, NumPy and
   * spreadsheets compute by default.
   *
   * @param share 0 to 1
   */
  public Optional<Duration> quantile(double share) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    double rank = share * (n() - 1);
    int below = (int) Math.floor(rank);
    int above = Math.min(below + 1, n() - 1);
    double lower = seconds(values.get(below).value());
    double upper = seconds(values.get(above).value());
    return Optional.of(Duration.ofSeconds(Math.round(lower + (rank - below) * (upper - lower))));
  }

  /**
   * An interval for the median between two of the values: from the {@code r}-th shortest to the
   * {@code r}-th longest, with the largest {@code r} for which the probability that the median lies
   * outside, {@code 2 P(Binomial(n, 1/2) < r)}, is at most 5 % (Hahn and Meeker, "Statistical
   * Intervals", 1991, 5.2). Fewer than six values cannot reach 95 %: then the interval is from the
   * shortest to the longest, and its level says what that is worth. One value gives none.
   */
  public Optional<MedianInterval> medianInterval() {
    int n = n();
    if (n < 2) {
      return Optional.empty();
    }
    double logProbability = -n * Math.log(2);
    double tail = Math.exp(logProbability);
    int rank = 1;
    double outside = 2 * tail;
    for (int k = 1; k < (n + 1) / 2; k++) {
      logProbability += Math.log((double) (n - k + 1) / k);
      tail += Math.exp(logProbability);
      if (2 * tail > 1 - CONFIDENCE_LEVEL) {
        break;
      }
      rank = k + 1;
      outside = 2 * tail;
    }
    return Optional.of(
        new MedianInterval(
            values.get(rank - 1).value(), values.get(n - rank).value(), 1 - outside));
  }

  /** The same measure of some of the incidents. */
  Distribution where(Predicate<String> incident) {
    return new Distribution(
        measure,
        InOrder.of(values.stream().filter(o -> incident.test(o.incident()))),
        missing.stream().filter(incident).toList(),
        contradictory.stream().filter(incident).toList());
  }

  /** Values that are sorted already; a part of them is so too. */
  private static final class InOrder extends AbstractList<Observation> implements RandomAccess {

    private final Observation[] values;

    private InOrder(Observation[] values) {
      this.values = values;
    }

    static InOrder of(Stream<Observation> sorted) {
      return new InOrder(sorted.toArray(Observation[]::new));
    }

    @Override
    public Observation get(int index) {
      return values[index];
    }

    @Override
    public int size() {
      return values.length;
    }
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}
