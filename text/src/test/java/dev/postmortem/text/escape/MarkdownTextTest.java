package dev.postmortem.text.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  /** {@code ·} stands for the invisible joiner. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          plain words            | plain words
          Störung, 支払い, توقفت | Störung, 支払い, توقفت
          ku\u0308che 👩‍💻         | ku\u0308che 👩‍💻
          see #12                | see \\#·12
          see org/repo#12        | see org/repo\\#·12
          C# and # 1             | C\\# and \\# 1
          see !12                | see !·12
          done! 12 left          | done! 12 left
          ask @here              | ask \\@·here
          ask @支払い            | ask \\@·支払い
          (@all)                 | (\\@·all)
          me@example.com         | me\\@example.com
          at 5 @ noon            | at 5 \\@ noon
          *a* _b_ `c`            | \\*a\\* \\_b\\_ \\`c\\`
          [a](b) ~~c~~           | \\[a\\](b) \\~\\~c\\~\\~
          <b> R&D &lt;           | &lt;b&gt; R&amp;D &amp;lt;
          C:\\temp               | C:\\\\temp
          \u2003two\u0009 lines  | two lines
          ""                     | ""
          """)
  void wordsReadAsTheyAreWrittenAndDoNothing(String words, String markdown) {
    assertThat(MarkdownText.escape(words).replace('\u2060', '·')).isEqualTo(markdown);
  }

  @Test
  void aTableRowAndAListItemStayOnOneLine() {
    assertThat(MarkdownText.escape(" a\r\n  b | c\n")).isEqualTo("a b \\| c");
  }

  @Test
  void wordsAreLinkedWhereThereIsAnAddress() {
    assertThat(MarkdownText.link("a]b", Optional.of("https://x.example/a (1)")))
        .isEqualTo("[a\\]b](https://x.example/a%20(1%29)");
    assertThat(MarkdownText.link("PAY#7", Optional.empty())).isEqualTo("PAY\\#\u20607");
  }

  @Test
  void aNameIsCode() {
    assertThat(MarkdownText.code("a_b")).isEqualTo("`a_b`");
    assertThat(MarkdownText.code("a`b")).isEqualTo("`a'b`");
  }
}
