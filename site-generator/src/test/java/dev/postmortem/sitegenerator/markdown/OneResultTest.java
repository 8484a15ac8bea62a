package dev.postmortem.sitegenerator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.sitegenerator.html.LinkTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A text is cleaned element by element unless there is HTML in it, which has to be read first. Both
 * ways come to the same: a comment, of which nothing is shown, makes any text go the other way.
 */
class OneResultTest {

  private static final String COMMENT = "<!-- seen by nobody -->\n\n";

  private static final LinkTargets AS_WRITTEN =
      new LinkTargets() {
        @Override
        public Optional<String> link(String address) {
          return Optional.of(address);
        }

        @Override
        public Optional<String> image(String address) {
          return address.endsWith(".png") ? Optional.of(address) : Optional.empty();
        }

        @Override
        public Optional<String> insteadOfImage(String address) {
          return Optional.of(address);
        }

        @Override
        public String anchor(String id) {
          return "text-" + id;
        }
      };

  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          "\n",
          "\n\n",
          "\n\n",
          "# ",
          "## ",
          "\n- ",
          "\n1. ",
          "\n   ",
          "> ",
          "*",
          "**",
          "_",
          "~~",
          "`",
          "\n```js\n",
          "\n```\n",
          "[",
          "]",
          "](",
          ")",
          "](javascript:alert(1))",
          "](data:text/html,x)",
          "](https://host.example/?a=1&b=\"2\")",
          "![",
          "](a.png)",
          "](b.html \"a 'title'\")",
          "[^1]",
          "\n\n[^1]: note ",
          "\n\n[r]: /r 'T'\n\n",
          "[r]",
          "|",
          "\n\n| a | b |\n| :-: | --- |\n| ",
          "- [x] ",
          "- [ ] ",
          "!!! note \"Title\"\n    ",
          "> [!TIP]\n> ",
          "http://host.example/x",
          "<https://auto.example>",
          "&amp;",
          "&lt;b&gt;",
          "&#0;",
          "&#x1F600;",
          "{{",
          "{{{name}}}",
          "\"",
          "'",
          "=",
          "+",
          "@",
          "\\",
          "\\*",
          "---",
          "\n\n***\n\n",
          "\u0000",
          "\u0007",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "\ufffe",
          "\uffff",
          "\r",
          "\r\n",
          "\t",
          "    ",
          "é",
          "漢字",
          "onerror=",
          "style",
          "script",
          "javascript:",
          "?",
          ":",
          "<",
          ">",
          "&");

  @Test
  void textsPutTogetherAtRandom() {
    Random random = new Random(20_261_124);
    int compared = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(40);
      for (int piece = 0; piece < length; piece++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      compared += compare(text.toString());
    }
    assertThat(compared).as("texts without HTML").isGreaterThan(1_000);
  }

  @Test
  void documentsOfTheProject() throws IOException {
    List<Path> files = new ArrayList<>(markdownIn(Path.of("../docs")));
    files.addAll(markdownIn(Path.of("../sample-postmortems/postmortems")));
    int compared = 0;
    for (Path file : files) {
      String text = Files.readString(file);
      compared += compare(text.startsWith("---") ? text.substring(text.indexOf("\n---", 3)) : text);
    }
    assertThat(compared).isGreaterThan(20);
  }

  private static List<Path> markdownIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  /**
   * Compares both ways; 0 where the text has HTML of its own or the comment changes its reading.
   */
  private static int compare(String text) {
    ParsedText alone = ParsedText.of(text);
    ParsedText commented = ParsedText.of(COMMENT + text);
    boolean comparable =
        !alone.rawHtml() && commented.rawHtml() && words(alone).equals(words(commented));
    if (comparable) {
      assertThat(html(text)).as(text).isEqualTo(html(COMMENT + text));
    }
    return comparable ? 1 : 0;
  }

  private static String words(ParsedText text) {
    return text.words().of(text.document());
  }

  private static String html(String text) {
    RenderedText rendered =
        new MarkdownRenderer(SectionNames.builtIn()).render("A title of its own", text, AS_WRITTEN);
    return (rendered.summary() + "\n---\n" + rendered.rest()).strip();
  }
}
