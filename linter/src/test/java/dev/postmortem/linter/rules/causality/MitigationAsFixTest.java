package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MitigationAsFixTest {

  private static final String DETECT =
      "---\nactions: [{ action: Page when it is full, kind: detect }]\n---\n\n";

  private final RuleBench rule = RuleBench.of("mitigation-as-fix");

  @Test
  void theWordsOfReliefAreNamed() {
    rule.expects(
        DETECT
            + """
            ## How it was resolved

            The logs were read. The pods were restarted one by one, and we failed over twice.
                                              ^^^^^^^^^ This only mitigates, and no action prevents a recurrence: "restarted"
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A rollback would not have helped; the certificate was replaced.",
        "Restarting did not help. The index was built.",
        "The request failed. The index was built over night."
      })
  void whatDidNotEndItIsNoRelief(String resolution) {
    rule.passes(DETECT + "## Resolution\n\n" + resolution + "\n");
  }

  @Test
  void reliefElsewhereHasNoFix() {
    rule.passes(DETECT + "## Timeline (UTC)\n\n- 14:02 Pods were restarted\n");
  }

  @Test
  void aDroppedPreventionPreventsNothing() {
    rule.expects(
        """
        ---
        actions:
          - { action: Page when it is full, kind: detect }
          - { action: Prune it, kind: prevent, status: dropped }
        ---

        ## Resolution

        We rolled back.
           ^^^^^^^^^^^ This only mitigates, and no action prevents a recurrence: "rolled back"
        """);
  }

  @Test
  void withoutKindsNothingIsReported() {
    rule.passes("---\nactions: [{ action: Prune it }]\n---\n\n## Resolution\n\nWe rolled back.\n");
  }

  @Test
  void aDrillIsEndedByItsScript() {
    rule.passes(
        DETECT.replace("actions", "kind: drill\nactions") + "## Resolution\n\nWe rolled back.\n");
  }
}
