package dev.postmortem.schema.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

  @Test
  void safeWordsStandAsTheyAre() {
    assertThat(YamlText.scalar("Checkout refused cards")).isEqualTo("Checkout refused cards");
    assertThat(YamlText.scalar("54 minutes")).isEqualTo("54 minutes");
    assertThat(YamlText.list(List.of("checkout", "search"))).isEqualTo("[checkout, search]");
  }

  @Test
  void whatYamlReadsOtherwiseIsQuoted() {
    assertThat(YamlText.scalar("No")).isEqualTo("\"No\"");
    assertThat(YamlText.scalar("2026-06-04")).isEqualTo("\"2026-06-04\"");
    assertThat(YamlText.list(List.of("a, b"))).isEqualTo("[\"a, b\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a: b", "a #b", "- a", "'", "\"", "\\", "a\nb", "a\tb", "\u0001", "\u2028", "{a}",
        "[a", "&a", "*a", "!a", "%a", "@a", "`a", "a:", "null", "~", "0x1F", "😀 and é", "#"
      })
  void everyTextIsReadBackAsItWas(String text) {
    String line = "key: " + YamlText.scalar(text) + "\n";
    YamlTree tree = YamlReader.read(SourceText.of("a.yml", line));
    assertThat(tree.problems()).isEmpty();
    YamlMap map = (YamlMap) tree.root().orElseThrow();
    assertThat(map.get("key"))
        .hasValueSatisfying(n -> assertThat(((YamlNode.YamlScalar) n).text()).isEqualTo(text));
  }
}
