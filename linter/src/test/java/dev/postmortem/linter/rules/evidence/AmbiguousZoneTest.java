package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class AmbiguousZoneTest {

  private final RuleBench rule = RuleBench.of("ambiguous-zone");

  @Test
  void anAbbreviationIsAskedForOnce() {
    rule.expects(
        """
            ---
            started_at: 2026-06-04T10:00:00Z
            ---

            ## Timeline

            - 09:00 CST Release 41 is deployed
              ^^^^^^^^^ "CST" may mean several time zones: America/Chicago, Asia/Shanghai, America/Havana
            - 09:10 CST The alert pages
            """);
  }

  @Test
  void theOffsetOfTheStartDecides() {
    rule.passes(
        """
        ---
        started_at: 2026-06-04T15:30:00+05:30
        ---

        ## Timeline (IST)

        - 15:30 Release 41 is deployed
        """);
  }

  @Test
  void namesOfOneMeaningAreFine() {
    rule.passes("## Timeline (UTC)\n\n- 14:00 Release 41 is deployed\n");
  }
}
