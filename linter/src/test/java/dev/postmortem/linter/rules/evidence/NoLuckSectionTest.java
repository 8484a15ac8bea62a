package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class NoLuckSectionTest {

  private final RuleBench rule = RuleBench.of("no-luck-section");

  @Test
  void lesserSeveritiesAreNotAsked() {
    rule.passes(
        "---\nseverity: SEV-3\n---\n", "---\nseverity: unheard-of\n---\n", "---\ntitle: X\n---\n");
  }

  @Test
  void whereTheSectionIsRequiredAnotherRuleReports() {
    rule.configured("severities: [{ name: Red, required_sections: [where-we-got-lucky] }]\n")
        .passes("---\nseverity: Red\n---\n");
  }

  @Test
  void drillsAreNoLuck() {
    rule.passes("---\nseverity: SEV-1\nkind: drill\n---\n");
  }

  @Test
  void howManyLevelsAreAskedCanBeSet() {
    rule.configured("rules: { no-luck-section: { severity: warning, severest: 3 } }\n")
        .expects(
            """
            ---
            ^^^ No section says where luck helped; this is a SEV-3
            severity: SEV-3
            ---
            """);
  }
}
