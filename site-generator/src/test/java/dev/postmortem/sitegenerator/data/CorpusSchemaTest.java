package dev.postmortem.sitegenerator.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postmortem.sitegenerator.SampleSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of the sample corpus's site against the schema that the site carries. */
class CorpusSchemaTest {

  @TempDir static Path folder;

  private static SampleSite site;
  private static Schema schema;

  @BeforeAll
  static void build() {
    site = SampleSite.build(folder, LocalDate.of(2026, 11, 25));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(site.text("assets/corpus.schema.json"));
  }

  @Test
  void theCorpusIsAsItsSchemaSays() {
    assertThat(errors(site.text("corpus.json"))).isEmpty();
  }

  @Test
  void onePostmortemIsAsInTheCorpus() throws IOException {
    int seen = 0;
    try (Stream<Path> files = Files.list(folder.resolve("incidents"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        assertThat(errors(alone(Files.readString(file)))).as(file.toString()).isEmpty();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(25);
  }

  @Test
  void theSchemaRefusesWhatItDoesNotName() {
    assertThat(errors(alone("{\"id\": \"a\", \"author\": \"somebody\"}"))).isNotEmpty();
    assertThat(errors(site.text("corpus.json").replaceFirst("\"version\" ?: ?1", "\"version\": 2")))
        .isNotEmpty();
  }

  private static String alone(String postmortem) {
    return "{\"version\": 1, \"title\": \"\", \"today\": \"2026-11-25\", \"factors\": [], "
        + "\"postmortems\": ["
        + postmortem
        + "]}";
  }

  private static List<String> errors(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
