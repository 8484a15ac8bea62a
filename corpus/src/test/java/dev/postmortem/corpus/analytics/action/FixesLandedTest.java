package dev.postmortem.corpus.analytics.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.CorpusFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FixesLandedTest {

  @Test
  void anActionCountsAsDoneOnlyIfItWasDoneBeforeTheDay() {
    assertThat(on("2026-03-10", a -> a.done("2026-03-09"))).isEqualTo(standing(1, 0, 0, 0));
    assertThat(on("2026-03-10", a -> a.done("2026-03-10"))).isEqualTo(standing(0, 0, 1, 0));
    assertThat(on("2026-03-10", a -> a.done("2026-04-01"))).isEqualTo(standing(0, 0, 1, 0));
  }

  @Test
  void anActionThatWasDroppedLaterWasStillOpen() {
    assertThat(on("2026-03-10", a -> a.dropped("2026-03-09"))).isEqualTo(standing(0, 1, 0, 0));
    assertThat(on("2026-03-10", a -> a.dropped("2026-03-11"))).isEqualTo(standing(0, 0, 1, 0));
  }

  @Test
  void anActionThatIsNotDoneIsOpenAlsoWhenItIsOverdue() {
    assertThat(on("2026-03-10", a -> a.inProgress().due("2026-02-01")))
        .isEqualTo(standing(0, 0, 1, 0));
  }

  @Test
  void whatEndedOnAnUnknownDayIsNotGuessed() {
    assertThat(on("2026-03-10", a -> a.done())).isEqualTo(standing(0, 0, 0, 1));
    assertThat(on("2026-03-10", a -> a.dropped())).isEqualTo(standing(0, 0, 0, 1));
  }

  @Test
  void withoutActionsThereIsNothingToShow() {
    assertThat(FixesLanded.by(LocalDate.parse("2026-03-10"), List.of()).all()).isZero();
  }

  private static FixesLanded on(String day, UnaryOperator<CorpusFixture.ActionFixture> action) {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("first", p -> p.started("2026-01-01").action("A1", action))
            .analytics();
    return FixesLanded.by(LocalDate.parse(day), analytics.actionsOf("first"));
  }

  private static FixesLanded standing(int done, int dropped, int open, int unknown) {
    return new FixesLanded(done, dropped, open, unknown);
  }
}
