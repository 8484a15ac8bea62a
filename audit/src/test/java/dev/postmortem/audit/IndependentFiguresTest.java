package dev.postmortem.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.audit.ShownPage.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures that the site shows of the sample corpus, computed a second time: from the files,
 * read by a reader of its own, by the plainest arithmetic that gives them, and compared with the
 * finished pages.
 */
class IndependentFiguresTest {

  private static final String DISAGREES =
      "Sample \"%s\": a page shows another number than %s computes. Decide which is right."
          + " If the audit is: correct corpus.analytics, or the class that composes the page. If"
          + " the page is: correct the audit's class.";

  private static final String UNCLAIMED =
      "Sample \"%s\": pages show numbers that are computed once only. Claim them in the Area of"
          + " their page; see \"Add a fact to a page\" in CONTRIBUTING.md.";

  private static final List<Area> AREAS =
      List.of(
          new HomeFigures(),
          new ListFigures(),
          new IncidentPageFigures(),
          new TimelineFigures(),
          new RelatedFigures(),
          new FaultTreeFigures(),
          new RollupFigures(),
          new FactorPageFigures(),
          new ActionsFigures(),
          new ShareFigures(),
          new MetricsFigures(),
          new BreakdownFigures(),
          new AboutFigures());

  static List<BuiltSample> samples() {
    return BuiltSample.all();
  }

  static Stream<Arguments> areasOfSamples() {
    return BuiltSample.all().stream()
        .flatMap(s -> AREAS.stream().map(a -> Arguments.of(a.getClass().getSimpleName(), a, s)));
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("areasOfSamples")
  void everyFigureEqualsItsOwnComputation(String name, Area area, BuiltSample built) {
    Claims claims = new Claims();
    area.claim(claims, built.corpus());
    assertThat(claims.size()).as(name).isPositive();
    assertThat(claims.disagreements(built.pages())).as(DISAGREES, built, name).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyFigureOnAPageIsComputedIndependently(BuiltSample built) {
    assertThat(unclaimed(built.pages(), built.corpus(), claims(built.corpus())))
        .as(UNCLAIMED, built)
        .isEmpty();
  }

  @Test
  void figuresOfACorpusWithGapsEqualTheirOwnComputationToo(@TempDir Path folder) {
    BuiltSample built = BuiltSample.withGaps(folder);
    Claims claims = claims(built.corpus());
    assertThat(claims.disagreements(built.pages())).as(DISAGREES, built, "the audit").isEmpty();
    assertThat(unclaimed(built.pages(), built.corpus(), claims)).as(UNCLAIMED, built).isEmpty();
  }

  @Test
  void aFigureWithoutSecondComputationIsFound() {
    String page =
        "<main><h1>Metrics</h1><h2>Mean time between failures</h2><p>12 days</p>"
            + "<svg><text>11 days</text></svg></main>";
    Map<String, List<Line>> pages = Map.of("metrics/index.html", ShownPage.lines(page));
    PlainCorpus corpus = BuiltSample.all().get(0).corpus();
    assertThat(unclaimed(pages, corpus, claims(corpus)))
        .containsExactly(
            "metrics/index.html, under \"Mean time between failures\", WORDS: 12 days",
            "metrics/index.html, under \"Mean time between failures\", DRAWN: 11 days");
  }

  private static Claims claims(PlainCorpus corpus) {
    Claims claims = new Claims();
    AREAS.forEach(area -> area.claim(claims, corpus));
    return claims;
  }

  private static List<String> unclaimed(
      Map<String, List<Line>> pages, PlainCorpus corpus, Claims claims) {
    FreeText prose = new FreeText(corpus);
    List<String> unclaimed = new ArrayList<>();
    pages.forEach(
        (page, lines) ->
            lines.stream()
                .filter(l -> l.hasDigit() && !claims.covers(page, l) && !prose.is(page, l))
                .map(l -> page + ", under \"" + l.under() + "\", " + l.kind() + ": " + l.words())
                .forEach(unclaimed::add));
    return unclaimed;
  }
}
