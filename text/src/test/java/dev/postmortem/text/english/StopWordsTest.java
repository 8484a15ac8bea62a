package dev.postmortem.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopWordsTest {

  @Test
  void stopWordsCarryNoMeaning() {
    assertThat(StopWords.OF_PROSE).contains("the", "were").doesNotContain("not", "should", "");
    assertThat(StopWords.OF_ACTIONS).contains("the", "should").doesNotContain("deploy");
    assertThat(StopWords.OF_NAMES).contains("the", "our").doesNotContain("not");
  }
}
