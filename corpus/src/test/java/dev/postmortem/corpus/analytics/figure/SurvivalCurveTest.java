package dev.postmortem.corpus.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {

  /** The example of Kaplan and Meier (1958), section 1, in tenths of a month. */
  @Test
  void theExampleOfKaplanAndMeierGivesItsEstimates() {
    SurvivalCurve curve = SurvivalCurve.of(List.of(8, 31, 54, 92), List.of(10, 27, 70, 121));
    assertThat(curve.at(7)).isEqualTo(1);
    assertThat(curve.at(8)).isCloseTo(7.0 / 8, within(1e-12));
    assertThat(curve.at(31)).isCloseTo(7.0 / 8 * 4 / 5, within(1e-12));
    assertThat(curve.at(54)).isCloseTo(7.0 / 8 * 4 / 5 * 3 / 4, within(1e-12));
    assertThat(curve.at(92)).isCloseTo(7.0 / 8 * 4 / 5 * 3 / 4 * 1 / 2, within(1e-12));
    assertThat(curve.median()).contains(92);
    assertThat(curve.n()).isEqualTo(8);
    assertThat(curve.done()).isEqualTo(4);
  }

  /**
   * Weeks of remission under 6-mercaptopurine: Freireich and others (1963), as often recomputed.
   */
  @Test
  void theRemissionTimesOfFreireichGiveThePublishedTable() {
    SurvivalCurve curve =
        SurvivalCurve.of(
            List.of(6, 6, 6, 7, 10, 13, 16, 22, 23),
            List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35));
    double[][] table = {
      {6, 0.8571}, {7, 0.8067}, {10, 0.7529}, {13, 0.6902}, {16, 0.6275}, {22, 0.5378}, {23, 0.4482}
    };
    for (double[] row : table) {
      assertThat(curve.at((int) row[0])).as("week %s", row[0]).isCloseTo(row[1], within(5e-5));
    }
    assertThat(curve.median()).contains(23);
    // Greenwood at 6: 3 / (21 · 18), so the interval on log(−log S) is 0.620 to 0.952.
    Proportion.Interval first = curve.steps().get(0).interval().orElseThrow();
    assertThat(first.lower()).isCloseTo(0.6197, within(1e-3));
    assertThat(first.upper()).isCloseTo(0.9516, within(1e-3));
  }

  @Test
  void whatIsWatchedUntilADayIsStillAtRiskOnIt() {
    SurvivalCurve curve = SurvivalCurve.of(List.of(5), List.of(5));
    assertThat(curve.steps())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.atRisk()).isEqualTo(2);
              assertThat(s.survival()).isEqualTo(0.5);
            });
  }

  @Test
  void theMedianOfTheFinishedAloneWouldFlatter() {
    SurvivalCurve curve = SurvivalCurve.of(List.of(10, 20, 30, 60), List.of(40, 40, 40));
    // The median of 10, 20, 30, 60 is 25; with the open ones half are done on day 60 only.
    assertThat(curve.median()).contains(60);
  }

  @Test
  void whileMostIsOpenThereIsNoMedian() {
    assertThat(SurvivalCurve.of(List.of(1), List.of(9, 9, 9)).median()).isEmpty();
  }

  @Test
  void whenAllIsDoneNothingIsLeft() {
    SurvivalCurve curve = SurvivalCurve.of(List.of(1, 2), List.of());
    assertThat(curve.at(2)).isZero();
    assertThat(curve.median()).contains(1);
  }

  @Test
  void withoutActionsTheCurveIsEmpty() {
    SurvivalCurve curve = SurvivalCurve.of(List.of(), List.of());
    assertThat(curve.n()).isZero();
    assertThat(curve.at(100)).isEqualTo(1);
    assertThat(curve.median()).isEmpty();
  }
}
