package dev.postmortem.site.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.site.SampleSite;
import dev.postmortem.site.figures.ShownPage.Line;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures that the site shows of the sample corpus, computed a second time: from the files,
 * read by a reader of its own, by the plainest arithmetic that gives them, and compared with what
 * stands in the finished pages. Once without a history, as the project itself builds it, and once
 * from a Git repository whose every commit is known.
 */
class IndependentFiguresTest {

  private static final List<Area> AREAS =
      List.of(
          new HomeFigures(),
          new ListFigures(),
          new IncidentPageFigures(),
          new RelativesFigures(),
          new FaultTreeFigures(),
          new RollupFigures(),
          new FactorPageFigures(),
          new ActionsFigures(),
          new SharesFigures(),
          new MetricsFigures(),
          new SliceFigures(),
          new AboutFigures());

  @TempDir static Path folder;

  private static final List<Case> cases = new ArrayList<>();

  /** A corpus, and the lines of each page that was made of it. */
  private record Case(
      String name, ToldCorpus corpus, SampleSite site, Map<String, List<Line>> pages) {

    static Case of(String name, ToldCorpus corpus, SampleSite site) {
      Map<String, List<Line>> pages = new TreeMap<>();
      site.pages().forEach((path, page) -> pages.put(path, ShownPage.lines(page)));
      return new Case(name, corpus, site, pages);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void readAndBuild() {
    LocalDate today = LocalDate.of(2026, 11, 25);
    cases.add(
        Case.of(
            "without a history",
            ToldCorpus.read(SampleSite.REPOSITORY, today, ToldHistory.none()),
            SampleSite.build(folder.resolve("site"), today)));
    Path repository = folder.resolve("repository");
    ToldHistory history = ScriptedHistory.write(SampleSite.REPOSITORY, repository);
    LocalDate later = LocalDate.of(2027, 2, 15);
    cases.add(
        Case.of(
            "with a history",
            ToldCorpus.read(repository, later, history),
            SampleSite.withHistory(repository, folder.resolve("site-with-history"), later)));
  }

  static Stream<Case> cases() {
    return cases.stream();
  }

  static Stream<Arguments> areasOfCases() {
    return cases.stream()
        .flatMap(c -> AREAS.stream().map(a -> Arguments.of(a.getClass().getSimpleName(), a, c)));
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("areasOfCases")
  void everyFigureEqualsItsOwnComputation(String name, Area area, Case built) {
    Claims claims = new Claims();
    area.claim(claims, built.corpus());
    assertThat(claims.size()).as(name).isPositive();
    assertThat(claims.disagreements(built.pages())).as(name).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRowOfTheTablesForMachinesEqualsItsOwnComputation(Case built) {
    ExportedFigures expected = new ExportedFigures(built.corpus());
    assertThat(ExportedFigures.csv(built.site().text("actions.csv")))
        .containsExactlyElementsOf(expected.actions());
    assertThat(ExportedFigures.csv(built.site().text("factors.csv")))
        .containsExactlyElementsOf(expected.factors());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePostmortemsAsJsonSayWhatTheirFilesSay(Case built) {
    ExportedFigures expected = new ExportedFigures(built.corpus());
    JsonNode corpus = ExportedFigures.read(built.site().text("corpus.json"));
    assertThat(corpus.get("today").asText()).isEqualTo(built.corpus().today().toString());
    assertThat(corpus.get("postmortems")).hasSameSizeAs(built.corpus().all());
    for (int i = 0; i < built.corpus().all().size(); i++) {
      Told told = built.corpus().all().get(i);
      ObjectNode shown = (ObjectNode) corpus.get("postmortems").get(i);
      assertThat(ExportedFigures.read(built.site().text("incidents/" + told.id() + ".json")))
          .isEqualTo(shown);
      JsonNode timeline = shown.remove("timeline");
      assertThat(shown).isEqualTo(expected.postmortem(told));
      assertThat(timeline)
          .as(told.id())
          .extracting(
              e -> Optional.of(OffsetDateTime.parse(e.get("at").asText())),
              e -> e.get("unverified").asBoolean(),
              e -> e.has("source"))
          .containsExactlyElementsOf(
              ToldTimeline.of(told).stream()
                  .map(e -> Tuple.tuple(e.at(), e.isUnverified(), e.hasSource()))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFactorsAsJsonSayWhichPostmortemsNameThem(Case built) {
    JsonNode factors = ExportedFigures.read(built.site().text("corpus.json")).get("factors");
    List<JsonNode> expected = new ExportedFigures(built.corpus()).factorsAsJson();
    assertThat(factors).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      ObjectNode shown = (ObjectNode) factors.get(i);
      List<String> unrelated = new ArrayList<>();
      shown.remove("unrelated_incidents").forEach(id -> unrelated.add(id.asText()));
      assertThat(shown).isEqualTo(expected.get(i));
      assertThat(Reckoning.unrelated(built.corpus().incidentsWith(shown.get("id").asText())))
          .extracting(set -> set.stream().map(Told::id).toList())
          .contains(unrelated);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noPageShowsAFigureThatNobodyComputes(Case built) {
    assertThat(unclaimed(built.pages(), built.corpus())).isEmpty();
  }

  @Test
  void aFigureThatNobodyComputesIsFound() {
    String page =
        "<main><h1>Metrics</h1><h2>Mean time between failures</h2><p>12 days</p>"
            + "<svg><text>11 days</text></svg></main>";
    Map<String, List<Line>> pages = Map.of("metrics/index.html", ShownPage.lines(page));
    assertThat(unclaimed(pages, cases.get(0).corpus()))
        .containsExactly(
            "metrics/index.html, under \"Mean time between failures\", WORDS: 12 days",
            "metrics/index.html, under \"Mean time between failures\", DRAWN: 11 days");
  }

  private static List<String> unclaimed(Map<String, List<Line>> pages, ToldCorpus corpus) {
    Claims claims = new Claims();
    AREAS.forEach(area -> area.claim(claims, corpus));
    Prose prose = new Prose(corpus);
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
