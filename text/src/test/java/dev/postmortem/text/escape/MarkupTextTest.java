package dev.postmortem.text.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          <b title="x">'y'</b> | &lt;b title=&quot;x&quot;&gt;&#39;y&#39;&lt;/b&gt;
          R&D &amp;            | R&amp;D &amp;amp;
          支払い توقفت 👩‍💻      | 支払い توقفت 👩‍💻
          ku\u0308che          | ku\u0308che
          §§                   | §§
          """)
  void markupBecomesText(String words, String escaped) {
    assertThat(MarkupText.escape(words)).isEqualTo(escaped);
  }

  @Test
  void whatXmlHasNoPlaceForBecomesASpace() {
    assertThat(MarkupText.escape("a\u0000b\u001Bc\uFFFFd\n\te")).isEqualTo("a b c d\n\te");
  }
}
