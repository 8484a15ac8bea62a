package dev.postmortem.linter.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class LatePublicationTest {

  private final RuleBench rule = RuleBench.of("late-publication");

  private static String postmortem(String status, String severity, String resolved) {
    return """
        ---
        status: %s
        severity: %s
        resolved_at: %s
        ---
        """
        .formatted(status, severity, resolved);
  }

  @Test
  void theLastDayOfTheLimitIsInTimeAndTheNextIsNot() {
    String published = postmortem("published", "SEV-1", "2026-06-04T15:00:00Z");
    rule.before("2026-06-09T23:00:00Z", RuleBench.PATH, published).passes(published);
    rule.before("2026-06-10T00:00:00Z", RuleBench.PATH, published)
        .expects(
            """
            ---
            status: published
                    ^^^^^^^^^ Published 6 days after the incident was resolved; SEV-1 allows 5 days
            severity: SEV-1
            resolved_at: 2026-06-04T15:00:00Z
            ---
            """);
  }

  @Test
  void daysAreThoseOfThePlaceWhereTheResolutionWasWrittenDown() {
    String published = postmortem("published", "SEV-1", "2026-06-04T23:30:00-05:00");
    rule.before("2026-06-10T04:30:00Z", RuleBench.PATH, published).passes(published);
  }

  @Test
  void whatIsNotPublishedIsCountedToToday() {
    rule.passes(postmortem("in-review", "SEV-1", "2026-06-26T15:00:00Z"));
    rule.expects(
        """
        ---
        status: draft
                ^^^^^ Not yet published 6 days after the incident was resolved; SEV-1 allows 5 days
        severity: SEV-1
        resolved_at: 2026-06-25T15:00:00Z
        ---
        """);
  }

  @Test
  void itIsAWarningInEveryProfileAlsoWhereTheFamilyIsAnError() {
    RuleBench strict = rule.configured("profile: strict\nrules: { process: error }\n");

    assertThat(strict.findings(postmortem("draft", "SEV-1", "2026-05-01T15:00:00Z")))
        .extracting(f -> f.level())
        .containsExactly(Level.WARNING);
  }

  @Test
  void nothingIsGuessed() {
    rule.passes(
        postmortem("published", "SEV-1", "2026-05-01T15:00:00Z"),
        postmortem("draft", "SEV-4", "2026-01-01T15:00:00Z"),
        "---\nstatus: draft\nseverity: SEV-1\n---\n",
        "---\nstatus: draft\nseverity: SEV-9\nresolved_at: 2026-01-01T15:00:00Z\n---\n");
  }
}
