package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class HindsightCertaintyTest {

  private final RuleBench rule = RuleBench.of("hindsight-certainty");

  @Test
  void plainUsesAreFine() {
    rule.expects(
        """
            The function simply returns null, and the spike is clearly visible on the graph.
            """);
  }
}
