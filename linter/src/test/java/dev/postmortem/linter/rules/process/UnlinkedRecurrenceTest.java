package dev.postmortem.linter.rules.process;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnlinkedRecurrenceTest {

  private static String incident(String day, String more) {
    return """
        ---
        title: Cards were refused
        services: [checkout, payments]
        started_at: %sT10:00:00Z
        contributing_factors: [{factor: missing-canary}, {factor: alert-missing}, {factor: odd-one}]
        %s---
        """
        .formatted(day, more);
  }

  private static final String LATER =
      """
      ---
      services: [payments]
      started_at: 2026-06-04T14:00:00Z
      contributing_factors: [{factor: alert-missing}, {factor: missing-canary}]
      %s---
      """;

  private final RuleBench rule = RuleBench.of("unlinked-recurrence");

  private RuleBench beside(String earlier) {
    return rule.with("postmortems/earlier.md", earlier);
  }

  @Test
  void theMessageSaysWhatIsShared() {
    beside(incident("2026-06-03", ""))
        .expects(
            """
            ---
            services: [payments]
            started_at: 2026-06-04T14:00:00Z
            contributing_factors: [{factor: alert-missing}, {factor: missing-canary}]
            ^^^^^^^^^^^^^^^^^^^^ This resembles earlier, one day earlier: both affect payments and list alert-missing and missing-canary
            ---
            """);
  }

  @Test
  void anyLinkToOneOfThemWillDo() {
    beside(incident("2026-03-02", ""))
        .passes(
            LATER.formatted("related: [earlier]\n"), LATER.formatted("recurrence_of: earlier\n"));
  }

  @Test
  void aLinkToSomethingElseUnderRelatedIsNotOne() {
    beside(incident("2026-03-02", ""))
        .with("postmortems/other.md", "---\ntitle: Other\n---\n")
        .expects(
            """
            ---
            services: [payments]
            started_at: 2026-06-04T14:00:00Z
            contributing_factors: [{factor: alert-missing}, {factor: missing-canary}]
            ^^^^^^^^^^^^^^^^^^^^ This resembles earlier, 94 days earlier: both affect payments and list alert-missing and missing-canary
            related: [other]
            ---
            """);
  }

  @Test
  void oneFactorAnotherServiceOrMoreThanAYearIsNoRecurrence() {
    beside(incident("2025-06-01", "")).passes(LATER.formatted(""));
    beside(incident("2026-03-02", "").replace("alert-missing", "other"))
        .passes(LATER.formatted(""));
    beside(incident("2026-03-02", "").replace("payments", "search")).passes(LATER.formatted(""));
  }

  @Test
  void drillsAndRestrictedOnesAreLeftOut() {
    beside(incident("2026-03-02", "kind: drill\n")).passes(LATER.formatted(""));
    beside(incident("2026-03-02", "visibility: restricted\n")).passes(LATER.formatted(""));
  }
}
