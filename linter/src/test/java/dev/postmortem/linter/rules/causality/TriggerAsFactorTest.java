package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TriggerAsFactorTest {

  private final RuleBench rule = RuleBench.of("trigger-as-factor");

  @Test
  void aNoteMaySayWhatTheTriggerMet() {
    rule.passes(
        """
        ---
        trigger: { kind: deploy, summary: Release 41 reached all hosts }
        contributing_factors:
          - { factor: missing-canary, note: Release 41 went to all hosts at once because the pipeline knows no stages }
        ---
        """);
  }

  @Test
  void ownFactorsMayHaveAnyName() {
    rule.configured(
            "factors: { factors: [{ id: deploy, name: D, description: D, layer: change, end: blunt }] }\n")
        .passes("---\ncontributing_factors: [{ factor: deploy }]\n---\n");
  }

  @Test
  void anUnknownConditionIsNoEvent() {
    rule.passes(
        "---\ncontributing_factors: [{ factor: unknown }, { factor: deploys-untested }]\n---\n");
  }

  @Test
  void kindsOfTriggersAreEventsInAnySpelling() {
    rule.expects(
        """
        ---
        contributing_factors: [{ factor: Config change }]
                                         ^^^^^^^^^^^^^ This is an event, not a condition: "Config change"
        ---
        """);
  }

  @Test
  void withoutATriggerNothingIsReported() {
    rule.passes(
        "---\ncontributing_factors: [{ factor: missing-canary, note: Release 41 reached all hosts }]\n---\n");
  }
}
