package dev.postmortem.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingAnchorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What went well?    | what-went-well
          Störung            | störung
          支払い             | 支払い
          ما حدث             | ما-حدث
          🔥 Fire            | -fire
          snake_case - dash  | snake_case---dash
          ''                 | section
          ???                | section
          """)
  void anAnchorIsMadeAsCodeHostsDo(String heading, String anchor) {
    assertThat(new HeadingAnchors().next(heading)).isEqualTo(anchor);
  }

  @Test
  void headingsWithTheSameWordsGetNumbers() {
    HeadingAnchors anchors = new HeadingAnchors();
    assertThat(anchors.next("Impact")).isEqualTo("impact");
    assertThat(anchors.next("Impact")).isEqualTo("impact-1");
    assertThat(anchors.next("Impact")).isEqualTo("impact-2");
  }
}
