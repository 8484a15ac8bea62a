package dev.postmortem.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.testkit.PaintedText.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaintedTextTest {

  @Test
  void rangesAreShownAsBrackets() {
    assertThat(PaintedText.paint("at noon", List.of(new Range(3, 7)))).isEqualTo("at ⟦noon⟧");
  }

  @Test
  void rangesMayNestAndTouch() {
    assertThat(
            PaintedText.paint("abcd", List.of(new Range(0, 4), new Range(0, 2), new Range(2, 4))))
        .isEqualTo("⟦⟦ab⟧⟦cd⟧⟧");
  }

  @Test
  void anEmptyRangeOpensBeforeItCloses() {
    assertThat(PaintedText.paint("ab", List.of(new Range(1, 1)))).isEqualTo("a⟦⟧b");
  }

  @Test
  void aRangeThatLeavesTheTextIsRefused() {
    assertThatThrownBy(() -> PaintedText.paint("ab", List.of(new Range(1, 3))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatWasPaintedCanBeReadBack() {
    PaintedText text = PaintedText.unpaint("⟦a⟦b⟧⟧ c");
    assertThat(text.text()).isEqualTo("ab c");
    assertThat(text.ranges()).containsExactly(new Range(0, 2), new Range(1, 2));
    assertThat(PaintedText.paint(text.text(), text.ranges())).isEqualTo("⟦a⟦b⟧⟧ c");
  }

  @Test
  void unmatchedBracketsAreRefused() {
    assertThatThrownBy(() -> PaintedText.unpaint("a⟧")).hasMessageContaining("not opened");
    assertThatThrownBy(() -> PaintedText.unpaint("⟦a")).hasMessageContaining("not closed");
  }
}
