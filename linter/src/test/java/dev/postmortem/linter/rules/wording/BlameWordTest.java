package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class BlameWordTest {

  private final RuleBench rule = RuleBench.of("blame-word");

  @Test
  void guiltMayNotBeGivenToAVendor() {
    rule.expects(
        """
            The hosting vendor is at fault here.
                                  ^^^^^^^^ Blames people: "at fault"
            """);
  }

  @Test
  void aFaultOfAThingIsNone() {
    rule.expects(
        """
            A page fault in the worker killed the process, and the queue is fault-tolerant.
            """);
  }

  @Test
  void dutyIsNotBlame() {
    rule.expects(
        """
            The team responsible for billing joined at nine.
            """);
  }
}
