package dev.postmortem.corpus.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.CorpusFixture;
import dev.postmortem.corpus.analytics.period.Quarter;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.TriggerKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentFiguresTest {

  @Test
  void eachDurationIsMeasuredBetweenItsOwnTwoMoments() {
    IncidentFigures all =
        CorpusFixture.on("2026-06-30")
            .with(
                "a",
                p ->
                    p.started("2026-01-01T10:00:00Z")
                        .detected("2026-01-01T10:12:00Z")
                        .mitigated("2026-01-01T12:00:00+01:00")
                        .resolved("2026-01-01T13:00:00Z")
                        .publishedAt("2026-01-04T13:00:00Z"))
            .analytics()
            .all();
    assertThat(all.durations().timeToDetect().median()).contains(Duration.ofMinutes(12));
    assertThat(all.durations().timeToMitigate().median()).contains(Duration.ofMinutes(48));
    assertThat(all.durations().timeToResolve().median()).contains(Duration.ofHours(3));
    assertThat(all.durations().timeToPublish().median()).contains(Duration.ofDays(3));
  }

  @Test
  void missingAndContradictoryTimesAreCountedAndNotGuessed() {
    Distribution toDetect =
        CorpusFixture.on("2026-06-30")
            .with("known", p -> p.detectedAfter("2026-01-01", 5))
            .with("at-once", p -> p.detectedAfter("2026-01-02", 0))
            .with("backwards", p -> p.detectedAfter("2026-01-03", -5))
            .with("undetected", p -> p.started("2026-01-04"))
            .with("nothing", p -> p)
            .analytics()
            .all()
            .durations()
            .timeToDetect();
    assertThat(toDetect.values())
        .extracting(Distribution.Observation::incident)
        .containsExactly("at-once", "known");
    assertThat(toDetect.contradictory()).containsExactly("backwards");
    assertThat(toDetect.missing()).containsExactly("undetected", "nothing");
  }

  @Test
  void securityIncidentsCountAndNearMissesAndDrillsDoNot() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("incident", p -> p.detectedAfter("2026-01-01", 1))
            .with("security", p -> p.detectedAfter("2026-01-02", 2).kind(Kind.SECURITY))
            .with("near", p -> p.detectedAfter("2026-01-03", 3).kind(Kind.NEAR_MISS))
            .with("drill", p -> p.detectedAfter("2026-01-04", 4).kind(Kind.DRILL))
            .analytics();
    assertThat(analytics.all().group().incidents()).containsExactly("incident", "security");
    assertThat(analytics.all().durations().timeToDetect().n()).isEqualTo(2);
    assertThat(analytics.all().nearMisses())
        .isEqualTo(new Proportion(List.of("near"), List.of("incident", "security"), List.of()));
    assertThat(analytics.by(Dimension.KIND))
        .extracting(f -> f.group().value().orElseThrow(), f -> f.durations().timeToDetect().n())
        .containsExactly(
            tuple("incident", 1), tuple("near-miss", 1), tuple("security", 1), tuple("drill", 1));
  }

  @Test
  void thirtyMinutesAreStillWithinThirtyMinutes() {
    Proportion soon =
        CorpusFixture.on("2026-06-30")
            .with("29", p -> p.mitigatedAfter("2026-01-01", 29))
            .with("30", p -> p.mitigatedAfter("2026-01-02", 30))
            .with("31", p -> p.mitigatedAfter("2026-01-03", 31))
            .with("backwards", p -> p.mitigatedAfter("2026-01-04", -1))
            .with("unknown", p -> p.started("2026-01-05"))
            .analytics()
            .all()
            .response()
            .mitigatedWithin30Minutes();
    assertThat(soon.hits()).containsExactly("29", "30");
    assertThat(soon.others()).containsExactly("31");
    assertThat(soon.missing()).containsExactly("unknown", "backwards");
  }

  @Test
  void alertsMonitoringAndEmployeesAreUs() {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    for (Detection detection : Detection.values()) {
      corpus.with(detection.word(), p -> p.detectedBy(detection));
    }
    IncidentFigures all = corpus.with("unsaid", p -> p).analytics().all();
    assertThat(all.response().detectedByUs().hits())
        .containsExactlyInAnyOrder("alert", "monitoring", "employee");
    assertThat(all.response().detectedByUs().n()).isEqualTo(6);
    assertThat(all.response().detectedByUs().missing()).containsExactly("unsaid");
    assertThat(all.response().detectedByCustomers().hits()).containsExactly("customer");
    assertThat(all.response().detectedByCustomers().n()).isEqualTo(6);
  }

  @Test
  void theLimitOfAPublicationEndsWithItsDayWhereItWasWritten() {
    // SEV-1 is to be published within 5 days.
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with(
                "just-in-time",
                p ->
                    p.severity("SEV-1")
                        .resolved("2026-01-01T10:00:00+09:00")
                        .publishedAt("2026-01-06T14:59:00Z"))
            .with(
                "a-minute-late",
                p ->
                    p.severity("SEV-1")
                        .resolved("2026-01-01T10:00:00+09:00")
                        .publishedAt("2026-01-06T15:00:00Z"))
            .with(
                "draft-past-it",
                p -> p.severity("SEV-1").status(Status.DRAFT).resolved("2026-06-24"))
            .with(
                "review-past-it",
                p -> p.severity("SEV-1").status(Status.IN_REVIEW).resolved("2026-01-24"))
            .with(
                "draft-on-its-last-day",
                p -> p.severity("SEV-1").status(Status.DRAFT).resolved("2026-06-25"))
            .with("no-limit", p -> p.severity("SEV-4").resolved("2026-01-01"))
            .with("not-resolved", p -> p.severity("SEV-1").status(Status.DRAFT))
            .with("never-committed", p -> p.severity("SEV-1").resolved("2026-01-01"))
            .with(
                "before-the-clone",
                p -> p.severity("SEV-1").resolved("2026-01-01").publishedBeforeTheClone())
            .analytics();
    Proportion inTime = analytics.all().followUp().publishedInTime();
    assertThat(inTime.hits()).containsExactly("just-in-time");
    assertThat(inTime.others())
        .containsExactlyInAnyOrder("a-minute-late", "draft-past-it", "review-past-it");
    assertThat(inTime.missing())
        .containsExactlyInAnyOrder("not-resolved", "never-committed", "before-the-clone");
    Proportion drafts = analytics.all().followUp().draftsPastLimit();
    assertThat(drafts.hits()).containsExactlyInAnyOrder("draft-past-it", "review-past-it");
    assertThat(drafts.others()).containsExactly("draft-on-its-last-day");
    assertThat(drafts.missing()).containsExactly("not-resolved");
    assertThat(analytics.publication("just-in-time").orElseThrow().deadline())
        .contains(LocalDate.of(2026, 1, 6));
  }

  @Test
  void withoutGitNoPublicationCountsAsLate() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("draft", p -> p.severity("SEV-1").status(Status.DRAFT).resolved("2026-01-01"))
            .with("published", p -> p.severity("SEV-1").resolved("2026-01-01"))
            .analytics();
    assertThat(analytics.all().followUp().publishedInTime().n()).isZero();
    assertThat(analytics.all().followUp().publishedInTime().missing()).hasSize(2);
    assertThat(analytics.all().followUp().draftsPastLimit().hits()).containsExactly("draft");
    assertThat(analytics.all().durations().timeToPublish().missing()).hasSize(2);
  }

  @Test
  void severitiesStandInTheirConfiguredOrderUnknownAndUnstatedOnesLast() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("a", p -> p.started("2026-01-01"))
            .with("b", p -> p.started("2026-01-02").severity("minor"))
            .with("c", p -> p.started("2026-01-03").severity("SEV-3"))
            .with("d", p -> p.started("2026-01-04").severity("SEV-1"))
            .with("e", p -> p.started("2026-01-05").severity("SEV-3"))
            .analytics();
    assertThat(analytics.by(Dimension.SEVERITY))
        .extracting(IncidentFigures::group)
        .containsExactly(
            new Group(Dimension.SEVERITY, Optional.of("SEV-1"), List.of("d")),
            new Group(Dimension.SEVERITY, Optional.of("SEV-3"), List.of("c", "e")),
            new Group(Dimension.SEVERITY, Optional.of("minor"), List.of("b")),
            new Group(Dimension.SEVERITY, Optional.empty(), List.of("a")));
    assertThat(analytics.of(Dimension.SEVERITY, "SEV-3").orElseThrow().count()).isEqualTo(2);
    assertThat(analytics.of(Dimension.SEVERITY, "SEV-2")).isEmpty();
  }

  @Test
  void anIncidentBelongsToTheQuarterOfItsOwnClock() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("still-march", p -> p.started("2026-03-31T23:30:00-05:00"))
            .with("april", p -> p.started("2026-04-01T00:30:00+09:00"))
            .analytics();
    assertThat(analytics.by(Dimension.QUARTER))
        .extracting(f -> f.group().value().orElseThrow() + " " + f.group().incidents())
        .containsExactly("2026-Q1 [still-march]", "2026-Q2 [april]");
    assertThat(analytics.by(Dimension.YEAR)).hasSize(1);
    assertThat(analytics.quarters()).containsExactly(new Quarter(2026, 1), new Quarter(2026, 2));
  }

  @Test
  void aDrawingGoesBackTwentyYearsAtMostAndNotIntoTheFuture() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("mistyped", p -> p.started("0026-01-01"))
            .with("future", p -> p.started("9999-01-01"))
            .analytics();
    assertThat(analytics.quarters())
        .hasSize(80)
        .startsWith(new Quarter(2006, 3))
        .endsWith(new Quarter(2026, 2));
  }

  @Test
  void anIncidentWithTwoServicesCountsUnderBothAndOnceInAll() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with("a", p -> p.services("checkout", "search"))
            .with("b", p -> p.services("search"))
            .with("c", p -> p)
            .analytics();
    assertThat(analytics.by(Dimension.SERVICE))
        .extracting(f -> f.group().value().orElse("-") + " " + f.count())
        .containsExactly("search 2", "checkout 1", "- 1");
    assertThat(analytics.all().count()).isEqualTo(3);
  }

  @Test
  void changesOfSeverityComeFromTheHistory() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with(
                "lowered",
                p ->
                    p.hadSeverity("SEV-1", "2026-01-01")
                        .hadSeverity("SEV-1", "2026-01-02")
                        .hadSeverity("SEV-3", "2026-01-03"))
            .with(
                "raised",
                p -> p.hadSeverity("SEV-2", "2026-01-01").hadSeverity("SEV-1", "2026-01-02"))
            .with(
                "renamed",
                p -> p.hadSeverity("minor", "2026-01-01").hadSeverity("SEV-4", "2026-01-02"))
            .with("steady", p -> p.hadSeverity("SEV-1", "2026-01-01"))
            .with("never-committed", p -> p)
            .with("begins-in-the-clone", CorpusFixture.PostmortemFixture::publishedBeforeTheClone)
            .analytics();
    assertThat(analytics.severityChanges())
        .containsExactlyInAnyOrder(
            new SeverityChange(
                "lowered", "SEV-1", "SEV-3", at("2026-01-03"), SeverityChange.Direction.LOWERED),
            new SeverityChange(
                "raised", "SEV-2", "SEV-1", at("2026-01-02"), SeverityChange.Direction.RAISED),
            new SeverityChange(
                "renamed", "minor", "SEV-4", at("2026-01-02"), SeverityChange.Direction.UNKNOWN));
    Proportion changed = analytics.all().severityChanged();
    assertThat(changed.count()).isEqualTo(3);
    assertThat(changed.others()).containsExactly("steady");
    assertThat(changed.missing())
        .containsExactlyInAnyOrder("never-committed", "begins-in-the-clone");
  }

  @Test
  void evidenceIsCompleteWhenEveryPartIsThere() {
    Analytics analytics =
        CorpusFixture.on("2026-06-30")
            .with(
                "whole",
                p ->
                    p.mitigatedAfter("2026-01-01", 5)
                        .resolved("2026-01-02")
                        .detectedBy(Detection.ALERT)
                        .usersAffected("about 4 in 10")
                        .trigger(TriggerKind.DEPLOY)
                        .factors("alpha", "beta")
                        .event("2026-01-01")
                        .evidence("https://dashboards.example/1"))
            .with(
                "vague",
                p ->
                    p.detectedAfter("2026-01-03", 5)
                        .usersAffected("some")
                        .factors("alpha", "alpha"))
            .analytics();
    assertThat(analytics.all().followUp().evidenceComplete().hits()).containsExactly("whole");
    assertThat(analytics.all().followUp().evidenceComplete().others()).containsExactly("vague");
    EvidenceFigures evidence = analytics.evidence();
    assertThat(evidence.parts().get(EvidencePart.DETECTED_AT).count()).isEqualTo(2);
    assertThat(evidence.parts().get(EvidencePart.IMPACT_IN_NUMBERS).others())
        .containsExactly("vague");
    assertThat(evidence.parts().get(EvidencePart.TWO_FACTORS).hits()).containsExactly("whole");
    assertThat(evidence.partsPresent().get(1)).containsExactly("vague");
    assertThat(evidence.partsPresent().get(10)).containsExactly("whole");
    assertThat(evidence.partsPresent()).hasSize(11);
  }

  @Test
  void budgetsAreReadFromPercentagesAndNothingElse() {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    String[] stated = {
      "12%", "0.5 %", "120%", "12,5%", "about 3%", "-1%", "1.2.3%", ".5%", "%", ""
    };
    for (int i = 0; i < stated.length; i++) {
      String burned = stated[i];
      corpus.with("i" + i, p -> p.started("2026-02-01").slo("checkout", burned));
    }
    assertThat(corpus.analytics().errorBudgets())
        .singleElement()
        .satisfies(
            budget -> {
              assertThat(budget.burns())
                  .extracting(ErrorBudget.Burn::percent)
                  .containsExactly(
                      new BigDecimal("12"), new BigDecimal("0.5"), new BigDecimal("120"));
              assertThat(budget.total()).isEqualTo(new BigDecimal("132.5"));
              assertThat(budget.unreadable()).containsExactly("i3", "i4", "i5", "i6", "i7", "i8");
              assertThat(budget.missing()).containsExactly("i9");
              assertThat(budget.burns().get(0).quarter()).contains(new Quarter(2026, 1));
            });
  }

  @Test
  void reviewScoresAreCounted() {
    ReviewScores scores =
        CorpusFixture.on("2026-06-30")
            .with("a", p -> p.reviewScore(4))
            .with("b", p -> p.reviewScore(4))
            .with("c", p -> p.reviewScore(1))
            .with("d", p -> p.reviewScore(9))
            .with("e", p -> p)
            .analytics()
            .reviewScores();
    assertThat(scores.with(4)).containsExactly("a", "b");
    assertThat(scores.with(1)).containsExactly("c");
    assertThat(scores.n()).isEqualTo(3);
    assertThat(scores.missing()).containsExactly("d", "e");
  }

  @Test
  void anEmptyCorpusHasFiguresOfNothing() {
    Analytics analytics = CorpusFixture.on("2026-06-30").analytics();
    assertThat(analytics.all().count()).isZero();
    assertThat(analytics.all().response().detectedByUs().share()).isEmpty();
    assertThat(analytics.by(Dimension.SEVERITY)).isEmpty();
    assertThat(analytics.quarters()).isEmpty();
    assertThat(analytics.rollup().entries()).isEmpty();
    assertThat(analytics.similar("nothing", 3)).isEmpty();
    assertThat(analytics.factorsOf("nothing")).isEmpty();
  }

  private static Optional<Instant> at(String day) {
    return Optional.of(Instant.parse(day + "T12:00:00Z"));
  }
}
