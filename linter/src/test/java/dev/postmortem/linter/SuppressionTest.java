package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.SuppressedFinding.By;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final String HINDSIGHT = "The on-call engineer should have checked the lag.\n";
  private static final String NEXT =
      "<!-- postmortem-disable-next-line hindsight -- the vendor's words -->";

  private static LintResult lint(String body) {
    return Lint.body(body)
        .configured("rules: { missing-section: off, untracked-action: off }\n")
        .run();
  }

  private static void letsStand(String body) {
    assertThat(lint(body).findings()).isEmpty();
    assertThat(lint(body).count(By.COMMENT)).isEqualTo(1);
  }

  @Test
  void theNextLineIsSuppressedWithItsReason() {
    LintResult result = lint(NEXT + "\n" + HINDSIGHT);
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed())
        .singleElement()
        .satisfies(s -> assertThat(s.reason()).isEqualTo("the vendor's words"));
  }

  @Test
  void blankLinesAndOtherCommentsStandBetween() {
    letsStand(NEXT + "\n\n<!-- note -->\n\n" + HINDSIGHT);
  }

  @Test
  void onlyTheNextLineIsSuppressed() {
    assertThat(lint(NEXT + "\n" + HINDSIGHT + "\n" + HINDSIGHT).findings())
        .singleElement()
        .satisfies(f -> assertThat(f.rule().id()).isEqualTo("hindsight"));
  }

  @Test
  void itWorksInsideLists() {
    letsStand("- One\n  " + NEXT + "\n- " + HINDSIGHT + "- Three\n");
    letsStand("- One\n\n  " + NEXT + "\n\n  " + HINDSIGHT);
  }

  @Test
  void itWorksInATableFromTheRowAbove() {
    letsStand("| What " + NEXT + " |\n|------|\n| " + HINDSIGHT.strip() + " |\n");
  }

  @Test
  void itWorksBeforeAHeading() {
    letsStand(
        "<!-- postmortem-disable-next-line single-cause-heading -- our template -->\n"
            + "## Root cause\n\nA disk and a filter.\n");
  }

  @Test
  void itWorksInsideAParagraph() {
    letsStand("The vendor's report is linked.\n" + NEXT + "\n" + HINDSIGHT);
  }

  @Test
  void itWorksAtTheEndOfTheLineAbove() {
    letsStand("The vendor's report is linked. " + NEXT + "\n" + HINDSIGHT);
  }

  @Test
  void aRangeEndsWhereItIsEnabled() {
    LintResult result =
        lint(
            "<!-- postmortem-disable hindsight -- quoted -->\n\n"
                + HINDSIGHT
                + "\n<!-- postmortem-enable hindsight -->\n\n"
                + HINDSIGHT);
    assertThat(result.findings()).hasSize(1);
    assertThat(result.count(By.COMMENT)).isEqualTo(1);
  }

  @Test
  void aRangeThatIsNeverEnabledGoesToTheEnd() {
    LintResult result =
        lint("<!-- postmortem-disable wording -- quoted -->\n\n" + HINDSIGHT + "\n" + HINDSIGHT);
    assertThat(result.findings()).isEmpty();
    assertThat(result.count(By.COMMENT)).isEqualTo(2);
  }

  @Test
  void aFileCommentWorksAnywhereInTheFile() {
    letsStand(HINDSIGHT + "\n<!-- postmortem-disable-file hindsight -- a drill's script -->\n");
  }

  @Test
  void commentsInCodeAreCode() {
    assertThat(lint("```\n" + NEXT + "\n```\n\n" + HINDSIGHT).findings()).hasSize(1);
  }

  @Test
  void aWaiverIsForTheWholeFile() {
    LintResult result =
        Lint.files()
            .configured("rules: { missing-section: off }\n")
            .file(
                "postmortems/a.md",
                RuleBench.FRONT_MATTER.replace(
                        "actions:", "accept: [{ rule: hindsight, reason: a drill }]\nactions:")
                    + HINDSIGHT)
            .run();
    assertThat(result.findings()).isEmpty();
    assertThat(result.suppressed()).singleElement().extracting(s -> s.by()).isEqualTo(By.WAIVER);
  }

  @Test
  void whatAnEndedWaiverWasForComesBackAsAWarning() {
    assertThat(
            Lint.files()
                .configured("rules: { missing-section: off }\n")
                .file(
                    "postmortems/a.md",
                    RuleBench.FRONT_MATTER.replace(
                            "actions:",
                            "accept: [{ rule: hindsight, reason: a drill, until: 2026-06-30 }]\nactions:")
                        + HINDSIGHT)
                .lines())
        .containsExactly("13 WARNING unused-suppression", "23 WARNING hindsight");
  }
}
