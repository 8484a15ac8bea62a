package dev.postmortem.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void wordsAreRunsOfLettersAndDigitsInLowerCase() {
    assertThat(Words.of("The DB-node, v2: 40% down!"))
        .containsExactly("the", "db", "node", "v2", "40", "down");
    assertThat(Words.of("Großküche")).containsExactly("großküche");
    assertThat(Words.of("支払い が")).containsExactly("支払い", "が");
    assertThat(Words.of("توقفت المدفوعات")).containsExactly("توقفت", "المدفوعات");
    assertThat(Words.of("🔥 cache 🔥")).containsExactly("cache");
    assertThat(Words.of("𝐚𝐛 c")).containsExactly("𝐚𝐛", "c");
    assertThat(Words.of("")).isEmpty();
    assertThat(Words.of(" … ")).isEmpty();
  }

  @Test
  void aMarkBelongsToItsLetter() {
    assertThat(Words.of("ku\u0308che हिन्दी")).containsExactly("ku\u0308che", "हिन्दी");
  }

  @Test
  void otherCharactersBelongToWordsWhereThatIsAskedFor() {
    assertThat(Words.of("it doesn't")).containsExactly("it", "doesn", "t");
    assertThat(Words.keeping("'", "it doesn't")).containsExactly("it", "doesn't");
    assertThat(Words.keeping("%", "99.9%")).containsExactly("99", "9%");
  }
}
