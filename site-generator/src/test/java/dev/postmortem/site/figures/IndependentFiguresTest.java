package dev.postmortem.site.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.site.SampleSite;
import dev.postmortem.site.figures.ShownPage.Line;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures that the site shows of the sample corpus, computed a second time: from the files,
 * read by a reader of its own, by the plainest arithmetic that gives them, and compared with what
 * stands in the finished pages.
 */
class IndependentFiguresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir static Path folder;

  private static ToldCorpus corpus;
  private static final Map<String, List<Line>> pages = new TreeMap<>();

  @BeforeAll
  static void readAndBuild() {
    corpus = ToldCorpus.read(SampleSite.REPOSITORY, TODAY, ToldHistory.none());
    SampleSite site = SampleSite.build(folder.resolve("site"), TODAY);
    site.pages().forEach((path, page) -> pages.put(path, ShownPage.lines(page)));
  }

  static Stream<Area> areas() {
    return Stream.of(
        new HomeFigures(),
        new ActionsFigures(),
        new SharesFigures(),
        new MetricsFigures(),
        new RollupFigures(),
        new FactorPageFigures(),
        new SliceFigures(),
        new ListFigures(),
        new AboutFigures(),
        new IncidentPageFigures(),
        new RelativesFigures(),
        new FaultTreeFigures());
  }

  @ParameterizedTest
  @MethodSource("areas")
  void everyFigureEqualsItsOwnComputation(Area area) {
    Claims claims = new Claims();
    area.claim(claims, corpus);
    assertThat(claims.size()).isPositive();
    assertThat(claims.disagreements(pages)).isEmpty();
  }

  @Test
  void noPageShowsAFigureThatNobodyComputes() {
    Claims claims = new Claims();
    areas().forEach(area -> area.claim(claims, corpus));
    assertThat(unclaimed(pages, claims)).isEmpty();
  }

  @Test
  void aFigureThatNobodyComputesIsFound() {
    Claims claims = new Claims();
    areas().forEach(area -> area.claim(claims, corpus));
    String page =
        "<main><h1>Metrics</h1><h2>Mean time between failures</h2><p>12 days</p>"
            + "<svg><text>11 days</text></svg></main>";
    assertThat(unclaimed(Map.of("metrics/index.html", ShownPage.lines(page)), claims))
        .containsExactly(
            "metrics/index.html, under \"Mean time between failures\", WORDS: 12 days",
            "metrics/index.html, under \"Mean time between failures\", DRAWN: 11 days");
  }

  private static List<String> unclaimed(Map<String, List<Line>> shown, Claims claims) {
    Prose prose = new Prose(corpus);
    List<String> unclaimed = new ArrayList<>();
    shown.forEach(
        (page, lines) ->
            lines.stream()
                .filter(l -> l.hasDigit() && !claims.covers(page, l) && !prose.is(page, l))
                .map(l -> page + ", under \"" + l.under() + "\", " + l.kind() + ": " + l.words())
                .forEach(unclaimed::add));
    return unclaimed;
  }
}
