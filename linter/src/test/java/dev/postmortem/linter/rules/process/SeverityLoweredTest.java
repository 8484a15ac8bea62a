package dev.postmortem.linter.rules.process;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class SeverityLoweredTest {

  private static String postmortem(String severity, String body) {
    return "---\nstatus: published\nseverity: " + severity + "\n---\n" + body;
  }

  private static RuleBench after(String... severities) {
    RuleBench rule = RuleBench.of("severity-lowered");
    int day = 1;
    for (String severity : severities) {
      rule =
          rule.before("2026-06-0" + day++ + "T10:00:00Z", RuleBench.PATH, postmortem(severity, ""));
    }
    return rule;
  }

  @Test
  void whatIsNotCommittedYetCounts() {
    after("SEV-1")
        .expects(
            """
            ---
            status: published
            severity: SEV-2
                      ^^^^^ The severity was SEV-1 before and is now SEV-2; the text does not say why
            ---
            """);
  }

  @Test
  void theHighestItEverHadCountsAndWhenThatEnded() {
    after("SEV-3", "SEV-1", "SEV-2", "SEV-4")
        .expects(
            """
            ---
            status: published
            severity: SEV-4
                      ^^^^^ The severity was SEV-1 until 2026-06-03 and is now SEV-4; the text does not say why
            ---
            """);
  }

  @Test
  void raisingIsFineAndSoIsRaisingAgain() {
    after("SEV-3").passes(postmortem("SEV-1", ""));
    after("SEV-1", "SEV-3").passes(postmortem("SEV-1", ""));
  }

  @Test
  void aTextThatSaysWhyIsFine() {
    after("SEV-1")
        .passes(
            postmortem("SEV-3", "It was a Sev 1 until we knew that no card was charged twice.\n"),
            postmortem("SEV-3", "The severity was lowered when the logs were read.\n"),
            postmortem("SEV-3", "We downgraded it; its severity had been set by the alert.\n"));
  }

  @Test
  void aTextThatNamesOtherSeveritiesOrOtherChangesDoesNotSayWhy() {
    after("SEV-1")
        .expects(
            """
            ---
            status: published
            severity: SEV-3
                      ^^^^^ The severity was SEV-1 before and is now SEV-3; the text does not say why
            ---
            Ticket SEV-17 was lowered in the queue. A release changed the cache.
            """);
  }

  @Test
  void severitiesThatAreNotConfiguredAnyMoreSayNothing() {
    after("critical").passes(postmortem("SEV-4", ""));
  }
}
