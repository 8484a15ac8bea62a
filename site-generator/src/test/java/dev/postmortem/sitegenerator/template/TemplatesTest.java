package dev.postmortem.sitegenerator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.sitegenerator.html.SafeHtml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

  @TempDir Path theme;

  record Inner(String name) {}

  record Outer(
      String title,
      Optional<String> none,
      Optional<String> some,
      List<Inner> inners,
      List<Inner> nobody,
      boolean yes,
      SafeHtml html) {}

  private static final Outer OUTER =
      new Outer(
          "<b> & \"q\" 'a'",
          Optional.empty(),
          Optional.of("here"),
          List.of(new Inner("one"), new Inner("two")),
          List.of(),
          true,
          SafeHtml.EMPTY);

  @Test
  void valuesAreEscaped() {
    assertThat(filled("{{title}}")).isEqualTo("&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;");
  }

  @Test
  void aNameThatTheRecordLacksIsAnError() {
    assertThatThrownBy(() -> filled("{{titel}}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("the template t.html uses {{titel}}, which is no name of Outer");
  }

  @Test
  void aSectionThatTheRecordLacksIsAnError() {
    assertThatThrownBy(() -> filled("{{#inner}}x{{/inner}}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("{{inner}}");
    assertThatThrownBy(() -> filled("{{^inner}}x{{/inner}}")).isInstanceOf(TemplateException.class);
  }

  @Test
  void aNameThatOnlyAMethodHasIsAnError() {
    assertThatThrownBy(() -> filled("{{toString}}")).isInstanceOf(TemplateException.class);
    assertThatThrownBy(() -> filled("{{class}}")).isInstanceOf(TemplateException.class);
  }

  @Test
  void anEmptyValueIsNotTakenFromFurtherOut() {
    assertThat(filled("{{#none}}a{{/none}}{{^none}}b{{/none}} {{#some}}{{.}}{{/some}}"))
        .isEqualTo("b here");
  }

  @Test
  void namesInsideAListComeFromItsRecordsFirst() {
    assertThat(filled("{{#inners}}{{name}} {{yes}};{{/inners}}")).isEqualTo("one true;two true;");
  }

  @Test
  void anyOfAListSaysWhetherItHasElements() {
    assertThat(filled("{{#inners.any}}{{#inners}}{{name}} {{/inners}}.{{/inners.any}}"))
        .isEqualTo("one two .");
    assertThat(filled("{{#nobody.any}}a{{/nobody.any}}{{^nobody.any}}b{{/nobody.any}}"))
        .isEqualTo("b");
  }

  @Test
  void onlyAListHasAny() {
    assertThatThrownBy(() -> filled("{{#title.any}}x{{/title.any}}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("{{any}}");
  }

  @Test
  void thereIsNoWayToWriteUnescaped() {
    assertThatThrownBy(() -> filled("{{{title}}}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("unescaped");
    assertThatThrownBy(() -> filled("{{&title}}")).isInstanceOf(TemplateException.class);
  }

  @Test
  void aMissingTemplateIsReported() {
    assertThatThrownBy(() -> filled("{{> none.html}}"))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("none.html");
  }

  @Test
  void controlCharactersDoNotReachThePage() {
    try {
      Files.writeString(theme.resolve("t.html"), "{{name}}");
    } catch (IOException unwritten) {
      throw new IllegalStateException(unwritten);
    }
    assertThat(filled(new Inner("a\u0000b\u0007c\nd"))).isEqualTo("a b c\nd");
  }

  private String filled(String template) {
    try {
      Files.writeString(theme.resolve("t.html"), template);
    } catch (IOException unwritten) {
      throw new IllegalStateException(unwritten);
    }
    return filled(OUTER);
  }

  private String filled(Record names) {
    byte[] text = new Templates(Optional.of(theme)).fill("t.html", names);
    return new String(text, StandardCharsets.UTF_8);
  }
}
