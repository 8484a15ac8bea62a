package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnusedSuppressionTest {

  private final RuleBench rule = RuleBench.of("unused-suppression");

  @Test
  void aFixedTextLeavesItsCommentUnused() {
    rule.expects(
        """
            <!-- postmortem-disable-next-line hindsight -- quoting -->
                                              ^^^^^^^^^ This suppression matches no finding of hindsight
            The alert fired at nine.
            """);
  }

  @Test
  void aWaiverForNothingIsFound() {
    rule.expects(
        """
            ---
            title: X
            contributing_factors: [{factor: missing-canary}, {factor: alert-missing}]
            accept:
              - {rule: too-few-factors, reason: looked twice}
                       ^^^^^^^^^^^^^^^ This suppression matches no finding of too-few-factors
            ---
            """);
  }

  @Test
  void aRuleThatIsOffIsNotJudged() {
    rule.configured(
            """
            rules: {heroics: off}
            """)
        .expects(
            """
            ---
            accept:
              - {rule: heroics, reason: quoting}
            ---
            """);
  }

  private static final String WAITED_FOR_VENDOR =
      """
      ---
      status: published
      severity: SEV-1
      resolved_at: 2026-06-04T15:00:00Z
      accept:
        - {rule: late-publication, reason: the vendor's own report came in August}
      ---
      """;

  @Test
  void whatOnlyTheHistoryKnowsIsNotCalledUnusedBeforeAFileIsPartOfIt() {
    rule.before("2026-06-01T09:00:00Z", "README.md", "Postmortems").passes(WAITED_FOR_VENDOR);
  }

  @Test
  void whatTheHistoryKnowsBetterIsUnused() {
    rule.before("2026-06-05T09:00:00Z", RuleBench.PATH, WAITED_FOR_VENDOR)
        .expects(
            """
            ---
            status: published
            severity: SEV-1
            resolved_at: 2026-06-04T15:00:00Z
            accept:
              - {rule: late-publication, reason: the vendor's own report came in August}
                       ^^^^^^^^^^^^^^^^ This suppression matches no finding of late-publication
            ---
            """);
  }

  @Test
  void anUnknownDirectiveIsOffered() {
    rule.expects(
        """
            <!-- postmortem-disable-nextline hindsight -- quoting -->
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unknown directive "postmortem-disable-nextline"
            Text.
            """);
  }

  @Test
  void aCommentThatNamesNoRuleIsFound() {
    rule.expects(
        """
            <!-- postmortem-disable -- all of it -->
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment names no rule

            Text.
            """);
  }

  @Test
  void enablingWhatIsNotDisabledIsFound() {
    rule.expects(
        """
            <!-- postmortem-enable hindsight -->
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This comment enables a rule that no comment above disables

            Text.
            """);
  }

  @Test
  void anEndedWaiverIsFound() {
    rule.expects(
        """
            ---
            accept:
              - {rule: no-actions, reason: under discussion, until: 2026-06-01}
                       ^^^^^^^^^^ This suppression expired on 2026-06-01
            ---
            """);
  }

  @Test
  void aWaiverHoldsOnItsLastDay() {
    rule.expects(
        """
            ---
            accept:
              - {rule: no-actions, reason: under discussion, until: 2026-07-01}
            ---
            """);
  }

  @Test
  void otherCommentsAreIgnored() {
    rule.expects(
        """
            <!-- internal -->

            Text.

            <!-- /internal -->
            """);
  }

  @Test
  void aWaiverGoesWithItsKeyWhenItIsTheLast() {
    rule.fixes(
        """
        ---
        title: X
        accept:
          - rule: hindsight
            reason: a drill
        severity: SEV-4
        ---
        """,
        """
        ---
        title: X
        severity: SEV-4
        ---
        """);
  }

  @Test
  void aCommentGoesFromAmongWords() {
    rule.fixes(
        "One. <!-- postmortem-disable-next-line hindsight -- quoted -->\nTwo.\n", "One.\nTwo.\n");
  }

  @Test
  void oneOfSeveralRulesGoesFromItsComment() {
    rule.fixes(
        """
        <!-- postmortem-disable-next-line heroics, hindsight -- the customer's words -->
        The engineer should have known.
        """,
        """
        <!-- postmortem-disable-next-line hindsight -- the customer's words -->
        The engineer should have known.
        """);
  }
}
