package dev.postmortem.sitegenerator.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

  @Test
  void textInAnyPiecesIsWhatTheStandardEncoderMakesOfIt() {
    Random random = new Random(20261124);
    int[] signs = {'a', '<', 0x7F, 0x80, 'ä', 0x7FF, 0x800, '“', 0xFFFD, 0x10000, 0x1F600};
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(300); i > 0; i--) {
        text.appendCodePoint(signs[random.nextInt(signs.length)]);
      }
      Utf8Writer writer = new Utf8Writer();
      int at = 0;
      while (at < text.length()) {
        int end = at + 1 + random.nextInt(text.length() - at);
        switch (random.nextInt(3)) {
          case 0 -> writer.write(text.toString(), at, end - at);
          case 1 -> writer.write(text.toString().toCharArray(), at, end - at);
          default -> {
            end = at + 1;
            writer.write(text.charAt(at));
          }
        }
        at = end;
      }
      assertThat(writer.bytes()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void halfOfAPairBecomesAQuestionMark() {
    Utf8Writer writer = new Utf8Writer();
    writer.write("a\uD83Db\uDE00\uD83D", 0, 5);
    assertThat(new String(writer.bytes(), StandardCharsets.UTF_8)).isEqualTo("a?b??");
  }

  @Test
  void longTextsGrowTheBuffer() {
    Utf8Writer writer = new Utf8Writer();
    writer.write("“".repeat(100_000), 0, 100_000);
    assertThat(writer.bytes()).hasSize(300_000);
  }
}
