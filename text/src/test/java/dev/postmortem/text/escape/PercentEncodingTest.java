package dev.postmortem.text.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "plain-._~, plain-._~, plain-._~",
    "a b+c, a%20b%2Bc, a%20b%2Bc",
    "images/küche.png, images%2Fk%C3%BCche.png, images/k%C3%BCche.png",
    "支, %E6%94%AF, %E6%94%AF",
    "🔥, %F0%9F%94%A5, %F0%9F%94%A5",
    "100%?#, 100%25%3F%23, 100%25%3F%23",
    "'', '', ''",
  })
  void wordsBecomePartsOfAddresses(String words, String part, String path) {
    assertThat(PercentEncoding.encode(words)).isEqualTo(part);
    assertThat(PercentEncoding.encodePath(words)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b+c", "100% of it", "ku\u0308che", "支払い", "توقفت", "👩‍💻", "%41"})
  void whatIsEncodedCanBeDecoded(String words) {
    assertThat(PercentEncoding.decode(PercentEncoding.encode(words))).isEqualTo(words);
  }

  @Test
  void whatEncodesNothingStays() {
    assertThat(PercentEncoding.decode("100% of a%2")).isEqualTo("100% of a%2");
    assertThat(PercentEncoding.decode("a+b")).isEqualTo("a+b");
    assertThat(PercentEncoding.decode("caf%E9")).isEqualTo("caf%E9");
    assertThat(PercentEncoding.decode("%c3%bc")).isEqualTo("ü");
  }

  @Test
  void anAddressKeepsWhatIsEncodedAlready() {
    assertThat(PercentEncoding.completed("https://x.example/a b?q={1}%20%zz#é"))
        .isEqualTo("https://x.example/a%20b?q=%7B1%7D%20%25zz#é");
  }
}
