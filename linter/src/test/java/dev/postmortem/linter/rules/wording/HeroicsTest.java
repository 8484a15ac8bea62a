package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class HeroicsTest {

  private final RuleBench rule = RuleBench.of("heroics");

  @Test
  void aRescueInTheTitleIsFound() {
    rule.expects(
        """
            ---
            title: The night shift saved the day
                                   ^^^^^^^^^^^^^ Praises a rescue: "saved the day"
            ---
            """);
  }

  @Test
  void thanksAreFine() {
    rule.expects(
        """
            Thanks to the storage on-call, who rebuilt the index overnight.
            """);
  }
}
