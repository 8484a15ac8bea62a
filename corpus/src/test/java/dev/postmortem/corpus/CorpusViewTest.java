package dev.postmortem.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.CorpusFixture;
import dev.postmortem.corpus.analytics.figure.Dimension;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.TriggerKind;
import dev.postmortem.schema.model.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorpusViewTest {

  @Test
  void eachAudienceSeesItsOwnPostmortems() {
    Corpus corpus =
        CorpusFixture.on("2026-06-30")
            .with("inside", p -> p.started("2026-01-01"))
            .with("outside", p -> p.started("2026-01-02").visibility(Visibility.PUBLIC))
            .with("secret", p -> p.started("2026-01-03").visibility(Visibility.RESTRICTED))
            .with(
                "uncleared",
                p -> p.started("2026-01-04").kind(Kind.SECURITY).visibility(Visibility.PUBLIC))
            .with(
                "cleared",
                p ->
                    p.started("2026-01-05")
                        .kind(Kind.SECURITY)
                        .visibility(Visibility.PUBLIC)
                        .redacted())
            .corpus();
    assertThat(ids(CorpusView.of(corpus, Audience.INTERNAL)))
        .containsExactly("inside", "outside", "uncleared", "cleared");
    assertThat(ids(CorpusView.of(corpus, Audience.PUBLIC))).containsExactly("outside", "cleared");
    assertThat(CorpusView.of(corpus, Audience.INTERNAL).postmortem("secret")).isEmpty();
  }

  @Test
  void referencesToWhatIsLeftOutVanishLikeMistypedOnes() {
    Postmortem seen =
        CorpusFixture.on("2026-06-30")
            .with("secret", p -> p.visibility(Visibility.RESTRICTED))
            .with("other", p -> p)
            .with(
                "seen",
                p -> p.related("secret", "other", "mistyped", "seen").recurrenceOf("secret"))
            .seenBy(Audience.INTERNAL)
            .postmortem("seen")
            .orElseThrow();
    assertThat(seen.references().related()).containsExactly("other");
    assertThat(seen.references().recurrenceOf()).isEmpty();
  }

  @Test
  void theHistoryOfWhatIsLeftOutVanishesAndSoDoAuthors() {
    CorpusView view =
        CorpusFixture.on("2026-06-30")
            .with("secret", p -> p.visibility(Visibility.RESTRICTED).created("2026-01-01"))
            .with("seen", p -> p.created("2026-01-02"))
            .seenBy(Audience.INTERNAL);
    assertThat(view.history().files()).containsOnlyKeys("postmortems/seen.md");
    assertThat(view.history().authorNames()).isEmpty();
  }

  @Test
  void thePublicSeesNeitherOwnersNorTickets() {
    Postmortem seen =
        CorpusFixture.on("2026-06-30")
            .with("seen", p -> p.visibility(Visibility.PUBLIC).action("A1", a -> a))
            .seenBy(Audience.PUBLIC)
            .postmortem("seen")
            .orElseThrow();
    assertThat(seen.toString())
        .doesNotContain("on-call")
        .doesNotContain("PAY-1")
        .doesNotContain("the load test");
    assertThat(seen.actions()).hasSize(1);
  }

  @Test
  void aRestrictedPostmortemChangesNoFigure() {
    CorpusFixture without = open();
    CorpusFixture with =
        open()
            .with(
                "secret",
                p ->
                    p.visibility(Visibility.RESTRICTED)
                        .started("2026-05-01")
                        .detected("2026-05-02")
                        .severity("SEV-1")
                        .kind(Kind.SECURITY)
                        .detectedBy(Detection.CUSTOMER)
                        .trigger(TriggerKind.SECURITY)
                        .services("checkout", "vault")
                        .teams("payments", "platform")
                        .tags("leak")
                        .factors("alpha", "beta", "leaked key")
                        .slo("checkout", "40%")
                        .reviewScore(5)
                        .recurrenceOf("one")
                        .publishedAt("2026-05-20")
                        .hadSeverity("SEV-2", "2026-05-20")
                        .hadSeverity("SEV-1", "2026-05-21")
                        .action("A1", a -> a.due("2026-05-03").addresses("alpha")));
    assertThat(Snapshot.of(with.analytics())).isEqualTo(Snapshot.of(without.analytics()));
    assertThat(Snapshot.of(with.analytics())).doesNotContain("secret").doesNotContain("vault");
  }

  @Test
  void theOrderOfThePostmortemsChangesNothing() {
    Corpus corpus = open().corpus();
    String expected = Snapshot.of(Analytics.of(CorpusView.of(corpus, Audience.INTERNAL)));
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<Postmortem> shuffled = new ArrayList<>(corpus.postmortems());
      Collections.shuffle(shuffled, random);
      Corpus other = new Corpus(corpus.configuration(), shuffled, corpus.history(), corpus.today());
      assertThat(Snapshot.of(Analytics.of(CorpusView.of(other, Audience.INTERNAL))))
          .isEqualTo(expected);
    }
  }

  @Test
  void theFiguresOfALaterStateAreThoseOfAFreshStart() {
    Corpus some = open().corpus();
    List<Corpus> variants = List.of(some, open(1).corpus(), open(2).corpus());
    Random random = new Random(11);
    List<Postmortem> now = new ArrayList<>(some.postmortems());
    Analytics analytics = Analytics.of(CorpusView.of(some, Audience.INTERNAL));
    for (int i = 0; i < 150; i++) {
      Postmortem changed =
          variants
              .get(random.nextInt(variants.size()))
              .postmortems()
              .get(random.nextInt(some.postmortems().size()));
      now.removeIf(p -> p.id().equals(changed.id()));
      if (random.nextInt(6) > 0) {
        now.add(changed);
      }
      Corpus next = new Corpus(some.configuration(), now, some.history(), some.today());
      analytics = analytics.after(CorpusView.of(next, Audience.INTERNAL));
      assertThat(Snapshot.of(analytics))
          .as("after %s changes", i + 1)
          .isEqualTo(Snapshot.of(Analytics.of(CorpusView.of(next, Audience.INTERNAL))));
    }
  }

  @Test
  void ofTwoWithOneIdTheEarlierIsKept() {
    CorpusView view =
        CorpusFixture.on("2026-06-30")
            .with("twice", p -> p.started("2026-02-01").services("later"))
            .with("twice", p -> p.started("2026-01-01").services("earlier"))
            .seenBy(Audience.INTERNAL);
    assertThat(view.postmortems()).hasSize(1);
    assertThat(view.postmortem("twice").orElseThrow().services()).containsExactly("earlier");
  }

  private static CorpusFixture open() {
    return open(0);
  }

  /** The same postmortems, of which some tell something else. */
  private static CorpusFixture open(int variant) {
    CorpusFixture corpus = CorpusFixture.on("2026-06-30");
    String[] factors = {"alpha", "beta", "gamma", "first letter", "made up"};
    String[] services = {"checkout", "search", "mail"};
    for (int i = 0; i < 25; i++) {
      int n = i;
      int other = i + variant;
      corpus.with(
          n == 0 ? "one" : "i" + n,
          p ->
              p.started("2026-%02d-%02dT10:00:00+02:00".formatted(n % 6 + 1, n % 4 * 5 + 1))
                  .detected(
                      "2026-%02d-%02dT10:%02d:00+02:00".formatted(n % 6 + 1, n % 4 * 5 + 1, n))
                  .severity("SEV-" + (n % 4 + 1))
                  .kind(n % 7 == 6 ? Kind.NEAR_MISS : Kind.INCIDENT)
                  .services(services[n % 3], services[other % 2])
                  .teams("payments")
                  .tags("t" + other % 5)
                  .factors(factors[n % 5], factors[other % 3])
                  .action(
                      "A1",
                      a ->
                          a.kind(ActionKind.PREVENT)
                              .due("2026-06-01")
                              .addresses(factors[other % 4]))
                  .slo("checkout", n + "%"));
    }
    return corpus;
  }

  private static List<String> ids(CorpusView view) {
    return view.postmortems().stream().map(Postmortem::id).toList();
  }

  /** Every figure of a corpus as text. */
  private static final class Snapshot {

    static String of(Analytics analytics) {
      StringBuilder text = new StringBuilder();
      for (Dimension dimension : Dimension.values()) {
        analytics.by(dimension).forEach(f -> text.append(f).append('\n'));
      }
      text.append(analytics.actions()).append('\n');
      text.append(analytics.actions().ageing()).append(analytics.actions().timeToDone());
      text.append(analytics.actions().kindMix()).append(analytics.actions().doneInTime());
      analytics
          .factors()
          .forEach(
              f -> {
                // A factor's entry in the taxonomy is the configuration's, not the corpus's.
                text.append(f.incidents()).append(f.nearMisses()).append(f.breakdown().quarters());
                text.append(f.breakdown().severities())
                    .append(f.breakdown().services())
                    .append(f.breakdown().teams());
                text.append(f.breakdown().detections()).append(f.actions()).append(f.lastSeen());
                text.append(f.change()).append(f.returns().afterActions());
                text.append(f.returns().whileOpen()).append(f.unrelated());
                text.append(analytics.together(f.id())).append('\n');
              });
      analytics.rollup().entries().forEach(e -> text.append(e.facts().id()).append(e.program()));
      text.append(analytics.recurrences()).append(analytics.evidence());
      text.append(analytics.severityChanges()).append(analytics.reviewScores());
      text.append(analytics.errorBudgets()).append(analytics.quarters());
      for (Postmortem p : analytics.view().postmortems()) {
        text.append(analytics.similar(p.id(), 5)).append('\n');
        text.append(analytics.publication(p.id())).append('\n');
        text.append(analytics.recurrencesOf(p.id())).append('\n');
      }
      return text.toString();
    }
  }
}
