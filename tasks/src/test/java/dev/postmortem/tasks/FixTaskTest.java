package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.tasks.lint.BaselineFile;
import dev.postmortem.tasks.lint.ChangeLimit;
import dev.postmortem.tasks.lint.FixRequest;
import dev.postmortem.tasks.lint.FixTask;
import dev.postmortem.tasks.lint.Fixes;
import dev.postmortem.tasks.lint.LintRequest;
import dev.postmortem.tasks.lint.LintTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTaskTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

  private static final String BAD =
      """
      ---
      title: Checkout rejected cards
      status: publishd
      severity: SEV-4
      services: [checkout]
      started_at: 2026-06-04T14:00:00Z
      contributing_factors:
        - { factor: missing-canry }
        - { factor: alert-missing }
      ---

      ## Summary

      The card gateway was slow. Then the card gateway failed.
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void corpus() throws IOException {
    file = folder.resolve("postmortems/2026-06-04-checkout.md");
    Files.createDirectories(folder.resolve("postmortems"));
    write("postmortem.yml", "packs: [house.yml]\n");
    write(
        "house.yml",
        "rules:\n  - id: old-name\n    message: m\n"
            + "    terms: [{term: card gateway, replacement: checkout}]\n");
    Files.writeString(file, BAD);
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private Fixes plan(String... rules) throws TaskException {
    return plan(Optional.empty(), rules);
  }

  private Fixes plan(Optional<ChangeLimit> changes, String... rules) throws TaskException {
    return FixTask.plan(
        new FixRequest(
            new LintRequest(folder, TODAY, changes, folder.resolve(Baseline.FILE_NAME)),
            List.of(rules),
            true));
  }

  private static String fixed(String text) {
    return text.replace("publishd", "published")
        .replace("missing-canry", "missing-canary")
        .replace("card gateway", "checkout");
  }

  @Test
  void allAutomaticFixesAreAppliedAndASecondRunChangesNothing() throws Exception {
    List<String> summary = plan().write().summary();
    assertThat(file).hasContent(fixed(BAD));
    assertThat(summary.get(0))
        .startsWith("postmortems/2026-06-04-checkout.md: 4 findings fixed (")
        .contains("old-name 2", "unknown-factor");
    assertThat(summary.get(summary.size() - 1))
        .startsWith("Fixed: 4 findings in 1 file. Remaining: ")
        .endsWith("mvn postmortem:lint shows them.");
    assertThat(plan().write().summary().get(0)).startsWith("No automatic fixes available");
    assertThat(file).hasContent(fixed(BAD));
  }

  @Test
  void aDryRunShowsAPatchThatGitAppliesAndWritesNothing() throws Exception {
    String text = BAD.stripTrailing();
    Files.writeString(file, text);
    String patch = plan().diff(Style.PLAIN);
    assertThat(file).hasContent(text);
    assertThat(patch)
        .startsWith("--- a/postmortems/2026-06-04-checkout.md\n+++ b/postmortems/")
        .contains("\n-status: publishd\n+status: published\n", "\\ No newline at end of file");
    write("fix.patch", patch);
    assertThat(Git.run(folder, "git", "apply", "--verbose", "fix.patch")).contains("Applied");
    assertThat(Files.readString(file)).isEqualTo(fixed(text));
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreKept() throws Exception {
    String text = "\uFEFF" + BAD.replace("\n", "\r\n");
    Files.writeString(file, text);
    plan().write();
    assertThat(Files.readString(file)).isEqualTo(fixed(text));
  }

  @Test
  void permissionsAndLinksAreKept() throws Exception {
    Path real = folder.resolve("real.md");
    Files.move(file, real);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r-x"));
    Files.createSymbolicLink(file, real);
    plan().write();
    assertThat(Files.isSymbolicLink(file)).isTrue();
    assertThat(real).hasContent(fixed(BAD));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r--r-x");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.endsWith(".tmp"));
    }
  }

  @Test
  void nothingOutsideOfTheRepositoryIsWritten(@TempDir Path elsewhere) throws Exception {
    Path real = elsewhere.resolve("real.md");
    Files.move(file, real);
    Files.createSymbolicLink(file, real);
    plan().write();
    assertThat(real).hasContent(BAD);
  }

  @Test
  void aFileThatIsNotUtf8IsLeftAloneWithANote() throws Exception {
    byte[] latin = BAD.replace("slow", "sl\u00f6w").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    assertThat(plan().write().summary())
        .contains(
            "postmortems/2026-06-04-checkout.md is not valid UTF-8 and stays unchanged:"
                + " save it as UTF-8.");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
  }

  @Test
  void aFileThatSomebodyChangedMeanwhileIsLeftAlone() throws Exception {
    Fixes fixes = plan();
    Files.writeString(file, BAD + "More.\n");
    assertThat(fixes.write().summary())
        .anyMatch(
            line -> line.endsWith("was changed by somebody else in the meantime; left alone."))
        .anyMatch(line -> line.startsWith("No automatic fixes available."));
    assertThat(file).hasContent(BAD + "More.\n");
  }

  @Test
  void onlyTheChosenRulesFix() throws Exception {
    plan("old-name", " causality").write();
    assertThat(file).hasContent(fixed(BAD).replace("published", "publishd"));
    assertThatThrownBy(() -> plan("old-nam"))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("did you mean \"old-name\"?");
  }

  @Test
  void suppressedFindingsAreNotFixed() throws Exception {
    String text =
        BAD.replace(
                "The card", "<!-- postmortem-disable-next-line old-name -- a quote -->\nThe card")
            .replace("title:", "accept: [{rule: unknown-factor, reason: why}]\ntitle:");
    Files.writeString(file, text);
    plan().write();
    assertThat(file).hasContent(text.replace("publishd", "published"));

    Files.writeString(file, BAD);
    LintRequest all =
        new LintRequest(folder, TODAY, Optional.empty(), folder.resolve(Baseline.FILE_NAME));
    BaselineFile.write(all.baseline(), LintTask.run(all).result().toBaseline());
    Files.writeString(file, BAD + "\nThe new card gateway.\n");
    plan().write();
    assertThat(file).hasContent(BAD + "\nThe new checkout.\n");
  }

  @Test
  void settingsAreFixedToo() throws Exception {
    write("postmortem.yml", "profil: strict\npacks: [house.yml]\nrules: {hindsigt: off}\n");
    plan("configuration").write();
    assertThat(folder.resolve("postmortem.yml"))
        .hasContent("profile: strict\npacks: [house.yml]\nrules: {hindsight: off}\n");
  }

  @Test
  void onlyChangedLinesAreTouched() throws Exception {
    Git.run(folder, "git", "init", "-q", "-b", "main");
    Git.commit(folder, "Start");
    Files.writeString(file, BAD + "\nAnother card gateway.\n\nStill the card gateway.\n");
    plan(Optional.of(new ChangeLimit("main", ChangeLimit.Limit.LINES))).write();
    assertThat(file).hasContent(BAD + "\nAnother checkout.\n\nStill the checkout.\n");
  }
}
