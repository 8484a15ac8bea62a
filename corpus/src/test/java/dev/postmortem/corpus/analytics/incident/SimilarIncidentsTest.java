package dev.postmortem.corpus.analytics.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.CorpusFixture;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident.Shared;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident.Trait;
import dev.postmortem.schema.model.TriggerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarIncidentsTest {

  @Test
  void theRarerATraitTheMoreItWeighs() {
    List<SimilarIncident> similar =
        CorpusFixture.on("2026-06-30")
            .with(
                "self",
                p ->
                    p.started("2026-01-01")
                        .services("checkout")
                        .factors("alpha", "beta")
                        .trigger(TriggerKind.DEPLOY)
                        .tags("cache"))
            .with("rare", p -> p.started("2026-01-02").factors("beta"))
            .with("common", p -> p.started("2026-01-03").factors("alpha"))
            .with("common-too", p -> p.started("2026-01-04").factors("first letter"))
            .with("both", p -> p.started("2026-01-05").factors("alpha").tags("cache"))
            .with(
                "tag-only", p -> p.started("2026-01-06").tags("cache").trigger(TriggerKind.DEPLOY))
            .with("nothing", p -> p.started("2026-01-07").factors("gamma"))
            .with("unknown-trigger", p -> p.started("2026-01-08").trigger(TriggerKind.UNKNOWN))
            .analytics()
            .similar("self", 10);
    // N = 8; alpha in 4, beta in 2, the tag in 3.
    double alpha = Math.log(1 + 8 / 4.0);
    double beta = Math.log(1 + 8 / 2.0);
    double cache = Math.log(1 + 8 / 3.0);
    assertThat(similar)
        .extracting(SimilarIncident::postmortem)
        .containsExactly("both", "rare", "common-too", "common");
    assertThat(similar.get(0).score()).isCloseTo(alpha + cache, within(1e-12));
    assertThat(similar.get(0).shared())
        .containsExactly(
            new Shared(Trait.TAG, "cache", 3, cache), new Shared(Trait.FACTOR, "alpha", 4, alpha));
    assertThat(similar.get(1).score()).isCloseTo(beta, within(1e-12));
  }

  @Test
  void ofEquallySimilarOnesTheLatestComesFirstInAnyOrderOfSharedAttributes() {
    CorpusFixture corpus =
        CorpusFixture.on("2026-06-30")
            .with(
                "self",
                p ->
                    p.started("2026-01-01")
                        .services("bus", "tracking")
                        .factors("alpha")
                        .trigger(TriggerKind.DATA)
                        .tags("bus"))
            .with(
                "earlier",
                p ->
                    p.started("2026-01-02")
                        .services("tracking")
                        .factors("alpha")
                        .trigger(TriggerKind.DATA))
            .with("later", p -> p.started("2026-01-03").services("bus", "tracking").tags("bus"));
    // What both share with it is had by two, three and four; summed in opposite orders.
    corpus.with("a", p -> p.started("2026-01-04").trigger(TriggerKind.DATA));
    corpus.with("b", p -> p.started("2026-01-05").trigger(TriggerKind.DATA));
    corpus.with("c", p -> p.started("2026-01-06").services("bus"));
    corpus.with("d", p -> p.started("2026-01-07").services("bus"));
    assertThat(corpus.analytics().similar("self", 2))
        .extracting(SimilarIncident::postmortem)
        .containsExactly("later", "earlier");
  }

  @Test
  void onlyAsManyAsAskedForAreGiven() {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    for (int i = 0; i < 9; i++) {
      String day = "2026-01-0" + (i + 1);
      corpus.with("i" + i, p -> p.started(day).services("checkout"));
    }
    Analytics analytics = corpus.analytics();
    assertThat(analytics.similar("i4", 3))
        .extracting(SimilarIncident::postmortem)
        .containsExactly("i8", "i7", "i6");
    assertThat(analytics.similar("i4", 0)).isEmpty();
    assertThat(analytics.similar("unheard-of", 3)).isEmpty();
  }
}
