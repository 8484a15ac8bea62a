package dev.postmortem.schema.document.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontMatterBytesTest {

  @Test
  void theFrontMatterEndsAfterTheLineThatClosesIt() {
    assertThat(head("---\ntitle: a\n---\n## Summary\n")).isEqualTo("---\ntitle: a\n---\n");
    assertThat(head("---\r\ntitle: a\r\n...  \r\ntext")).isEqualTo("---\r\ntitle: a\r\n...  \r\n");
    assertThat(head("\uFEFF--- \ntitle: ä\n----\n--- a\n---\n"))
        .isEqualTo("\uFEFF--- \ntitle: ä\n----\n--- a\n---\n");
  }

  @Test
  void whatIsReadOtherwiseOrGoesOnIsLeftToWhoReadsAll() {
    for (String text :
        List.of(
            "",
            "---",
            "---\n",
            "---\ntitle: a\n",
            "---\ntitle: a\n---",
            "\n---\ntitle: a\n---\n",
            "# Title\n---\n",
            "---\rtitle: a\r---\r",
            "---\ntitle: \0\n---\n")) {
      assertThat(head(text)).as(text).isEmpty();
    }
  }

  @Test
  void aHeadSaysWhatTheWholeFileSaysAndTheRestIsReadWhenAsked() {
    String text = "---\nid: one\ntitle: a\n---\n## Summary\n\n<a id=\"here\"></a>\n";
    PostmortemDocument head =
        new DocumentParser(SectionNames.builtIn())
            .parseHead(SourceText.of("a.md", head(text)), () -> SourceText.of("a.md", text));

    assertThat(head.id()).isEqualTo("one");
    assertThat(head.sections()).hasSize(1);
    assertThat(head.anchors()).contains("summary", "here");
  }

  private static String head(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = FrontMatterBytes.length(bytes, bytes.length);
    return length < 0 ? "" : new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
