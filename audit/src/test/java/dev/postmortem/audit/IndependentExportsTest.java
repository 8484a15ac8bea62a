package dev.postmortem.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the files for machines, computed a second time as those of the pages are. */
class IndependentExportsTest {

  static List<BuiltSample> samples() {
    return BuiltSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyRowOfTheTablesForMachinesEqualsItsOwnComputation(BuiltSample built) {
    ExportedFigures expected = new ExportedFigures(built.corpus());
    assertThat(ExportedFigures.csv(built.site().text("actions.csv")))
        .containsExactlyElementsOf(expected.actions());
    assertThat(ExportedFigures.csv(built.site().text("factors.csv")))
        .containsExactlyElementsOf(expected.factors());
  }

  /** {@code PublicSiteTest} covers what the public site hides in words and addresses. */
  static List<BuiltSample> samplesForTheOrganisation() {
    return BuiltSample.all().stream()
        .filter(s -> s.corpus().readers() == PlainCorpus.Readers.THE_ORGANISATION)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samplesForTheOrganisation")
  void thePostmortemsAsJsonSayWhatTheirFilesSay(BuiltSample built) {
    ExportedFigures expected = new ExportedFigures(built.corpus());
    JsonNode corpus = ExportedFigures.read(built.site().text("corpus.json"));
    assertThat(corpus.get("today").asText()).isEqualTo(built.corpus().today().toString());
    assertThat(corpus.get("postmortems")).hasSameSizeAs(built.corpus().all());
    for (int i = 0; i < built.corpus().all().size(); i++) {
      PlainPostmortem postmortem = built.corpus().all().get(i);
      ObjectNode shown = (ObjectNode) corpus.get("postmortems").get(i);
      assertThat(ExportedFigures.read(built.site().text("incidents/" + postmortem.id() + ".json")))
          .isEqualTo(shown);
      JsonNode timeline = shown.remove("timeline");
      assertThat(shown).isEqualTo(expected.postmortem(postmortem));
      assertThat(timeline)
          .as(postmortem.id())
          .extracting(
              e -> Optional.of(OffsetDateTime.parse(e.get("at").asText())),
              e -> e.get("unverified").asBoolean(),
              e -> e.has("source"))
          .containsExactlyElementsOf(
              PlainTimeline.of(postmortem).stream()
                  .map(e -> Tuple.tuple(e.at(), e.isUnverified(), e.hasSource()))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theFactorsAsJsonSayWhichPostmortemsNameThem(BuiltSample built) {
    JsonNode factors = ExportedFigures.read(built.site().text("corpus.json")).get("factors");
    List<JsonNode> expected = new ExportedFigures(built.corpus()).factorsAsJson();
    assertThat(factors).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      ObjectNode shown = (ObjectNode) factors.get(i);
      List<String> unrelated = new ArrayList<>();
      shown.remove("unrelated_incidents").forEach(id -> unrelated.add(id.asText()));
      assertThat(shown).isEqualTo(expected.get(i));
      assertThat(Arithmetic.unrelated(built.corpus().incidentsWith(shown.get("id").asText())))
          .extracting(set -> set.stream().map(PlainPostmortem::id).toList())
          .contains(unrelated);
    }
  }
}
