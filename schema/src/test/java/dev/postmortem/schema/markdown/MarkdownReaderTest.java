package dev.postmortem.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  @Test
  void proseIsWhatAReaderSeesAndKnowsWhereItStands() {
    String text =
        "The **on-call** [engineer](https://people.example/x) *rolled*\r\n"
            + "back `kubectl` &amp; \\*slept\\* \uD83D\uDE00 <!-- hidden --> ![alt](a.png)end.\r\n";
    SourceText source = SourceText.of("a.md", text);
    Block.Paragraph paragraph = (Block.Paragraph) read(source).blocks().get(0);
    Prose prose = paragraph.text();

    assertThat(prose.text())
        .isEqualTo("The on-call engineer rolled back kubectl & *slept* \uD83D\uDE00 end.");
    assertThat(at(source, prose, "engineer")).isEqualTo("engineer");
    assertThat(at(source, prose, "rolled back")).isEqualTo("rolled*\r\nback");
    assertThat(at(source, prose, "& ")).isEqualTo("&amp; ");
    assertThat(at(source, prose, "*slept")).isEqualTo("\\*slept");
    assertThat(at(source, prose, "\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    assertThat(at(source, prose, "end")).isEqualTo("end");
    assertThat(prose.code())
        .singleElement()
        .satisfies(s -> assertThat(prose.slice(s).text()).isEqualTo("kubectl"));
    assertThat(paragraph.links())
        .extracting(Block.Link::target)
        .containsExactly("https://people.example/x", "a.png");
  }

  @Test
  void aBareAddressIsALinkAndNoSpeech() {
    SourceText source = SourceText.of("a.md", "See https://a.example/human_error_x, please.\n");
    Block.Paragraph paragraph = (Block.Paragraph) read(source).blocks().get(0);

    assertThat(paragraph.links())
        .extracting(Block.Link::target)
        .containsExactly("https://a.example/human_error_x");
    assertThat(paragraph.text().isCode(new Span(10, 12))).isTrue();
    assertThat(paragraph.text().isCode(new Span(0, 3))).isFalse();
  }

  @Test
  void commentsAndOtherHtmlAreReported() {
    MarkdownTree markdown =
        read(
            SourceText.of(
                "a.md",
                "<!-- postmortem-disable hindsight -- quoted -->\n\ntext <b>bold</b> <!-- two -->\n\n"
                    + "<div onclick=\"x\">\n<!-- three -->\n</div>\n"));

    assertThat(markdown.comments())
        .extracting(Located::value)
        .containsExactly(
            "<!-- postmortem-disable hindsight -- quoted -->", "<!-- two -->", "<!-- three -->");
    assertThat(markdown.rawHtml()).hasSize(4);
  }

  @Test
  void whatIsNestedTooDeepIsReportedAndStillRead() {
    MarkdownTree markdown =
        read(SourceText.of("a.md", "> ".repeat(500) + "deep words\n\nAfter.\n"));

    assertThat(markdown.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("nested deeper than 20 levels"));
    assertThat(markdown.blocks()).hasSize(2);
  }

  @Test
  void aLongCodeBlockIsNoProblem() {
    String code = "```\n" + "a * b | c _ d\n".repeat(5_000) + "```\n\nAfter *it*.\n";
    MarkdownTree markdown = read(SourceText.of("a.md", code));

    assertThat(markdown.problems()).isEmpty();
    assertThat(markdown.blocks().get(0)).isInstanceOf(Block.Code.class);
    assertThat(markdown.blocks().get(1))
        .isInstanceOfSatisfying(
            Block.Paragraph.class, p -> assertThat(p.text().text()).isEqualTo("After it."));
  }

  @Test
  void tablesListsAndTasksKeepTheirParts() {
    SourceText source =
        SourceText.of("a.md", "| a | b |\n|---|---|\n| *x* | `y` |\n\n- [x] ~~done~~\n- open\n");
    MarkdownTree markdown = read(source);

    Block.Table table = (Block.Table) markdown.blocks().get(0);
    assertThat(table.rows().get(0).cells())
        .extracting(c -> c.text().text())
        .containsExactly("x", "y");
    Block.ListBlock list = (Block.ListBlock) markdown.blocks().get(1);
    assertThat(list.items().get(0).checked()).contains(true);
    assertThat(list.items().get(0).struck()).isTrue();
    assertThat(list.items().get(1).checked()).isEmpty();
  }

  @Test
  void anAlertIsTheAuthorsOwnWordsAndAQuoteIsNot() {
    MarkdownTree markdown =
        read(SourceText.of("a.md", "> [!NOTE]\n> Ours.\n\n> Theirs.\n\n> [!NOTE] Not alone.\n"));

    assertThat(markdown.blocks().get(0)).isInstanceOf(Block.Container.class);
    assertThat(markdown.blocks().get(1)).isInstanceOf(Block.Quote.class);
    assertThat(markdown.blocks().get(2)).isInstanceOf(Block.Quote.class);
  }

  @Test
  void theWordsOfHtmlAreReadWithoutCodeAndQuotations() {
    SourceText source =
        SourceText.of(
            "a.md",
            "<details><summary>What we saw</summary>\n<p>It said <code>no</code>.</p>\n"
                + "<pre>log line</pre><script>var x</script><blockquote>theirs</blockquote>\n"
                + "</details>\n");
    Block.Html html = (Block.Html) read(source).blocks().get(0);

    assertThat(html.words())
        .extracting(block -> ((Block.Paragraph) block).text().text())
        .containsExactly("What we saw", "It said no.");
    Prose said = ((Block.Paragraph) html.words().get(1)).text();
    assertThat(said.isCode(new Span(8, 10))).isTrue();
    assertThat(said.isCode(new Span(0, 7))).isFalse();
  }

  @Test
  void aQuotationInHtmlReachesToTheBlockThatClosesIt() {
    MarkdownTree markdown =
        read(SourceText.of("a.md", "<blockquote>\n\nTheirs.\n\n</blockquote>\n\nOurs.\n"));

    assertThat(markdown.blocks().get(1)).isInstanceOf(Block.Quote.class);
    assertThat(markdown.blocks().get(3)).isInstanceOf(Block.Paragraph.class);
  }

  @Test
  void codeInHtmlIsNoSpeech() {
    Block.Paragraph paragraph =
        (Block.Paragraph)
            read(SourceText.of("a.md", "Press <kbd>Ctrl</kbd> or <samp>ok</samp> now.\n"))
                .blocks()
                .get(0);

    assertThat(paragraph.text().code())
        .extracting(span -> paragraph.text().slice(span).text())
        .containsExactly("Ctrl", "ok");
  }

  @Test
  void cellsBeyondTheHeadAreKnownAsSurplus() {
    SourceText source =
        SourceText.of("a.md", "| a |\n|---|\n| x |\n| y | lost \\| too | more |\n| z \\| |\n");
    Block.Table table = (Block.Table) read(source).blocks().get(0);

    assertThat(table.rows())
        .extracting(row -> row.surplus().map(source::slice).orElse(""))
        .containsExactly("", "lost \\| too | more", "");
  }

  private static MarkdownTree read(SourceText source) {
    return MarkdownReader.read(source, 0);
  }

  private static String at(SourceText source, Prose prose, String words) {
    int start = prose.text().indexOf(words);
    return source.slice(prose.toSource(new Span(start, start + words.length())));
  }
}
