package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TooLongTest {

  private final RuleBench rule = RuleBench.of("too-long");

  @Test
  void theBodyIsCountedWithoutCodeAndQuotes() {
    rule.configured("rules: { too-long: { words: 6 } }\n")
        .passes("## Log\n\nOne two three.\n\n```\na b c d e f g\n```\n\n> a b c d e f g\n");
  }

  @Test
  void aLongBodyIsOfTheFile() {
    rule.configured("rules: { too-long: { words: 6 } }\n")
        .expects(
            """
            ---
            ^^^ The body has 7 words; at most 6 are expected
            title: A title that is long is not counted here
            ---

            one two three four five six seven
            """);
  }

  @Test
  void theDefaultsAreAParagraphAndFourPages() {
    rule.passes(
        "## Summary\n\n" + "word ".repeat(150) + "\n\n## Impact\n\n" + "word ".repeat(1800) + "\n");
  }
}
