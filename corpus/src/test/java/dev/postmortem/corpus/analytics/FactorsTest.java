package dev.postmortem.corpus.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.factor.CoOccurrence;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.factor.Rollup;
import dev.postmortem.corpus.analytics.figure.Comparison;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.corpus.analytics.period.FrequencyChange;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactorsTest {

  @Test
  void aliasesAndDeprecatedIdsCountUnderTheirFactorAndEachIncidentOnce() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("a", p -> p.started("2026-01-01").factors("alpha", "First-Letter", "old-beta"))
            .with("b", p -> p.started("2026-01-02").factors("first letter", "something new"))
            .analytics();
    assertThat(analytics.factor("alpha").orElseThrow().incidents()).containsExactly("a", "b");
    assertThat(analytics.factor("first letter").orElseThrow().id()).isEqualTo("alpha");
    assertThat(analytics.factor("beta").orElseThrow().incidents()).containsExactly("a");
    assertThat(analytics.factorsOf("a")).containsExactly("alpha", "beta");
    FactorFacts unknown = analytics.factor("something new").orElseThrow();
    assertThat(unknown.factor()).isEmpty();
    assertThat(unknown.incidents()).containsExactly("b");
    assertThat(analytics.factors())
        .extracting(FactorFacts::id)
        .containsExactly("alpha", "beta", "gamma", "delta", "something new");
  }

  @Test
  void aFactorIsBrokenDownByQuarterSeverityServiceTeamAndDetection() {
    FactorFacts alpha =
        CorpusFixture.on("2026-06-30")
            .with(
                "a",
                p ->
                    p.started("2025-12-31")
                        .severity("SEV-2")
                        .services("checkout")
                        .teams("payments")
                        .detectedBy(Detection.CUSTOMER)
                        .factors("alpha"))
            .with(
                "b",
                p ->
                    p.started("2026-01-01")
                        .severity("SEV-1")
                        .services("checkout", "search")
                        .teams("payments")
                        .detectedBy(Detection.ALERT)
                        .factors("alpha"))
            .with("near", p -> p.started("2026-02-01").kind(Kind.NEAR_MISS).factors("alpha"))
            .with("drill", p -> p.started("2026-03-01").kind(Kind.DRILL).factors("alpha"))
            .with("c", p -> p.started("2026-06-01").factors("alpha"))
            .analytics()
            .factor("alpha")
            .orElseThrow();
    assertThat(alpha.incidents()).containsExactly("a", "b", "c");
    assertThat(alpha.nearMisses()).containsExactly("near");
    assertThat(counts(alpha.breakdown().quarters()))
        .containsExactly("2025-Q4 1", "2026-Q1 1", "2026-Q2 1");
    assertThat(counts(alpha.breakdown().severities())).containsExactly("SEV-1 1", "SEV-2 1", "- 1");
    assertThat(counts(alpha.breakdown().services()))
        .containsExactly("checkout 2", "search 1", "- 1");
    assertThat(counts(alpha.breakdown().teams())).containsExactly("payments 2", "- 1");
    assertThat(counts(alpha.breakdown().detections()))
        .containsExactly("alert 1", "customer 1", "- 1");
    assertThat(alpha.lastSeen().orElseThrow()).hasToString("2026-06-01");
  }

  @Test
  void timesAreComparedWithAndWithoutAFactor() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("a", p -> p.detectedAfter("2026-01-01", 10).factors("alpha"))
            .with("b", p -> p.detectedAfter("2026-01-02", 30).factors("alpha"))
            .with("c", p -> p.detectedAfter("2026-01-03", 2).factors("beta"))
            .with("d", p -> p.detectedAfter("2026-01-04", 4))
            .with("e", p -> p.started("2026-01-05"))
            .with("near", p -> p.detectedAfter("2026-01-06", 99).kind(Kind.NEAR_MISS))
            .analytics();
    Comparison detect = analytics.compare("alpha", DurationMeasure.TIME_TO_DETECT);
    assertThat(detect.with().median()).contains(Duration.ofMinutes(20));
    assertThat(detect.without().median()).contains(Duration.ofMinutes(3));
    assertThat(detect.without().missing()).containsExactly("e");
    assertThat(analytics.compare("first letter", DurationMeasure.TIME_TO_DETECT)).isEqualTo(detect);
  }

  @Test
  void theLiftOfTwoFactorsIsShownWithItsCounts() {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    // alpha in 6, beta in 5, both in 4, of 12 that name any factor; 3 name none.
    String[][] factors = {
      {"alpha", "beta"},
      {"alpha", "beta"},
      {"alpha", "beta"},
      {"alpha", "beta"},
      {"alpha"},
      {"alpha", "delta"},
      {"beta"},
      {"gamma"},
      {"gamma"},
      {"gamma"},
      {"gamma"},
      {"delta"},
      {},
      {},
      {}
    };
    for (int i = 0; i < factors.length; i++) {
      String[] own = factors[i];
      corpus.with("i" + i, p -> p.started("2026-01-01").factors(own));
    }
    Analytics analytics = corpus.analytics();
    List<CoOccurrence> together = analytics.together("alpha");
    assertThat(together)
        .containsExactly(
            new CoOccurrence("alpha", "beta", 12, 6, 5, 4),
            new CoOccurrence("alpha", "delta", 12, 6, 2, 1));
    // 12 · 4 / (6 · 5)
    assertThat(together.get(0).lift().orElseThrow()).isCloseTo(1.6, within(1e-12));
    assertThat(together.get(1).lift()).isEmpty();
    assertThat(analytics.together("beta").get(0))
        .isEqualTo(new CoOccurrence("beta", "alpha", 12, 5, 6, 4));
    assertThat(analytics.together("gamma")).isEmpty();
  }

  @Test
  void anIncidentAfterAllActionsWereDoneDiffersFromOneWhileSomeWereOpen() {
    FactorFacts alpha =
        CorpusFixture.on("2026-06-30")
            .with(
                "first",
                p ->
                    p.started("2026-01-01")
                        .factors("alpha")
                        .action("A1", a -> a.addresses("alpha").done("2026-02-01"))
                        .action("A2", a -> a.addresses("alpha").dropped())
                        .action("A3", a -> a.addresses("beta")))
            .with("while-open", p -> p.started("2026-01-15").factors("alpha"))
            .with("on-the-day", p -> p.started("2026-02-01").factors("alpha"))
            .with(
                "after",
                p ->
                    p.started("2026-02-02")
                        .factors("alpha")
                        .action("A1", a -> a.addresses("first letter")))
            .with("while-the-next-is-open", p -> p.started("2026-03-01").factors("alpha"))
            .analytics()
            .factor("alpha")
            .orElseThrow();
    assertThat(alpha.returns().afterActions()).containsExactly("after");
    assertThat(alpha.returns().whileOpen())
        .containsExactly("while-open", "on-the-day", "while-the-next-is-open");
    assertThat(alpha.actions())
        .extracting(ActionRow::key, ActionRow::state)
        .containsExactly(
            tuple("first#A1", ActionState.DONE),
            tuple("first#A2", ActionState.DROPPED),
            tuple("after#A1", ActionState.OPEN));
    assertThat(alpha.openActions()).extracting(ActionRow::key).containsExactly("after#A1");
  }

  @Test
  void anActionDoneOnAnUnknownDayProvesNothing() {
    FactorFacts alpha =
        CorpusFixture.on("2026-06-30")
            .with(
                "first",
                p ->
                    p.started("2026-01-01")
                        .factors("alpha")
                        .action("A1", a -> a.addresses("alpha").done()))
            .with("second", p -> p.started("2026-02-01").factors("alpha"))
            .analytics()
            .factor("alpha")
            .orElseThrow();
    assertThat(alpha.returns().afterActions()).isEmpty();
    assertThat(alpha.returns().whileOpen()).isEmpty();
  }

  @Test
  void risingComparesSharesOfTwoQuartersWithTheTwoBefore() {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    String[] days = {"2025-09-30", "2025-10-01", "2025-12-31", "2026-03-31", "2026-04-01"};
    for (String day : days) {
      corpus.with(day, p -> p.started(day).factors("alpha"));
    }
    corpus.with("other", p -> p.started("2026-05-01").factors("beta"));
    corpus.with("long-ago", p -> p.started("2025-06-30").factors("alpha"));
    corpus.with("near", p -> p.started("2026-05-01").kind(Kind.NEAR_MISS).factors("alpha"));
    FactorFacts alpha = corpus.analytics().factor("alpha").orElseThrow();
    assertThat(alpha.change()).isEqualTo(new FrequencyChange(2, 3, 3, 3));
    assertThat(alpha.change().direction()).isEqualTo(FrequencyChange.Direction.NOT_RISING);
    assertThat(corpus.analytics().factor("beta").orElseThrow().change().direction())
        .as("one incident is no rise")
        .isEqualTo(FrequencyChange.Direction.NOT_RISING);
  }

  @Test
  void chanceIsFishersExactTest() {
    // The lady tasting tea: 3 of 4 right gives (16 + 1) / 70, 4 of 4 gives 1 / 70.
    assertThat(new FrequencyChange(3, 4, 1, 4).pValue()).isCloseTo(17.0 / 70, within(1e-9));
    assertThat(new FrequencyChange(4, 4, 0, 4).pValue()).isCloseTo(1.0 / 70, within(1e-9));
    assertThat(new FrequencyChange(0, 4, 4, 4).pValue()).isCloseTo(1, within(1e-9));
    assertThat(new FrequencyChange(4, 4, 0, 4).direction())
        .isEqualTo(FrequencyChange.Direction.RISING);
    assertThat(new FrequencyChange(3, 4, 1, 4).direction())
        .isEqualTo(FrequencyChange.Direction.PERHAPS_RISING);
    assertThat(new FrequencyChange(2, 8, 0, 6).direction())
        .as("chance gives as much in 31 % of cases")
        .isEqualTo(FrequencyChange.Direction.NOT_RISING);
    assertThat(new FrequencyChange(1, 1, 0, 40).direction())
        .as("one incident is no rise, whatever was before")
        .isEqualTo(FrequencyChange.Direction.NOT_RISING);
    assertThat(new FrequencyChange(5, 5, 0, 0).direction())
        .as("nothing to compare with")
        .isEqualTo(FrequencyChange.Direction.NOT_RISING);
    assertThat(new FrequencyChange(400, 4000, 300, 4000).pValue()).isBetween(0.0, 0.001);
  }

  @Test
  void theRollupRanksByIncidentsThenByTheLatestThenById() {
    Rollup rollup =
        CorpusFixture.on("2026-06-30")
            .with("1", p -> p.started("2026-01-01").factors("beta", "gamma", "delta"))
            .with("2", p -> p.started("2026-02-01").factors("gamma", "delta"))
            .with("3", p -> p.started("2026-03-01").factors("beta", "alpha", "new", "newer"))
            .analytics()
            .rollup();
    assertThat(rollup.entries())
        .extracting(e -> e.facts().id(), e -> e.facts().count())
        .containsExactly(
            tuple("beta", 2),
            tuple("delta", 2),
            tuple("gamma", 2),
            tuple("alpha", 1),
            tuple("new", 1),
            tuple("newer", 1));
  }

  @Test
  void aFactorOfEnoughUnrelatedIncidentsIsAProgramWithTheActionsThatServeIt() {
    CorpusFixture corpus =
        CorpusFixture.on("2026-06-30")
            .with("1", p -> p.started("2026-01-01").services("checkout").factors("alpha", "beta"))
            .with("2", p -> p.started("2026-01-02").services("checkout").factors("alpha", "beta"))
            .with("3", p -> p.started("2026-01-03").services("search").factors("alpha", "beta"))
            .with(
                "4",
                p ->
                    p.started("2026-01-04")
                        .services("search", "checkout", "mail")
                        .factors("alpha", "beta"))
            .with(
                "5",
                p ->
                    p.started("2026-01-05")
                        .services("mail", "feed")
                        .factors("alpha")
                        .action("A1", a -> a.addresses("alpha"))
                        .action("A2", a -> a.addresses("alpha").done()))
            .with("6", p -> p.started("2026-01-06").factors("beta"));
    Rollup rollup = corpus.programThreshold(3).analytics().rollup();
    assertThat(rollup.programs())
        .singleElement()
        .satisfies(
            program -> {
              assertThat(program.factor()).isEqualTo("alpha");
              assertThat(program.unrelated().incidents()).containsExactly("1", "3", "5");
              assertThat(program.unrelated().exact()).isTrue();
              assertThat(program.openActions()).extracting(ActionRow::key).containsExactly("5#A1");
            });
    assertThat(corpus.programThreshold(2).analytics().rollup().programs())
        .extracting(Rollup.Program::factor)
        .containsExactly("beta", "alpha");
    assertThat(corpus.programThreshold(4).analytics().rollup().programs()).isEmpty();
  }

  private static List<String> counts(List<Group> groups) {
    return groups.stream().map(g -> g.value().orElse("-") + " " + g.count()).toList();
  }
}
