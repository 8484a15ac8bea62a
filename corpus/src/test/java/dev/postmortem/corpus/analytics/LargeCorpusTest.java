package dev.postmortem.corpus.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.factor.FactorFacts;
import dev.postmortem.corpus.analytics.factor.Rollup;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.IncidentFigures;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.TriggerKind;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All figures of ten thousand generated postmortems, checked against plain counts. */
class LargeCorpusTest {

  private static final int COUNT = 10_000;

  private static Corpus corpus;
  private static Analytics analytics;

  @BeforeAll
  static void generate() {
    corpus = corpus(COUNT);
    analytics = Analytics.of(CorpusView.of(corpus, Audience.INTERNAL));
  }

  @Test
  void theGroupsOfADimensionWithoutOverlapAddUp() {
    for (Dimension dimension :
        new Dimension[] {Dimension.SEVERITY, Dimension.YEAR, Dimension.QUARTER}) {
      assertThat(analytics.by(dimension).stream().mapToInt(IncidentFigures::count).sum())
          .isEqualTo(COUNT);
    }
  }

  @Test
  void theRollupAgreesWithAPlainCount() {
    for (Rollup.Entry entry : analytics.rollup().entries()) {
      long count =
          corpus.postmortems().stream()
              .filter(
                  p -> p.factors().stream().anyMatch(f -> f.factor().equals(entry.facts().id())))
              .count();
      assertThat((long) entry.facts().count()).isEqualTo(count);
    }
    assertThat(analytics.rollup().programs()).isNotEmpty();
  }

  @Test
  void everyPostmortemHasSimilarOnesWithinSeconds() {
    long start = System.nanoTime();
    for (Postmortem p : corpus.postmortems()) {
      assertThat(analytics.similar(p.id(), 5)).hasSize(5);
    }
    assertThat(seconds(start)).as("a search through all pairs would take minutes").isLessThan(60);
  }

  @Test
  void theRecurrencesOfOneAreThoseOfAllInWhichItTakesPart() {
    Analytics single = Analytics.of(CorpusView.of(corpus, Audience.INTERNAL));
    Recurrences all = analytics.recurrences();
    int inferred = 0;
    for (int i = 0; i < corpus.postmortems().size(); i += 40) {
      String id = corpus.postmortems().get(i).id();
      Recurrences expected =
          new Recurrences(
              all.declared().stream()
                  .filter(r -> r.later().equals(id) || r.earlier().equals(id))
                  .toList(),
              all.inferred().stream()
                  .filter(r -> r.later().equals(id) || r.closest().equals(id))
                  .toList());
      assertThat(single.recurrencesOf(id)).isEqualTo(expected);
      assertThat(analytics.recurrencesOf(id)).isEqualTo(expected);
      inferred += expected.inferred().size();
    }
    assertThat(inferred).isPositive();
  }

  @Test
  void everyFigureIsWorkedOutWithinSeconds() {
    long start = System.nanoTime();
    Analytics fresh = Analytics.of(CorpusView.of(corpus, Audience.INTERNAL));
    for (Dimension dimension : Dimension.values()) {
      assertThat(fresh.by(dimension)).isNotEmpty();
    }
    for (FactorFacts factor : fresh.factors()) {
      assertThat(fresh.together(factor.id())).isNotNull();
      for (DurationMeasure measure : DurationMeasure.values()) {
        assertThat(fresh.compare(factor.id(), measure).without()).isNotNull();
      }
    }
    assertThat(fresh.recurrences().inferred()).isNotEmpty();
    assertThat(fresh.actions().timeToDone().curve().n()).isPositive();
    assertThat(seconds(start)).as("a search through all pairs would take minutes").isLessThan(60);
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  /** Incidents of ten years, of 60 services and 50 factors, some far more frequent than others. */
  static Corpus corpus(int count) {
    Random random = new Random(42);
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    OffsetDateTime first = OffsetDateTime.parse("2016-07-01T00:00:00Z");
    Supplier<String> service = () -> "service-" + skewed(random, 60);
    Supplier<String> factor = () -> "factor-" + skewed(random, 50);
    for (int i = 0; i < count; i++) {
      OffsetDateTime start = first.plusMinutes(random.nextInt(10 * 365 * 24 * 60));
      int detect = random.nextInt(90);
      corpus.with(
          "incident-" + i,
          p ->
              p.detectedAfter(start.toString(), detect)
                  .mitigated(start.plusMinutes(detect + random.nextInt(200)).toString())
                  .resolved(start.plusMinutes(300 + random.nextInt(2000)).toString())
                  .severity("SEV-" + (1 + skewed(random, 4)))
                  .services(service.get(), service.get())
                  .teams("team-" + skewed(random, 12))
                  .tags("tag-" + skewed(random, 40), "tag-" + skewed(random, 40))
                  .detectedBy(List.of(Detection.values()).get(random.nextInt(6)))
                  .trigger(List.of(TriggerKind.values()).get(random.nextInt(10)))
                  .factors(factor.get(), factor.get(), factor.get())
                  .publishedAt(start.plusDays(3 + random.nextInt(9)).toString())
                  .action(
                      "A1",
                      a ->
                          a.due(start.plusDays(30).toLocalDate().toString())
                              .addresses(factor.get()))
                  .action(
                      "A2",
                      a ->
                          a.due(start.plusDays(30).toLocalDate().toString())
                              .done(start.plusDays(random.nextInt(60)).toLocalDate().toString())
                              .addresses(factor.get())));
    }
    return corpus.corpus();
  }

  private static int skewed(Random random, int values) {
    double draw = random.nextDouble();
    return (int) (draw * draw * values);
  }
}
