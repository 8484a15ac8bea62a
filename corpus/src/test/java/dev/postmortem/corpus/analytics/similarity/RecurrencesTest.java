package dev.postmortem.corpus.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.CorpusFixture;
import dev.postmortem.corpus.analytics.figure.Proportion;
import dev.postmortem.schema.model.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrencesTest {

  @Test
  void twoSharedFactorsAndASharedServiceWithinAYearLookLikeARecurrence() {
    Recurrences recurrences =
        CorpusFixture.on("2026-06-30")
            .with(
                "first",
                p ->
                    p.started("2025-01-01")
                        .services("checkout", "search")
                        .factors("alpha", "beta", "gamma"))
            .with(
                "second",
                p ->
                    p.started("2025-06-01")
                        .services("search", "checkout")
                        .factors("first letter", "beta"))
            .with("one-factor", p -> p.started("2025-06-02").services("checkout").factors("alpha"))
            .with(
                "other-service",
                p -> p.started("2025-06-03").services("mail").factors("alpha", "beta"))
            .with(
                "third",
                p -> p.started("2025-06-04").services("checkout").factors("alpha", "beta", "gamma"))
            .analytics()
            .recurrences();
    assertThat(recurrences.declared()).isEmpty();
    assertThat(recurrences.inferred())
        .containsExactly(
            new Recurrences.Inferred(
                "second",
                "first",
                List.of("alpha", "beta"),
                List.of("checkout", "search"),
                151,
                List.of("first")),
            new Recurrences.Inferred(
                "third",
                "first",
                List.of("alpha", "beta", "gamma"),
                List.of("checkout"),
                154,
                List.of("first", "second")));
  }

  @Test
  void aYearIs365DaysAndNotADayMore() {
    assertThat(inferredAt("2026-01-01T12:00:00Z")).containsExactly("later");
    assertThat(inferredAt("2026-01-01T12:00:01Z")).isEmpty();
    assertThat(inferredAt("2025-01-01T12:00:00Z")).as("the same moment").isEmpty();
  }

  @Test
  void aDeclaredRecurrenceIsNotInferredToo() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("first", p -> p.started("2026-01-01").services("s").factors("alpha", "beta"))
            .with(
                "declared",
                p ->
                    p.started("2026-02-01")
                        .services("s")
                        .factors("alpha", "beta")
                        .recurrenceOf("first"))
            .with("inferred", p -> p.started("2026-03-01").services("s").factors("alpha", "beta"))
            .with("alone", p -> p.started("2026-04-01").services("t").factors("alpha", "beta"))
            .with("sparse", p -> p.started("2026-05-01").services("s").factors("alpha"))
            .analytics();
    assertThat(analytics.recurrences().declared())
        .containsExactly(new Recurrences.Declared("declared", "first"));
    assertThat(analytics.recurrences().inferred())
        .extracting(Recurrences.Inferred::later, Recurrences.Inferred::closest)
        .containsExactly(tuple("inferred", "declared"));
    assertThat(analytics.all().recurrences().declared())
        .isEqualTo(
            new Proportion(
                List.of("declared"), List.of("first", "inferred", "alone", "sparse"), List.of()));
    assertThat(analytics.all().recurrences().inferred())
        .isEqualTo(
            new Proportion(
                List.of("inferred"), List.of("first", "declared", "alone"), List.of("sparse")));
  }

  @Test
  void nearMissesAndDrillsRepeatNothing() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("first", p -> p.started("2026-01-01").services("s").factors("alpha", "beta"))
            .with(
                "near",
                p ->
                    p.kind(Kind.NEAR_MISS)
                        .started("2026-02-01")
                        .services("s")
                        .factors("alpha", "beta"))
            .with("drill", p -> p.kind(Kind.DRILL).started("2026-03-01").recurrenceOf("first"))
            .analytics();
    assertThat(analytics.recurrences().declared()).isEmpty();
    assertThat(analytics.recurrences().inferred()).isEmpty();
  }

  private static List<String> inferredAt(String later) {
    return CorpusFixture.on("2026-06-30")
        .with(
            "first", p -> p.started("2025-01-01T12:00:00Z").services("s").factors("alpha", "beta"))
        .with("later", p -> p.started(later).services("s").factors("alpha", "beta"))
        .analytics()
        .recurrences()
        .inferred()
        .stream()
        .map(Recurrences.Inferred::later)
        .toList();
  }
}
