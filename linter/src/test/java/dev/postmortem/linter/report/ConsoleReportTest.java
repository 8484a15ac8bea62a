package dev.postmortem.linter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Lint;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.text.format.Front;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

  private static String report(String body) {
    return new ConsoleReport(Style.PLAIN, Front.MAVEN)
        .format(
            Lint.body(body)
                .configured("rules: { missing-section: off, untracked-action: off }\n")
                .run());
  }

  @Test
  void aFindingShowsItsLineWithCaretsAndSaysItBetter() {
    assertThat(report("At 14:02 the engineer forgot to drain the node.\n"))
        .isEqualTo(
            """
            postmortems/2026-06-04-checkout.md:22:10: error: Blames a person: "the engineer forgot to drain" [person-at-fault]
               22 | At 14:02 the engineer forgot to drain the node.
                  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  = help: describe what made the step easy to miss or to get wrong, as in "the runbook has no drain step"

            1 finding (1 error, 0 warnings) in 1 file; 1 postmortem checked.
            By family: wording 1.
            Explain a rule: mvn postmortem:rules -Dpostmortem.rule=person-at-fault
            """);
  }

  @Test
  void aFixIsShownAsWhatItReplaces() {
    assertThat(report("## Root cause\n\nA disk.\n"))
        .contains("      = fix: Root cause → Contributing factors\n");
  }

  @Test
  void nothingFoundIsSaidInOneLine() {
    assertThat(report("")).isEqualTo("No findings in 1 postmortem.\n");
  }

  @Test
  void suppressedFindingsAreCounted() {
    assertThat(
            report(
                "<!-- postmortem-disable-next-line hindsight -- quoted -->\n"
                    + "The engineer should have checked the lag.\n"))
        .isEqualTo("No findings in 1 postmortem.\nSuppressed: 1 by comments.\n");
  }

  @Test
  void tabsAndWideCharactersKeepTheCaretsUnderTheWords() {
    assertThat(report("-\tThe 東京 engineer should have checked the lag.\n"))
        .contains(
            """
               22 | -    The 東京 engineer should have checked the lag.
                  |                        ^^^^^^^^^^^^^^^^^^^
            """);
  }

  @Test
  void aLongLineIsCutAroundTheWords() {
    String filler = "The node was drained and came back at once. ".repeat(20);
    String line =
        report(filler + "The engineer should have checked the lag. " + filler + "\n")
            .lines()
            .filter(l -> l.startsWith("   22 |"))
            .findFirst()
            .orElseThrow();
    assertThat(line)
        .hasSizeLessThan(130)
        .contains("should have checked")
        .startsWith("   22 | …")
        .endsWith("…");
  }

  @Test
  void coloursAreThereWhenAskedForOnly() {
    LintResult result = Lint.body("The engineer should have checked the lag.\n").run();
    assertThat(new ConsoleReport(Style.PLAIN, Front.MAVEN).format(result)).doesNotContain("\u001B");
    assertThat(new ConsoleReport(Style.COLOURED, Front.MAVEN).format(result))
        .contains("\u001B[1;31merror\u001B[0m");
  }

  @Test
  void nothingInTheTextSteersTheTerminal() {
    assertThat(report("\u001B[2J\u202E The engineer should have checked the lag.\n"))
        .doesNotContain("\u001B", "\u202E")
        .contains("should have checked");
  }
}
