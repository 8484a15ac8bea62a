package dev.postmortem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check is green only if what it looked at is good, and it looked at something. */
class GateTest {

  private static final String[] CHECK = {"check", "--changed-since=main"};

  @TempDir Path folder;

  /** Two postmortems, of which one names the other. */
  @BeforeEach
  void aRepository() throws Exception {
    write(
        "postmortem.yml",
        "services: [doors]\nrules: {causality: off, evidence: off, actions: off, process: off}\n");
    write("postmortems/2026/2026-01-02-doors.md", postmortem("published", ""));
    write(
        "postmortems/2026/2026-01-03-lifts.md",
        postmortem("published", "related: [2026-01-02-doors]\n"));
    git("init", "-q", "-b", "main");
    commit();
    git("checkout", "-q", "-b", "work");
  }

  private static String postmortem(String status, String more) {
    return """
        ---
        title: Doors stay shut
        status: %s
        severity: SEV-3
        services: [doors]
        started_at: 2026-01-02T03:04:05Z
        %s---

        ## Summary

        The certificate was not renewed.
        """
        .formatted(status, more);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws Exception {
    git("add", "-A", ".");
    git("-c", "user.name=it", "-c", "user.email=it@example.org", "commit", "-q", "-m", "Change");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + "\n" + output).isZero();
  }

  @Test
  void aBranchWithoutAChangeIsGreenAndSaysHowLittleItLookedAt() {
    Run run = Run.in(folder, CHECK);
    assertThat(run.out()).contains("No findings in 0 of 2 postmortems.");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aRemovedPostmortemThatAnotherNamesIsRed() throws Exception {
    git("rm", "-q", "postmortems/2026/2026-01-02-doors.md");
    commit();
    Run run = Run.in(folder, CHECK);
    assertThat(run.out()).contains("2026-01-03-lifts.md", "[unknown-reference]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aRenamedPostmortemThatAnotherNamesIsRed() throws Exception {
    git("mv", "postmortems/2026/2026-01-02-doors.md", "postmortems/2026/2026-01-02-gates.md");
    commit();
    Run run = Run.in(folder, CHECK);
    assertThat(run.out()).contains("2026-01-03-lifts.md", "[unknown-reference]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aServiceThatLeavesTheSettingsIsRedWhereItIsUsed() throws Exception {
    Path settings = folder.resolve("postmortem.yml");
    Files.writeString(settings, Files.readString(settings).replace("[doors]", "[gates]"));
    commit();
    Run run = Run.in(folder, CHECK);
    assertThat(run.out()).contains("2026-01-02-doors.md", "2026-01-03-lifts.md", "[unknown-term]");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void whatWasWrongBeforeIsNotBlamedOnTheBranch() throws Exception {
    git("checkout", "-q", "main");
    write("postmortems/2026/2026-01-04-roof.md", postmortem("published", "related: [nowhere]\n"));
    commit();
    git("checkout", "-q", "-b", "other");
    Files.writeString(
        folder.resolve("postmortem.yml"), "\nsite: {title: Doors}\n", StandardOpenOption.APPEND);
    commit();
    assertThat(Run.in(folder, CHECK).exitCode()).isZero();
  }

  @Test
  void aSparseCheckoutRemovesNothing() throws Exception {
    git("sparse-checkout", "set", "--no-cone", "/postmortem.yml", "/postmortems/2026/2026-01-02*");
    assertThat(Run.in(folder, CHECK).exitCode()).isZero();
  }

  @Test
  void whatASparseCheckoutLeavesOutIsNamedOnceAndCountsAsThere() throws Exception {
    Path lifts = folder.resolve("postmortems/2026/2026-01-03-lifts.md");
    Files.writeString(lifts, "\n![Doors](2026-01-02-doors/plan.png)\n", StandardOpenOption.APPEND);
    write("postmortems/2026/2026-01-02-doors/plan.png", "image");
    commit();
    git("sparse-checkout", "set", "--no-cone", "/postmortem.yml", "/postmortems/2026/2026-01-03*");
    Run run = Run.in(folder, "check");
    assertThat(run.err())
        .containsOnlyOnce("This checkout is sparse: 1 of 2 postmortems is not in it.");
    assertThat(run.out()).contains("No findings in 1 of 2 postmortems.");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aSparseCheckoutWithoutAnyPostmortemIsTwo() throws Exception {
    git("sparse-checkout", "set", "--no-cone", "/postmortem.yml");
    Run run = Run.in(folder, "check");
    assertThat(run.err()).contains("None of 2 postmortems is in this sparse checkout");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void aShallowCloneNamesItsDepthAndTheCommand(@TempDir Path clone) throws Exception {
    git("checkout", "-q", "main");
    write("postmortems/2026/2026-01-05-roof.md", postmortem("published", ""));
    commit();
    git("clone", "-q", "--depth=1", "--no-single-branch", "file://" + folder, clone + "/c");
    Run run = Run.in(clone.resolve("c"), "check", "--changed-since=origin/work");
    assertThat(run.err())
        .contains(
            "its 1 commit does not reach back to where the branch left origin/work",
            "git fetch --unshallow origin",
            "fetch-depth: 0");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void nothingToLookAtIsTwoAndNamesTheGlob(@TempDir Path empty) {
    Run run = Run.in(empty, "check");
    assertThat(run.err())
        .contains("No postmortem found in " + empty, "postmortems/", "postmortem new");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void settingsInASubFolderAreFoundFromTheRoot(@TempDir Path outer) throws Exception {
    Files.createDirectories(outer.resolve("docs/incidents/postmortems"));
    Files.writeString(outer.resolve("docs/incidents/postmortem.yml"), "profile: essential\n");
    Files.writeString(
        outer.resolve("docs/incidents/postmortems/2026-01-02-doors.md"),
        postmortem("published", ""));
    assertThat(Run.in(outer, "lint").out()).contains("1 postmortem");
  }

  @Test
  void ofSeveralSettingsBelowNoneIsChosenAndAllAreNamed(@TempDir Path outer) throws Exception {
    for (String team : List.of("a", "b")) {
      Files.createDirectories(outer.resolve(team));
      Files.writeString(outer.resolve(team + "/postmortem.yml"), "profile: essential\n");
    }
    Run run = Run.in(outer, "check");
    assertThat(run.err()).contains("A postmortem.yml exists in a, b");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void aDraftIsNotRedForWhatOnlyTheAnalysisTells() throws Exception {
    write("postmortem.yml", "rules: {evidence: off, actions: off}\n");
    write("postmortems/2026/2026-01-02-doors.md", postmortem("draft", ""));
    write("postmortems/2026/2026-01-03-lifts.md", postmortem("draft", ""));
    Run draft = Run.in(folder, "check");
    assertThat(draft.out()).contains("warning: ", "[too-few-factors]", "[missing-trigger]");
    assertThat(draft.exitCode()).isZero();

    write("postmortems/2026/2026-01-02-doors.md", postmortem("in-review", ""));
    assertThat(Run.in(folder, "check").exitCode()).isEqualTo(1);
  }

  @Test
  void aBaselineSaysWhatItRecordedAndLeavesSecretsAndWrongTimesOut() throws Exception {
    write(
        "postmortems/2026/2026-01-05-late.md",
        postmortem("published", "resolved_at: 2025-01-01T00:00:00Z\n")
            .replace("The certificate", "The engineer forgot it. The certificate"));
    Run run = Run.in(folder, "baseline");
    assertThat(run.out())
        .contains("  person-at-fault (error): 1", "Not recorded", "impossible-times (error) 1");
    assertThat(Run.in(folder, "check").exitCode()).isEqualTo(1);

    Run.in(folder, "baseline", "--include=impossible-times");
    assertThat(Run.in(folder, "check").exitCode()).isZero();
  }
}
