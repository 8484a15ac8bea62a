package dev.postmortem.linter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postmortem.linter.RuleBench;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TailoredSchemasTest {

  private static final String SETTINGS =
      """
      severities: [{name: P1, description: All is out.}, P2]
      services: [{id: checkout, name: Checkout}]
      teams: [money]
      owners: [{id: money-on-call, kind: role}]
      trackers: [{pattern: 'PAY-\\d+'}]
      packs: [house.yml]
      factors:
        - {id: own-factor, name: Own, description: Ours., layer: design, end: blunt}
      """;

  private static final String PACK = "rules: [{id: old-name, message: m, terms: [x]}]\n";

  private static Map<String, String> schemas(String settings) {
    return TailoredSchemas.of(
        RuleBench.repository(
            Map.of(
                "postmortem.yml",
                settings,
                "house.yml",
                PACK,
                "postmortems/a.md",
                "---\nid: one\nservices: [basket]\ntags: [cache]\nteams: [shop]\n---\n")));
  }

  private static JsonNode schema(String name) throws IOException {
    return JsonMapper.builder().build().readTree(schemas(SETTINGS).get(name));
  }

  private static Schema validator(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  @Test
  void allAreValidSchemas() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    schemas(SETTINGS)
        .forEach(
            (name, text) -> assertThat(meta.validate(text, InputFormat.JSON)).as(name).isEmpty());
    assertThat(schemas(SETTINGS)).hasSize(3);
  }

  @Test
  void whatTheSettingsListIsAllowedAndNothingElse() throws IOException {
    JsonNode schema = schema(TailoredSchemas.FRONT_MATTER);
    assertThat(schema.at("/properties/severity/enum")).hasToString("[\"P1\",\"P2\"]");
    assertThat(schema.at("/properties/severity/enumDescriptions/0").textValue())
        .isEqualTo("All is out.");
    assertThat(schema.at("/properties/services/items/enum")).hasToString("[\"checkout\"]");
    assertThat(schema.at("/properties/contributing_factors/items/properties/factor/enum"))
        .anyMatch(f -> f.textValue().equals("own-factor"))
        .anyMatch(f -> f.textValue().equals("missing-canary"));
    assertThat(schema.at("/$defs/action/properties/owner/examples"))
        .hasToString("[\"money-on-call\"]");
    assertThat(schema.at("/$defs/action/properties/ticket/description").textValue())
        .contains("PAY-");
    assertThat(schema.at("/properties/accept/items/properties/rule/enum"))
        .anyMatch(r -> r.textValue().equals("old-name"))
        .anyMatch(r -> r.textValue().equals("wording"));
  }

  @Test
  void whatIsInUseIsOffered() throws IOException {
    JsonNode schema =
        JsonMapper.builder().build().readTree(schemas("{}\n").get(TailoredSchemas.FRONT_MATTER));
    assertThat(schema.at("/properties/services/items/examples")).hasToString("[\"basket\"]");
    assertThat(schema.at("/properties/services/items/enum").isMissingNode()).isTrue();
    assertThat(schema.at("/properties/tags/items/examples")).hasToString("[\"cache\"]");
    assertThat(schema.at("/$defs/reference/examples")).hasToString("[\"one\"]");
  }

  @Test
  void validatorsJudgeByThem() {
    Schema schema = validator(schemas(SETTINGS).get(TailoredSchemas.FRONT_MATTER));
    String good =
        """
        {"title": "t", "status": "draft", "severity": "P1", "services": ["checkout"],
         "started_at": "2026-01-02T03:04:05Z",
         "contributing_factors": [{"factor": "own-factor"}],
         "accept": [{"rule": "old-name", "reason": "r"}]}
        """;
    assertThat(schema.validate(good, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(good.replace("P1", "SEV-1"), InputFormat.JSON)).hasSize(1);
    assertThat(schema.validate(good.replace("own-factor", "no-factor"), InputFormat.JSON))
        .hasSize(1);
    Schema settings = validator(schemas(SETTINGS).get(TailoredSchemas.SETTINGS));
    assertThat(
            settings.validate(
                "{\"rules\": {\"old-name\": \"off\", \"too-many-actions\": {\"severity\": \"error\"},"
                    + " \"wording\": \"warning\"}}",
                InputFormat.JSON))
        .isEmpty();
    assertThat(settings.validate("{\"rules\": {\"no-rule\": \"off\"}}", InputFormat.JSON))
        .hasSize(1);
  }

  @Test
  void editorSettingsNameTheFilesOfEachSchema() {
    Map<String, String> settings =
        EditorSettings.of(
            RuleBench.repository(Map.of("postmortem.yml", SETTINGS, "house.yml", PACK))
                .corpus()
                .configuration(),
            ".postmortem");
    assertThat(settings.get(EditorSettings.VS_CODE))
        .isEqualTo(
            """
            {
              "yaml.schemas": {
                "./.postmortem/postmortem-yml.schema.json": [
                  "postmortem.yml"
                ],
                "./.postmortem/pack.schema.json": [
                  "house.yml"
                ]
              }
            }
            """);
    assertThat(settings.get(EditorSettings.INTELLIJ))
        .contains(
            "<option name=\"relativePathToSchema\""
                + " value=\".postmortem/postmortem-yml.schema.json\" />")
        .contains("<option name=\"path\" value=\"house.yml\" />");
  }
}
