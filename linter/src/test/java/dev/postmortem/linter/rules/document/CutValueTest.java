package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class CutValueTest {

  private final RuleBench rule = RuleBench.of("cut-value");

  @Test
  void valuesOfListsAndNestedMapsAreLookedAt() {
    rule.expects(
        """
            ---
            title: Checkout slow # again
                                 ^^^^^^^ YAML drops this as a comment: "# again"
            tags:
              - cards #2
                      ^^ YAML drops this as a comment: "#2"
            trigger:
              summary: Release #41 reached all hosts
                               ^^^^^^^^^^^^^^^^^^^^^ YAML drops this as a comment: "#41 reached all hosts"
            severity: SEV-3 # agreed
            services: [checkout] # all
            ---
            """);
  }

  @Test
  void quotationMarksInTheValueStay() {
    rule.fixes(
        "---\ntitle: The \"pool\" #2 was small\n---\n",
        "---\ntitle: \"The \\\"pool\\\" #2 was small\"\n---\n");
  }

  @Test
  void quotedValuesAreWhole() {
    rule.passes("---\ntitle: \"Checkout #2 refused cards\" # sic\n---\n");
  }
}
