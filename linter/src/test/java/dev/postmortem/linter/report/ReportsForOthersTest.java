package dev.postmortem.linter.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Lint;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.text.format.Front;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/**
 * The reports for other programs, read by such programs: the libraries that CI plugins read
 * Checkstyle's, JUnit's, Code Climate's and SARIF's reports with, and Maven's own reader of test
 * results.
 */
class ReportsForOthersTest {

  private static final ReportFrame FRAME =
      new ReportFrame(
          "1.2.3",
          "ops",
          Optional.of("https://incidents.example.org/"),
          Optional.empty(),
          Front.MAVEN);

  private static final String BODY =
      """
      ## Root cause

      🙂 é & <b> "quoted" \u0007 the engineer should have checked the lag.

      The engineer should have checked the lag.

      The engineer should have checked the lag.
      """;

  @TempDir Path folder;

  private static LintResult lint() {
    LintResult result =
        Lint.body(BODY)
            .file("postmortems/ä b%.md", "---\ntitle: \"a & b\"\nstatus: publishd\n---\n")
            .run();
    assertThat(result.count(Level.ERROR)).isPositive();
    assertThat(result.count(Level.WARNING)).isPositive();
    return new LintResult(
        result.findings(),
        result.suppressed(),
        result.staleBaseline(),
        List.of(new RuleFailure("hindsight", "postmortems/a.md", "IllegalStateException")),
        new LintResult.Scanned(2, 2));
  }

  private enum Silence implements ViolationsLogger {
    IT;

    @Override
    public void log(java.util.logging.Level level, String line) {}

    @Override
    public void log(java.util.logging.Level level, String line, Throwable thrown) {}
  }

  private Set<Violation> read(String name, String text, Parser parser) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return ViolationsApi.violationsApi()
        .withViolationsLogger(Silence.IT)
        .withPattern(".*" + name)
        .inFolder(folder.toString())
        .findAll(parser)
        .violations();
  }

  private static void schema(String name, String json) throws IOException {
    try (InputStream in = ReportsForOthersTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(
                      new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void checkstyleReportsAreReadWithFileLineRuleAndWords() throws IOException {
    LintResult result = lint();
    String xml = CheckstyleReport.format(result, FRAME);
    Set<Violation> read = read("findings-checkstyle.xml", xml, Parser.CHECKSTYLE);
    assertThat(read).hasSize(result.findings().size() + 1);
    assertThat(read)
        .anySatisfy(
            v -> {
              assertThat(v.getFile()).isEqualTo("ops/postmortems/2026-06-04-checkout.md");
              assertThat(v.getStartLine()).isEqualTo(24);
              assertThat(v.getRule()).isEqualTo("postmortem.wording.hindsight");
              assertThat(v.getSeverity()).isEqualTo(SEVERITY.ERROR);
              assertThat(v.getMessage()).contains("\"should have checked\"; say what");
            });
    assertThat(xml).contains("severity=\"warning\"");
  }

  @Test
  void junitReportsAreReadByMavenAndByOthers() throws Exception {
    LintResult result = lint();
    String xml = JunitReport.format(result);
    List<ReportTestSuite> suites =
        new TestSuiteXmlParser(new NullConsoleLogger())
            .parse(
                new InputStreamReader(
                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8));
    assertThat(suites).extracting(ReportTestSuite::getNumberOfTests).contains(2);
    assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfTests).sum())
        .isEqualTo(result.findings().size() + 2);
    assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfFailures).sum())
        .isEqualTo(result.count(Level.ERROR));
    assertThat(suites.stream().mapToInt(ReportTestSuite::getNumberOfErrors).sum()).isEqualTo(1);
    assertThat(read("findings-junit.xml", xml, Parser.JUNIT)).isNotEmpty();
    assertThat(xml).contains("&quot;").doesNotContain("\u0007");
  }

  @Test
  void aGoodRunIsATestThatPassed() throws Exception {
    String xml = JunitReport.format(Lint.body("").configured("profile: essential\n").run());
    assertThat(xml).contains("1 postmortem checked").doesNotContain("<failure");
  }

  @Test
  void gitlabReportsAreValidAndHaveOneFingerprintEach() throws IOException {
    LintResult result = lint();
    String json = GitlabReport.format(result, FRAME);
    schema("gitlab.schema.json", json);
    JsonNode issues = JsonMapper.builder().build().readTree(json);
    Set<String> fingerprints = new HashSet<>();
    issues.forEach(issue -> fingerprints.add(issue.path("fingerprint").textValue()));
    assertThat(fingerprints).hasSize(result.findings().size() + 1);
    assertThat(issues)
        .anyMatch(i -> i.at("/location/path").textValue().equals("ops/postmortems/ä b%.md"));
    assertThat(read("findings-gitlab.json", json, Parser.CODECLIMATE))
        .hasSize(result.findings().size() + 1);
  }

  @Test
  void aFingerprintStaysWhenLinesShift() throws IOException {
    String before = GitlabReport.format(Lint.body("She should have asked.\n").run(), FRAME);
    String after = GitlabReport.format(Lint.body("New.\n\nShe should have asked.\n").run(), FRAME);
    JsonMapper mapper = JsonMapper.builder().build();
    assertThat(fingerprints(mapper.readTree(after)))
        .isEqualTo(fingerprints(mapper.readTree(before)));
  }

  private static Set<String> fingerprints(JsonNode issues) {
    Set<String> fingerprints = new HashSet<>();
    issues.forEach(issue -> fingerprints.add(issue.path("fingerprint").textValue()));
    return fingerprints;
  }

  @Test
  void rdjsonReportsAreValidAndCountBytes() throws IOException {
    String json = RdjsonReport.format(lint(), FRAME);
    schema("rdjson.schema.json", json);
    JsonNode diagnostics = JsonMapper.builder().build().readTree(json).path("diagnostics");
    assertThat(diagnostics)
        .anySatisfy(
            d -> {
              assertThat(d.at("/code/value").textValue()).isEqualTo("hindsight");
              assertThat(d.at("/code/url").textValue())
                  .isEqualTo("https://incidents.example.org/rules/hindsight.html");
              assertThat(d.at("/location/range/start/line").intValue()).isEqualTo(24);
              // 4 bytes for the face, 2 for the letter with an accent
              assertThat(d.at("/location/range/start/column").intValue())
                  .isEqualTo(
                      1
                          + "🙂 é & <b> \"quoted\" \u0007 the engineer "
                              .getBytes(StandardCharsets.UTF_8)
                              .length);
            })
        .anySatisfy(
            d -> {
              assertThat(d.at("/suggestions/0/text").textValue()).isEqualTo("published");
              assertThat(d.at("/suggestions/0/range/start/column").intValue()).isEqualTo(9);
            });
  }

  @Test
  void sarifReportsAreReadByOthers() throws IOException {
    LintResult result = lint();
    String json = SarifReport.format(result, FRAME);
    assertThat(read("findings.sarif", json, Parser.SARIF))
        .extracting(Violation::getRule)
        .contains("hindsight");
    assertThat(json)
        .contains("\"helpUri\": \"https://incidents.example.org/rules/hindsight.html\"");
  }

  @Test
  void markdownReportsHoldNoMarkupOfTheText() {
    assertThat(MarkdownReport.format(lint(), FRAME))
        .startsWith("# Findings in postmortems\n\n")
        .contains("## postmortems/2026-06-04-checkout.md\n\n- line ")
        .contains("- line 24, **error**, [hindsight](https://incidents.example.org/rules/hindsight")
        .contains("IllegalStateException")
        .doesNotContain("<b>")
        .endsWith("\n");
  }
}
