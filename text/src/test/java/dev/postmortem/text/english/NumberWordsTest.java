package dev.postmortem.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberWordsTest {

  @Test
  void numbersHaveValues() {
    assertThat(NumberWords.valueOf("twelve")).contains(12);
    assertThat(NumberWords.valueOf("half")).isEmpty();
    assertThat(NumberWords.valueOf("二")).isEmpty();
    assertThat(NumberWords.withValue()).contains("one", "ninety").doesNotContain("dozen");
  }

  @Test
  void sharesAndRanksAreNumbersToo() {
    assertThat(NumberWords.contain("twelve")).isTrue();
    assertThat(NumberWords.contain("half")).isTrue();
    assertThat(NumberWords.contain("many")).isFalse();
    assertThat(NumberWords.contain("")).isFalse();
  }
}
