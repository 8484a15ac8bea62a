package dev.postmortem.languageserver.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.languageserver.EditorBench;
import dev.postmortem.linter.Finding;
import dev.postmortem.text.source.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change does what its title says: the finding is gone, and the file still reads. */
class ActionsTest {

  private static final String FRONT =
      """
      ---
      id: this
      title: Orders were accepted twice
      status: published
      severity: SEV-3
      services: [orders]
      started_at: 2026-06-04T10:00:00Z
      contributing_factors:
        - factor: missing-timeout
        - factor: my-own-thing
      actions:
        - id: A1
          action: Give up after 800 ms
          owner: orders-on-call
      ---

      """;

  @TempDir Path folder;

  @Test
  void aFindingIsSuppressedInTheLineAboveWithAReasonToGive() {
    EditorBench bench = bench(FRONT + "## Summary\n\nThe engineer should have checked the lag.\n");
    String after = after(bench, "hindsight", "Suppress hindsight here", "quoting the vendor");
    assertThat(after)
        .contains(
            "<!-- postmortem-disable-next-line hindsight -- quoting the vendor -->\nThe engineer");
    assertThat(rules(bench.open(after))).doesNotContain("hindsight", "suppression-without-reason");
  }

  @Test
  void aReasonThatIsNotGivenIsAskedForByTheLinter() {
    EditorBench bench = bench(FRONT + "## Summary\n\nThe engineer should have checked the lag.\n");
    String after = after(bench, "hindsight", "Suppress hindsight here", "");
    assertThat(rules(bench.open(after))).contains("suppression-without-reason");
  }

  @Test
  void aParagraphIsNotCutInTwo() {
    EditorBench bench =
        bench(FRONT + "## Summary\n\nThe queue was full.\nThe engineer should have checked.\n");
    String after = after(bench, "hindsight", "Suppress hindsight here", "why");
    assertThat(after)
        .contains("full. <!-- postmortem-disable-next-line hindsight -- why -->\nThe engineer");
    assertThat(rules(bench.open(after))).doesNotContain("hindsight");
  }

  @Test
  void aTableIsNotCutInTwo() {
    String table =
        "## Impact\n\n| Who | What |\n|---|---|\n| a | b |\n"
            + "| shops | The engineer should have checked the lag |\n\nMore.\n";
    EditorBench bench = bench(FRONT + table);
    String after = after(bench, "hindsight", "Suppress hindsight here", "why");
    assertThat(after).contains("<!-- postmortem-disable hindsight -- why -->\n\n| Who");
    assertThat(rules(bench.open(after))).doesNotContain("hindsight", "unused-suppression");
  }

  @Test
  void aRuleIsAcceptedForTheFile() {
    EditorBench bench = bench(FRONT + "## Summary\n\nThe engineer should have checked the lag.\n");
    String after =
        after(bench, "hindsight", "Accept hindsight for this file", "told by the vendor");
    assertThat(after)
        .contains("accept:\n  - rule: hindsight\n    reason: told by the vendor\n---\n");
    assertThat(rules(bench.open(after))).doesNotContain("hindsight");
    EditorBench again = bench.open(after.replace("should have checked the lag", "forgot it"));
    assertThat(after(again, "person-at-fault", "Accept person-at-fault for this file", "x"))
        .contains(
            "  - rule: hindsight\n    reason: told by the vendor\n  - rule: person-at-fault\n");
  }

  @Test
  void listedWorkIsDeclaredWithWhatIsSaidOfIt() {
    EditorBench bench =
        bench(
            FRONT
                + "## Follow-up\n\n- [ ] Add an alert on the age of the queue (owner: payments-lead, due: 2026-08-01, PAY-12)\n");
    String after = after(bench, "untracked-action", "add it to `actions` as A2", "");
    assertThat(after)
        .contains("  - id: A2\n    action: Add an alert on the age of the queue")
        .contains("    ticket: PAY-12\n    status: open\n---\n")
        .contains("- [ ] Add an alert on the age of the queue (A2)");
    assertThat(rules(bench.open(after))).doesNotContain("untracked-action", "front-matter-syntax");
  }

  @Test
  void aPromiseIsDeclaredAndKeepsItsSentence() {
    EditorBench bench =
        bench(
            FRONT + "## Follow-up\n\nWe will add an alert on the age of the queue. Later more.\n");
    String after = after(bench, "untracked-action", "Declare this as the action A2", "");
    assertThat(after).contains("age of the queue (A2). Later more.");
    assertThat(rules(bench.open(after))).doesNotContain("untracked-action");
  }

  @Test
  void anUnknownFactorIsAddedToTheTaxonomyFile() {
    String[][] settings = {
      {"factors:\n  - id: x\n    name: X\n", "    name: X\n  - id: my-own-thing\n"},
      {"profile: strict\n", "profile: strict\nfactors:\n  - id: my-own-thing\n"},
      {
        "factors:\n  include_builtin: true\n  factors:\n    - id: x\n      name: X\nteams: [a]\n",
        "      name: X\n    - id: my-own-thing\n"
      },
      {"factors:\n  include_builtin: true\n", "factors:\n  factors:\n    - id: my-own-thing\n"},
      {"", "factors:\n  - id: my-own-thing\n"},
    };
    for (String[] one : settings) {
      EditorBench bench = bench(FRONT).file("postmortem.yml", one[0]);
      bench.workspace().changedOnDisk(java.util.Set.of("postmortem.yml"));
      QuickFix action = action(bench, "unknown-factor", "Add \"my-own-thing\" to the taxonomy");
      String after = EditorBench.applied(action.change(), "postmortem.yml");
      assertThat(after).contains(one[1]);
      bench.workspace().edit("postmortem.yml", after);
      assertThat(rules(bench)).doesNotContain("unknown-factor");
      bench.workspace().close("postmortem.yml");
    }
  }

  @Test
  void aTaxonomyInAFileOfItsOwnIsAddedToThere() {
    EditorBench bench =
        EditorBench.in(folder)
            .file("postmortem.yml", "factors: taxonomy.yml\n")
            .file("taxonomy.yml", "- id: x\n  name: X\n")
            .open(FRONT);
    QuickFix action = action(bench, "unknown-factor", "Add \"my-own-thing\" to the taxonomy");
    assertThat(EditorBench.applied(action.change(), "taxonomy.yml"))
        .startsWith("- id: x\n  name: X\n- id: my-own-thing\n  name: My own thing\n");
  }

  @Test
  void aMissingSectionIsInsertedInItsPlace() {
    EditorBench bench =
        bench(FRONT + "## Summary\n\nWords.\n\n## Follow-up\n\nA1 is on its way.\n");
    List<Finding> missing =
        bench.findings().stream().filter(f -> f.rule().id().equals("missing-section")).toList();
    assertThat(missing).isNotEmpty();
    QuickFix action = action(bench, "missing-section", "Insert the section \"Timeline\"");
    String after = EditorBench.applied(action.change(), bench.path());
    assertThat(after.indexOf("## Timeline"))
        .isBetween(after.indexOf("## Summary"), after.indexOf("## Follow-up"));
    assertThat(bench.open(after).findings().stream().map(Finding::message).toList())
        .noneMatch(m -> m.contains("\"Timeline\" is missing"));
  }

  @Test
  void allFixesAreAppliedAtOnce() {
    EditorBench bench =
        bench(FRONT.replace("published", "publishd").replace("severity:", "severty:"));
    QuickFix all =
        QuickFixes.fixAll(
                bench.view(), bench.view().text(bench.path()).orElseThrow(), bench.findings())
            .orElseThrow();
    assertThat(EditorBench.applied(all.change(), bench.path()))
        .contains("status: published", "severity: SEV-3");
  }

  private EditorBench bench(String text) {
    return EditorBench.in(folder).file("postmortem.yml", "").open(text);
  }

  private static List<String> rules(EditorBench bench) {
    return bench.findings().stream().map(f -> f.rule().id()).toList();
  }

  private static QuickFix action(EditorBench bench, String rule, String title) {
    List<Finding> findings = bench.findings();
    return findings.stream()
        .filter(f -> f.rule().id().equals(rule))
        .flatMap(
            f ->
                QuickFixes.at(bench.view(), bench.path(), Span.at(f.span().start()), findings)
                    .stream())
        .filter(a -> a.title().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no action \"" + title + "\" among " + rules(bench)));
  }

  private static String after(EditorBench bench, String rule, String title, String reason) {
    return EditorBench.applied(action(bench, rule, title).change(), bench.path())
        .replace(Reasons.PLACEHOLDER, reason);
  }
}
