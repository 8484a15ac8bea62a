package dev.postmortem.languageserver.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.text.source.SourceText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the caret is in half-written YAML. */
class YamlCaretTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "¦ ! KEY !",
        "tit¦ ! KEY !",
        "title: ¦ ! VALUE ! title",
        "title:¦ ! VALUE ! title",
        "impact:\\n  ¦ ! KEY ! impact",
        "impact:\\n  summary: x\\n  du¦ ! KEY ! impact",
        "impact:\\n  summary: x\\n¦ ! KEY !",
        "actions:\\n  - ¦ ! KEY ! actions.-",
        "actions:\\n- ¦ ! KEY ! actions.-",
        "actions:\\n- id: A1\\n  ¦ ! KEY ! actions.-",
        "actions:\\n  - id: A1\\n    kind: ¦ ! VALUE ! actions.-.kind",
        "actions:\\n  - id: A1\\n    addresses: [one, ¦ ! VALUE ! actions.-.addresses.-",
        "actions:\\n  - id: A1\\n  - id: A2\\n    ow¦ ! KEY ! actions.-",
        "tags: [one, t¦ ! VALUE ! tags.-",
        "tags:\\n  - one\\n  - ¦ ! KEY ! tags.-",
        "evidence:\\n  - {kind: ¦ ! VALUE ! evidence.-.kind",
        "evidence:\\n  - {kind: log, u¦ ! KEY ! evidence.-",
        "roles: {commander: ¦ ! VALUE ! roles.commander",
        "roles: {commander: a, ¦ ! KEY ! roles",
        "fault_tree:\\n  all:\\n    - any: [a, ¦ ! VALUE ! fault_tree.all.-.any.-",
        "a: [{b: 1}, {c: ¦ ! VALUE ! a.-.c",
        "impact:\\n  summary: >-\\n    words ¦ ! TEXT ! impact.summary",
        "# comm¦ ! TEXT !",
        "title: [unclosed\\nstatus: ¦ ! VALUE ! status",
        "title: 'unclosed\\nimpact:\\n  ¦ ! KEY ! impact",
      })
  void aPlaceIsFoundByTheLinesAround(String marked, YamlPlace.Part part, String path) {
    YamlPlace place = at(marked.replace("\\n", "\n"));
    assertThat(place.part()).isEqualTo(part);
    assertThat(String.join(".", place.path())).isEqualTo(path == null ? "" : path);
  }

  @Test
  void keysThatAreThereAreKnownAboveAndBelow() {
    assertThat(at("title: x\n¦\nstatus: draft\nimpact:\n  summary: y\n").siblings())
        .containsExactlyInAnyOrder("title", "status", "impact");
    assertThat(at("actions:\n  - id: A1\n    ¦\n    owner: x\n  - kind: z\n").siblings())
        .containsExactlyInAnyOrder("id", "owner");
  }

  @Test
  void noTextIsTooBroken() {
    Random random = new Random(20_261_124);
    String alphabet = "-: \n[]{}'\"#|>&*!%@`ab\t\r\uFEFF";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SourceText source = SourceText.of("x", text.toString());
      int offset = random.nextInt(source.text().length() + 1);
      YamlPlace place = YamlCaret.at(source, source.span(), offset);
      assertThat(place.word().start()).isLessThanOrEqualTo(offset);
      assertThat(place.word().end()).isGreaterThanOrEqualTo(offset);
    }
  }

  private static YamlPlace at(String marked) {
    SourceText source = SourceText.of("x", marked.replace("¦", ""));
    return YamlCaret.at(source, source.span(), marked.indexOf('¦'));
  }
}
