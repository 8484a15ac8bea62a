package dev.postmortem.linter.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.text.source.Prose;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultHelpTest {

  private static Match fault(String sentence) {
    return LanguageAnalyser.english().observe(Prose.verbatim(sentence, 0), Context.plain()).stream()
        .filter(match -> match.pattern().startsWith("fault/"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The reviewer did not check the plan. | say what would have brought "the plan" to somebody's attention
          The vendor took two hours to answer. | say what the time was spent on
          The engineer merged it without approval. | say what let the change go ahead without it
          The administrator pushed a broken configuration. | say what let the wrong one pass
          The developer approved his own change. | say what made this way the easier one
          The engineer left the debug flag on. | say what would have shown the state of it
          The developer assumed that the flag was off. | say what people saw at that moment
          The engineer forgot to drain the node. | describe what made the step easy to miss
          """)
  void eachKindOfFaultHasItsHelp(String sentence, String help) {
    assertThat(FaultHelp.of(fault(sentence))).startsWith(help);
  }

  @Test
  void theQuotedWordsHoldThePersonAndTheDeed() {
    for (String sentence :
        Set.of(
            "The engineer on the night shift merged it without testing.",
            "The reviewer, who was new, overlooked the index.",
            "The page was ignored by the night shift.")) {
      Match fault = fault(sentence);
      assertThat(fault.words(sentence)).contains(fault.agent().words().split(" ")[0]);
    }
    assertThat(fault("The page was ignored by the night shift.").predicate())
        .isEqualTo("was ignored by the night shift");
  }
}
