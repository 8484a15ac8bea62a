package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.tasks.rules.RulesTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTaskTest {

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void levelsAreThoseOfTheRepositoryAndSayWhereTheyAreSet() throws IOException {
    write(
        "postmortem.yml",
        """
        rules:
          hindsight: off
          actions: warning
        overrides:
          - {paths: [postmortems/2019/**], rules: {wording: warning}}
        """);
    String text = RulesTask.list(folder).text();
    assertThat(text).containsPattern("(?m)^  hindsight +off .*\\(postmortem.yml:2\\)");
    assertThat(text).containsPattern("(?m)^  no-actions +warning .*\\(postmortem.yml:3\\)");
    assertThat(text).containsPattern("(?m)^  human-error +error .*\\(otherwise for some files\\)");
  }

  @Test
  void oneRuleShowsItsLevelItsOptionsAndWhereTheyAreSet() throws Exception {
    write(
        "postmortem.yml",
        """
        rules:
          wording: warning
          person-at-fault: {we: pass}
        overrides:
          - {severities: [SEV-1], statuses: [closed], rules: {person-at-fault: off}}
        """);
    assertThat(RulesTask.explain(folder, "person-at-fault").text())
        .contains("# person-at-fault", "## Why")
        .contains("- level: warning, set by postmortem.yml:2 for the family wording\n")
        .contains("- off for severities SEV-1 and statuses closed, set by postmortem.yml:5\n")
        .contains("- option we: pass, set by postmortem.yml:3; default ");
  }

  @Test
  void aSentenceIsExplainedWithItsPatternsAndVetoes() {
    assertThat(RulesTask.explainSentence("The engineer forgot to drain the node.").text())
        .contains("noun    \"The engineer\" → role")
        .contains("clause  subject \"The engineer\", verb forgot (finite)")
        .contains("verb    \"forgot\" is in fault-verb, mind-verb")
        .contains(
            "found   person-at-fault by fault/failure (fault/Deeds.java):"
                + " \"The engineer forgot to drain\"");
    assertThat(RulesTask.explainSentence("Operator error has been ruled out.").text())
        .contains("veto    denial held back human-error by fault/human-error");
    assertThat(RulesTask.explainSentence("[Action items] Fix runbook").text())
        .contains("found   untracked-action by promise/work");
    assertThat(RulesTask.explainSentence("That was not rocket science.").text())
        .contains("by wording/too-easy (pattern/wording.txt): \"rocket science\"");
  }

  @Test
  void packsAreListedExplainedAndTried() throws Exception {
    write("postmortem.yml", "packs: [house.yml]\nrules: {old-name: error}\n");
    write(
        "house.yml",
        """
        rules:
          - id: old-name
            message: 'No longer "{words}"'
            terms: [{term: card gateway, replacement: checkout}]
            bad: [The card gateway.]
            good: [The gateway.]
          - id: silent
            message: m
            terms: [x]
        """);
    RulesTask.RulesOutput list = RulesTask.list(folder);
    assertThat(list.failures()).isEmpty();
    assertThat(list.text())
        .contains("house: the organisation's own rules\n")
        .containsPattern("(?m)^  old-name +error +No longer \"…\" \\(postmortem.yml:2\\)")
        .contains("Rule packs: 2 rules, 2 examples tried, all pass.")
        .contains("Without examples: silent.");
    assertThat(RulesTask.explain(folder, "old-name").text())
        .contains("# old-name", "`card gateway`; write `checkout` instead", "```bad", "1 rule, 2");
  }

  @Test
  void anExampleThatMisbehavesAndAWrongPackAreNamedWithTheirPlace() throws IOException {
    write("postmortem.yml", "packs: [house.yml]\n");
    write(
        "house.yml",
        """
        rules:
          - id: old-name
            message: m
            terms: [card gateway]
            god: [x]
            bad:
              - The checkout.
        """);
    RulesTask.RulesOutput output = RulesTask.list(folder);
    assertThat(output.failures())
        .containsExactly(
            "house.yml:5:5: error: Unknown key `god`; did you mean `good`?",
            "house.yml:7:9: error: The rule does not report this bad example [old-name]");
    assertThat(output.text()).contains("house.yml:7:9: error: ");
  }
}
