package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class OtherLanguageTest {

  private final RuleBench rule = RuleBench.of("other-language");

  @Test
  void theLanguageOfFrontMatterWins() {
    rule.expects(
        """
            ---
            title: X
            language: en
            ---
            Die Ursache war eine abgelaufene Lizenz, und der Dienst war nicht mehr erreichbar.
            """);
  }

  @Test
  void aLanguageThatNobodyKnowsIsNotEnglish() {
    rule.expects(
        """
            ---
            ^^^ Written in another language: rules about wording read English only
            title: X
            language: pl
            ---
            """);
  }

  @Test
  void aFewForeignWordsChangeNothing() {
    rule.expects(
        """
            The team in Graz calls it "die rote Lampe". The lamp was on, and nobody knew what it meant.
            """);
  }
}
