package dev.postmortem.sitegenerator.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.analytics.Analytics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CorpusDataTest {

  private static final Analytics ANALYTICS =
      Analytics.of(
          CorpusView.of(
              RepositoryReader.at(
                      Path.of("src/test/resources/scenarios/full/repository"),
                      LocalDate.of(2026, 7, 15))
                  .readWithoutHistory()
                  .corpus(),
              Audience.INTERNAL));

  private static final CorpusData DATA =
      new CorpusData(ANALYTICS, id -> "incidents/" + id + ".html");

  @Test
  void theCorpusIsJsonWithAVersion() throws IOException {
    JsonNode corpus = new ObjectMapper().readTree(DATA.corpus());
    assertThat(corpus.path("version").asInt()).isEqualTo(1);
    assertThat(corpus.path("postmortems")).hasSize(3);
    assertThat(corpus.at("/postmortems/0/title").asText())
        .isEqualTo("Baskets emptied themselves <for an hour>");
    assertThat(corpus.at("/postmortems/0/fault_tree/all/1/any/0").asText())
        .isEqualTo("alert-missing");
    assertThat(corpus.at("/postmortems/0/time_to_resolve_seconds").asInt()).isEqualTo(5400);
  }

  @Test
  void aSinglePostmortemSaysTheSameAsTheCorpus() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(DATA.postmortem(ANALYTICS.view().postmortems().get(0))))
        .isEqualTo(mapper.readTree(DATA.corpus()).at("/postmortems/0"));
  }

  @Test
  void whoWroteReviewedOrVerifiedIsNotExported() {
    assertThat(DATA.corpus())
        .doesNotContain("roles")
        .doesNotContain("reviewers")
        .doesNotContain("verified_by")
        .doesNotContain("redacted_by");
  }
}
