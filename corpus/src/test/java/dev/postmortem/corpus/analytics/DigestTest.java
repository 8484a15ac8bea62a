package dev.postmortem.corpus.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final Period SPRING = Period.of(new Quarter(2026, 2));

  @Test
  void aDigestContainsOnlyWhatHappenedInItsPeriod() {
    Digest digest =
        CorpusFixture.on("2026-07-15")
            .with(
                "before",
                p ->
                    p.started("2026-03-31")
                        .services("s")
                        .factors("alpha", "beta")
                        .action("landed", a -> a.due("2026-05-01").done("2026-04-01"))
                        .action("late", a -> a.due("2026-05-01").done("2026-06-30"))
                        .action("landed-before", a -> a.done("2026-03-31"))
                        .action("missed", a -> a.due("2026-06-30"))
                        .action("missed-later", a -> a.due("2026-07-01"))
                        .action("dropped", a -> a.due("2026-05-01").dropped()))
            .with(
                "first",
                p -> p.started("2026-04-01").severity("SEV-2").services("s").factors("alpha"))
            .with(
                "again",
                p ->
                    p.started("2026-05-01")
                        .severity("SEV-1")
                        .services("s")
                        .factors("beta", "alpha"))
            .with("near", p -> p.started("2026-06-01").kind(Kind.NEAR_MISS))
            .with("drill", p -> p.started("2026-06-02").kind(Kind.DRILL))
            .with("after", p -> p.started("2026-07-01").recurrenceOf("first"))
            .analytics()
            .digest(SPRING);
    assertThat(digest.incidents()).containsExactly("first", "again");
    assertThat(digest.nearMisses()).containsExactly("near");
    assertThat(digest.severities())
        .extracting(g -> g.value().orElse("-"))
        .containsExactly("SEV-1", "SEV-2");
    assertThat(digest.factors())
        .extracting(g -> g.value().orElse("-") + " " + g.count())
        .containsExactly("alpha 2", "beta 1");
    assertThat(digest.recurrences().declared()).isEmpty();
    assertThat(digest.recurrences().inferred())
        .extracting(Recurrences.Inferred::later)
        .containsExactly("again");
    assertThat(digest.landed())
        .extracting(ActionRow::key)
        .containsExactly("before#landed", "before#late");
    assertThat(digest.landedLate()).extracting(ActionRow::key).containsExactly("before#late");
    assertThat(digest.missed()).extracting(ActionRow::key).containsExactly("before#missed");
  }

  @Test
  void thePostmortemWorthReadingIsTheOneItsReviewersJudgedBest() {
    Digest digest =
        CorpusFixture.on("2026-07-15")
            .with("good", p -> p.started("2026-04-01").publishedAt("2026-04-10").reviewScore(4))
            .with(
                "as-good-and-evidenced",
                p -> p.detectedAfter("2026-03-01", 5).publishedAt("2026-04-10").reviewScore(4))
            .with("better-but-older", p -> p.publishedAt("2026-03-10").reviewScore(5))
            .with("unscored", p -> p.started("2026-04-02").publishedAt("2026-04-11"))
            .analytics()
            .digest(SPRING);
    assertThat(digest.published())
        .containsExactlyInAnyOrder("good", "as-good-and-evidenced", "unscored");
    assertThat(digest.worthReading())
        .contains(
            new Digest.Reading(
                "as-good-and-evidenced", Digest.Reason.REVIEWED_BEST, Optional.of(4), 1));
  }

  @Test
  void withoutGitAnIncidentThatSaysItIsPublishedServes() {
    Digest digest =
        CorpusFixture.on("2026-07-15")
            .with("draft", p -> p.detectedAfter("2026-04-01", 5).status(Status.DRAFT))
            .with("published", p -> p.started("2026-04-02"))
            .analytics()
            .digest(SPRING);
    assertThat(digest.worthReading())
        .contains(
            new Digest.Reading("published", Digest.Reason.EVIDENCED_BEST, Optional.empty(), 0));
  }

  @Test
  void factorsThatRiseSurelyComeFirst() {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    for (int i = 1; i <= 6; i++) {
      String day = "-0" + i;
      corpus.with("old" + i, p -> p.started("2025-11" + day).factors("gamma"));
      corpus.with("new" + i, p -> p.started("2026-05" + day).factors("alpha"));
    }
    for (int i = 1; i <= 3; i++) {
      String day = "2026-05-1" + i;
      corpus.with("other" + i, p -> p.started(day).factors("beta"));
    }
    corpus.with("one", p -> p.started("2026-05-20").factors("delta"));
    assertThat(corpus.analytics().digest(SPRING).rising())
        .extracting(f -> f.id() + " " + f.change().direction().word())
        .isEqualTo(List.of("alpha rising", "beta perhaps-rising"));
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)))
        .withMessageContaining("2026-05-02");
  }
}
