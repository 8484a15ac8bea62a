package dev.postmortem.corpus.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void theIntervalIsWilsonsScoreInterval() {
    // Newcombe, "Two-Sided Confidence Intervals for the Single Proportion" (1998), table I, method
    // 3.
    double[][] table = {
      {81, 263, 0.2553, 0.3662},
      {15, 148, 0.0624, 0.1605},
      {0, 20, 0, 0.1611},
      {1, 29, 0.0061, 0.1718}
    };
    for (double[] row : table) {
      Proportion.Interval interval = of((int) row[0], (int) row[1]).interval().orElseThrow();
      assertThat(interval.lower()).as("lower of %s", row[0]).isCloseTo(row[2], within(5e-5));
      assertThat(interval.upper()).as("upper of %s", row[0]).isCloseTo(row[3], within(5e-5));
    }
  }

  @Test
  void noneAndAllStayWithinZeroAndOne() {
    assertThat(of(0, 3).interval().orElseThrow().lower()).isZero();
    assertThat(of(3, 3).interval().orElseThrow().upper()).isEqualTo(1);
    assertThat(of(3, 3).share()).contains(1.0);
  }

  @Test
  void unknownItemsAreNotInTheShare() {
    Proportion proportion = new Proportion(List.of("a"), List.of("b"), List.of("c", "d"));
    assertThat(proportion.n()).isEqualTo(2);
    assertThat(proportion.share()).contains(0.5);
  }

  @Test
  void nothingHasNoShare() {
    assertThat(of(0, 0).share()).isEmpty();
    assertThat(of(0, 0).interval()).isEmpty();
  }

  private static Proportion of(int count, int n) {
    return new Proportion(ids(count), ids(n - count), List.of());
  }

  private static List<String> ids(int n) {
    return IntStream.range(0, n).mapToObj(i -> "i" + i).toList();
  }
}
