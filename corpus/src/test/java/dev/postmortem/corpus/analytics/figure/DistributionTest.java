package dev.postmortem.corpus.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void quantilesAreInterpolatedAsSpreadsheetsDo() {
    Distribution minutes = minutes(15, 20, 35, 40, 50);
    assertThat(minutes.min()).contains(Duration.ofMinutes(15));
    assertThat(minutes.lowerQuartile()).contains(Duration.ofMinutes(20));
    assertThat(minutes.median()).contains(Duration.ofMinutes(35));
    assertThat(minutes.upperQuartile()).contains(Duration.ofMinutes(40));
    // (5 − 1) · 0.9 = 3.6: 40 + 0.6 · 10
    assertThat(minutes.p90()).contains(Duration.ofMinutes(46));
    assertThat(minutes.max()).contains(Duration.ofMinutes(50));
    // (4 − 1) · 0.25 = 0.75: 10 + 0.75 · 10
    assertThat(minutes(10, 20, 30, 40).lowerQuartile()).contains(Duration.ofSeconds(1050));
    assertThat(minutes(10, 20, 30, 40).median()).contains(Duration.ofMinutes(25));
  }

  @Test
  void withoutValuesThereIsNothingToShow() {
    assertThat(minutes().n()).isZero();
    assertThat(minutes().median()).isEmpty();
    assertThat(minutes().medianInterval()).isEmpty();
  }

  @Test
  void oneValueHasAMedianAndNoInterval() {
    assertThat(minutes(7).median()).contains(Duration.ofMinutes(7));
    assertThat(minutes(7).medianInterval()).isEmpty();
  }

  @Test
  void theIntervalOfAMedianFollowsTheBinomialTable() {
    // Largest r with 2 P(Binomial(n, 1/2) < r) ≤ 0.05, from tables of the sign test.
    int[][] table = {{6, 1}, {8, 1}, {9, 2}, {10, 2}, {12, 3}, {15, 4}, {20, 6}, {25, 8}, {30, 10}};
    for (int[] row : table) {
      Distribution distribution = oneTo(row[0]);
      assertThat(distribution.medianInterval())
          .as("n = %d", row[0])
          .hasValueSatisfying(
              i -> {
                assertThat(i.lower()).isEqualTo(Duration.ofMinutes(row[1]));
                assertThat(i.upper()).isEqualTo(Duration.ofMinutes(row[0] + 1 - row[1]));
                assertThat(i.level()).isBetween(0.95, 1.0);
              });
    }
    // 2 (1 + 10) / 1024 outside
    assertThat(oneTo(10).medianInterval().orElseThrow().level())
        .isCloseTo(1 - 22 / 1024.0, within(1e-12));
  }

  @Test
  void tooFewValuesSayWhatTheirIntervalIsWorth() {
    assertThat(oneTo(5).medianInterval())
        .contains(
            new Distribution.MedianInterval(Duration.ofMinutes(1), Duration.ofMinutes(5), 0.9375));
    assertThat(oneTo(2).medianInterval().orElseThrow().level()).isEqualTo(0.5);
  }

  @Test
  void manyValuesGiveTheIntervalOfTheNormalApproximation() {
    Distribution.MedianInterval interval = oneTo(10_000).medianInterval().orElseThrow();
    // 5000 ± 1.96 · 50
    assertThat(interval.lower().toMinutes()).isBetween(4900L, 4904L);
    assertThat(interval.upper().toMinutes()).isEqualTo(10_001 - interval.lower().toMinutes());
    assertThat(interval.level()).isCloseTo(0.95, within(0.002));
  }

  private static Distribution oneTo(int n) {
    return minutes(IntStream.rangeClosed(1, n).toArray());
  }

  private static Distribution minutes(int... minutes) {
    return new Distribution(
        DurationMeasure.TIME_TO_RESOLVE,
        IntStream.range(0, minutes.length)
            .mapToObj(i -> new Distribution.Observation("i" + i, Duration.ofMinutes(minutes[i])))
            .toList(),
        List.of(),
        List.of());
  }
}
