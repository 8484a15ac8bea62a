package dev.postmortem.sitegenerator.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.sitegenerator.html.LinkTargets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownRendererTest {

  private static final LinkTargets TARGETS =
      new LinkTargets() {
        @Override
        public Optional<String> link(String address) {
          return address.equals("gone.md") ? Optional.empty() : Optional.of(address);
        }

        @Override
        public Optional<String> image(String address) {
          return address.startsWith("http") ? Optional.empty() : Optional.of("files/" + address);
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

  private static final MarkdownRenderer RENDERER = new MarkdownRenderer(SectionNames.builtIn());

  @Test
  void theSummaryIsSelfContained() {
    RenderedText text =
        RENDERER.render(
            "T", "Before.\n\n## Summary\n\nShort [a].\n\n## More\n\nLong.\n\n[a]: b", TARGETS);
    assertThat(text.summary().toString()).isEqualTo("<p>Short <a href=\"b\">a</a>.</p>");
    assertThat(text.rest().toString())
        .contains("Before.")
        .contains("Long.")
        .doesNotContain("Short");
    assertThat(text.headings()).containsExactly(new RenderedText.Heading("More", "text-more"));
    assertThat(text.plain()).isEqualTo("Before.\nSummary\nShort a.\nMore\nLong.");
  }

  @Test
  void aFirstHeadingThatRepeatsTheTitleIsLeftOut() {
    assertThat(html("# T\n\nWords")).isEqualTo("<p>Words</p>");
    assertThat(html("# Other\n\nWords")).startsWith("<h2 id=\"text-other\">Other");
  }

  @Test
  void headingsWithTheSameWordsHaveAnchorsOfTheirOwn() {
    assertThat(html("## A b\n\n## A b")).contains("id=\"text-a-b\"").contains("id=\"text-a-b-1\"");
  }

  @Test
  void bareAddressesBecomeLinksWithoutTheSentencesPunctuation() {
    assertThat(html("See (https://a.example/x_(y)?q=1), https://b.example."))
        .isEqualTo(
            "<p>See (<a href=\"https://a.example/x_%28y%29?q&#61;1\" rel=\"noopener noreferrer\">"
                + "https://a.example/x_(y)?q&#61;1</a>), "
                + "<a href=\"https://b.example\" rel=\"noopener noreferrer\">https://b.example</a>.</p>");
  }

  @Test
  void aLinkThatLeadsNowhereIsOnlyItsWords() {
    assertThat(html("See [that](gone.md).")).isEqualTo("<p>See that.</p>");
  }

  @Test
  void anImageFromElsewhereIsALink() {
    assertThat(html("![A graph](https://a.example/g.png)"))
        .isEqualTo(
            "<p><a href=\"https://a.example/g.png\" rel=\"noopener noreferrer\">A graph</a></p>");
  }

  @Test
  void tablesKeepTheirAlignment() {
    assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |")).contains("<td>1</td>").contains(">2</td>");
  }

  @Test
  void codeIsColouredByWhatItIs() {
    assertThat(html("```sql\nselect 1 -- one\n```"))
        .contains("<span class=\"tok-keyword\">select</span>")
        .contains("<span class=\"tok-number\">1</span>")
        .contains("<span class=\"tok-comment\">-- one</span>");
  }

  @Test
  void aPatternOfPathsOpensNoComment() {
    assertThat(html("```yaml\npath: /t/*\nkeep: 3\n```"))
        .contains("<span class=\"tok-key\">keep</span>")
        .doesNotContain("tok-comment");
    assertThat(html("```sh\nrm /tmp/* && true\n```")).doesNotContain("tok-comment");
    assertThat(html("```hcl\n/* all */\n```"))
        .contains("<span class=\"tok-comment\">/* all */</span>");
    assertThat(html("```java\n/* all */\n```"))
        .contains("<span class=\"tok-comment\">/* all */</span>");
  }

  @Test
  void aQuoteMarkedAsANoteIsOne() {
    assertThat(html("> [!TIP]\n> Do it."))
        .contains("<div class=\"adm-block adm-tip\">")
        .contains("Do it.")
        .doesNotContain("[!TIP]");
  }

  @Test
  void whatTheGuardMasksIsStillReadAsWritten() {
    String odd = "*a_ ".repeat(2000).strip();
    assertThat(html(odd)).contains("*a_ *a_ *a_").doesNotContain("xax");
  }

  @ParameterizedTest
  @MethodSource("hardTexts")
  void noTextTakesLongOrBreaksThePage(String text) {
    RenderedText rendered =
        assertTimeout(Duration.ofSeconds(20), () -> RENDERER.render("T", text, TARGETS));
    assertThat(rendered.rest().isBlank()).isFalse();
  }

  static List<String> hardTexts() {
    return List.of(
        "![[]()".repeat(20_000),
        "_".repeat(20_000) + "a",
        "> ".repeat(5_000) + "deep",
        "- ".repeat(5_000) + "deep",
        "[a]: b\n".repeat(20_000) + "\n[a]",
        "<div>".repeat(20_000) + "a",
        "*a_ ".repeat(20_000),
        "`".repeat(20_001) + " a",
        "| a ".repeat(5_000) + "\n" + "|---".repeat(5_000) + "\n",
        "[^1] ".repeat(5_000) + "\n\n[^1]: x",
        "http://a".repeat(20_000),
        "```yaml\n" + "a: b ".repeat(40_000) + "\n```",
        "a" + "(http://a.b".repeat(10_000));
  }

  private static String html(String markdown) {
    return RENDERER.render("T", markdown, TARGETS).rest().toString();
  }
}
