package dev.postmortem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmortemCommandTest {

  private static final String BLAME =
      """
      ---
      title: Doors stay shut
      status: draft
      severity: SEV-3
      services: [doors]
      started_at: 2026-01-02T03:04:05Z
      ---

      ## Summary

      The engineer forgot to renew the certificate.
      """;

  private static final String GOOD =
      BLAME.replace(
          "The engineer forgot to renew the certificate.", "The certificate was not renewed.");

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aCheckWithoutErrorsEndsWithZero() throws Exception {
    write("postmortem.yml", "rules: {causality: off, evidence: off, actions: off}\n");
    write("postmortems/2026/2026-01-02-doors.md", GOOD);
    Run run = Run.in(folder, "check");
    assertThat(run.out()).contains("No findings in 1 postmortem.");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aCheckWithErrorsEndsWithOneAndNamesTheReasonOnStandardError() throws Exception {
    write("postmortems/2026/2026-01-02-doors.md", BLAME);
    Run run = Run.in(folder, "check");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("[person-at-fault]", "Explain a rule: postmortem rules --rule=")
        .doesNotContain("mvn", "\u001B");
    assertThat(run.err())
        .startsWith("The postmortems have ")
        .contains(" in 1 file; the first: postmortems/2026/2026-01-02-doors.md:")
        .endsWith(". The report above says how to fix each.\n");
  }

  @Test
  void aFailedCheckThatPrintsNoFindingsNamesTheFileThatListsThem() throws Exception {
    write("postmortems/2026/2026-01-02-doors.md", BLAME);
    Run run = Run.in(folder, "check", "--format=markdown", "--output-directory=out");
    assertThat(run.err())
        .contains("The postmortems have ")
        .endsWith("]. " + folder.resolve("out/findings.md") + " lists all.\n");
  }

  @Test
  void lintReportsTheSameAndEndsWithZero() throws Exception {
    write("postmortems/2026/2026-01-02-doors.md", BLAME);
    Run run = Run.in(folder, "lint");
    assertThat(run.out()).isEqualTo(Run.in(folder, "check").out());
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aFormatRepeats() throws Exception {
    write("postmortems/2026/2026-01-02-doors.md", BLAME);
    Run.in(folder, "lint", "--format=json", "--format", "sarif", "--output-directory=out");
    assertThat(folder.resolve("out/findings.json")).exists();
    assertThat(folder.resolve("out/findings.sarif")).exists();
  }

  @Test
  void anUnknownOptionIsRefusedWithTheNearestOne() {
    Run run = Run.in(folder, "check", "--changedsince=main");
    assertThat(run.err())
        .isEqualTo(
            "postmortem: Unknown option \"--changedsince\" of postmortem check; did you mean"
                + " \"--changed-since\"?\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void anUnknownCommandIsRefusedWithTheNearestOne() {
    Run run = Run.in(folder, "chekc");
    assertThat(run.err())
        .isEqualTo(
            "postmortem: Unknown command \"chekc\" of postmortem; did you mean \"check\"?\n");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check --fail-on=fatal",
        "check --format=sarf",
        "check --changed-lines-only",
        "check --changed-since=main",
        "check --today=yesterday",
        "check --color=pink",
        "check -q -v",
        "check -C nowhere",
        "check -C file.md",
        "check extra",
        "fix --rule=hindsigt",
        "rules --rule=hindsigt",
        "site --audience=nobody",
        "serve --port=99999",
        "serve --port=http",
        "actions --format=xml",
        "actions --status=late",
        "report --period=2026-Q9",
        "report --until=2026-01-01",
        "adopt",
        "adopt --from=file.md",
        "new",
        "new --title=x --severity=SEV-9",
        "schema --to=..",
        "baseline --baseline=file.md"
      })
  void badInputIsOneLineAndTwo(String words) throws Exception {
    write("file.md", "not a folder");
    write("postmortems/2026/2026-01-02-doors.md", GOOD);
    Run run = Run.in(folder, words.isEmpty() ? new String[0] : words.split(" "));
    assertThat(run.err()).as(words).startsWith("postmortem: ").hasLineCount(1);
    assertThat(run.err())
        .doesNotContain("Exception", "\tat ", "mvn ", "-Dpostmortem", "Internal error");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotUtf8AndBrokenYamlAreFindings() throws Exception {
    write("postmortem.yml", "rules: [broken\n");
    write("postmortems/2026/2026-01-02-doors.md", "---\ntitle: [x\n---\n");
    Files.write(
        folder.resolve("postmortems/2026/2026-01-03-latin.md"),
        BLAME.replace("forgot", "forg\u00F6t").getBytes(StandardCharsets.ISO_8859_1));
    Run run = Run.in(folder, "check");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("postmortem.yml:", "2026-01-02-doors.md:", "2026-01-03-latin.md");
  }

  @Test
  void quietHidesAllButTheResult() throws Exception {
    write("postmortems/2026/2026-01-02-doors.md", BLAME);
    Run run = Run.in(folder, "check", "-q", "--format=console,json");
    assertThat(run.out()).contains("[person-at-fault]");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void verboseSaysWhereItWorks() throws Exception {
    write("postmortems/2026/2026-01-02-doors.md", GOOD);
    assertThat(Run.in(folder, "lint", "-v").err()).contains("Working in " + folder);
  }

  @Test
  void coloursFollowTheConventions() throws Exception {
    write("postmortems/2026/2026-01-02-doors.md", BLAME);
    Set<Surroundings.Channel> terminal = Set.of(Surroundings.Channel.OUT);
    assertThat(Run.in(folder, Map.of(), terminal, "lint").out()).contains("\u001B[");
    assertThat(Run.in(folder, Map.of("NO_COLOR", "1"), terminal, "lint").out())
        .doesNotContain("\u001B[");
    assertThat(Run.in(folder, Map.of("CLICOLOR_FORCE", "1"), Set.of(), "lint").out())
        .contains("\u001B[");
    assertThat(Run.in(folder, Map.of(), terminal, "lint", "--color=never").out())
        .doesNotContain("\u001B[");
  }

  @Test
  void helpHasExamplesAndExitCodes() {
    Run run = Run.in(folder, "--help");
    assertThat(run.out()).contains("Examples:", "check", "could not be run");
    assertThat(run.exitCode()).isZero();
    assertThat(Run.in(folder, "check", "--help").out())
        .contains("--changed-since", "Examples:")
        .doesNotContain("-Dpostmortem", "{@code");
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(Run.in(folder, "--version").out()).startsWith("postmortem ");
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertThat(Run.in(folder, "completion").out()).contains("check", "--changed-since");
  }
}
