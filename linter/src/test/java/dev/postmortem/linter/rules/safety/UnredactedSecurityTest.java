package dev.postmortem.linter.rules.safety;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnredactedSecurityTest {

  private final RuleBench rule = RuleBench.of("unredacted-security");

  @Test
  void closedOnesWerePublishedToo() {
    rule.expects(
        """
        ---
        kind: security
        status: closed
                ^^^^^^ This security postmortem is closed but not cleared
        ---
        """);
  }

  @Test
  void whatIsNotOutYetMayWait() {
    rule.passes(
        "---\nkind: security\nstatus: draft\n---\n",
        "---\nkind: security\nstatus: in-review\n---\n",
        "---\nkind: incident\nstatus: published\n---\n",
        "---\nkind: security\n---\n");
  }
}
