package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionWithoutDoneWhenTest {

  private final RuleBench rule = RuleBench.of("action-without-done-when");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page when the share of rejected cards passes two per cent",
        "Keep 30 days of logs",
        "Refuse a deploy unless a canary has passed",
        "Rehearse the failover quarterly"
      })
  void wordsWithTheirOwnMeasureAreFine(String action) {
    rule.passes("---\nactions:\n  - action: " + action + "\n---\n");
  }

  @Test
  void aNumberInsideAWordIsNoMeasure() {
    rule.expects(
        """
        ---
        actions:
          - action: Move the importer to k8s
                    ^^^^^^^^^^^^^^^^^^^^^^^^ No completion criterion: "Move the importer to k8s"
            status: in-progress
        ---
        """);
  }

  @Test
  void whatIsOverNeedsNoMeasureAnyMore() {
    rule.passes(
        """
        ---
        actions:
          - action: Move the importer
            status: done
          - owner: release-captain
        ---
        """);
  }
}
