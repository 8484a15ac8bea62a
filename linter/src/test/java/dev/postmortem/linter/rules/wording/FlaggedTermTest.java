package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class FlaggedTermTest {

  private static final String TERMS =
      """
      terms:
        flag: [{term: blip}, {term: the old lady}]
      """;

  private final RuleBench rule = RuleBench.of("flagged-term").configured(TERMS);

  @Test
  void aWordIsFoundInAnyCaseAndAWordOfSeveralToo() {
    rule.expects(
        """
            Blip or not, The Old Lady went down.
            ^^^^ Flagged in postmortem.yml: "Blip"
                         ^^^^^^^^^^^^ Flagged in postmortem.yml: "The Old Lady"
            """);
  }

  @Test
  void aWordInsideAnotherIsFine() {
    rule.expects("The blips were counted; `blip` is a metric.\n");
  }

  @Test
  void withoutTermsNothingIsFlagged() {
    RuleBench.of("flagged-term").expects("A blip.\n");
  }

  @Test
  void anAllowedWordIsNotReportedByOtherRules() {
    RuleBench.of("judgemental-word")
        .configured("terms: {allow: [sloppy]}")
        .expects("The engineer calls it a sloppy counter, after the paper.\n");
  }
}
