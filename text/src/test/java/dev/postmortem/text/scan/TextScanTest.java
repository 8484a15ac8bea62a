package dev.postmortem.text.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextScanTest {

  @Test
  void eachStepEndsAfterWhatItSkips() {
    assertThat(TextScan.after("  \tword", 0, " ")).isEqualTo(2);
    assertThat(TextScan.after("  \tword", 0, " \t")).isEqualTo(3);
    assertThat(TextScan.afterWhitespace("a\u2003\n b", 1, 5)).isEqualTo(4);
    assertThat(TextScan.afterWhitespace("a    b", 1, 3)).isEqualTo(3);
    assertThat(TextScan.afterLetters("küche支7", 0)).isEqualTo(6);
  }

  @Test
  void whereThereIsNothingToPassThePlaceStays() {
    assertThat(TextScan.after("word", 0, " ")).isZero();
    assertThat(TextScan.after("", 0, " ")).isZero();
    assertThat(TextScan.after("word", 4, " ")).isEqualTo(4);
    assertThat(TextScan.afterLetters("🔥", 0)).isZero();
  }
}
