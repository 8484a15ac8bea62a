package dev.postmortem.schema.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.testkit.PaintedText;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each construct of Markdown keeps the word "here" in its place. */
class PaintedSpansTest {

  private static final String WORD = "here";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a word ⟦here⟧ and there\n",
        "an *emphasised ⟦here⟧* and **strong** word\n",
        "behind an entity &amp; &#8211; ⟦here⟧\n",
        "behind escapes \\* \\| \\_ ⟦here⟧\n",
        "behind code `a | b` ⟦here⟧\n",
        "behind a [link](https://a.example/x_y) ⟦here⟧\n",
        "in a [link ⟦here⟧](https://a.example)\n",
        "behind an image ![alt](a.png) ⟦here⟧\n",
        "behind a break  \n⟦here⟧\n",
        "behind a break\r\n⟦here⟧\r\n",
        "behind an emoji \uD83D\uDE00 ⟦here⟧\n",
        "behind a tag <b>bold</b> ⟦here⟧\n",
        "behind a comment <!-- a | b --> ⟦here⟧\n",
        "behind https://a.example/b ⟦here⟧\n",
        "~~struck~~ ⟦here⟧\n",
        "a note[^1] ⟦here⟧\n\n[^1]: text\n",
        "text[^1]\n\n[^1]: a note ⟦here⟧\n",
        "# a heading ⟦here⟧\n",
        "### a heading ⟦here⟧ ###\n",
        "a heading ⟦here⟧\n====\n",
        "- an item ⟦here⟧\n",
        "- [ ] a task ⟦here⟧\n",
        "1. one\n   - two ⟦here⟧\n",
        "- one\n\n  a paragraph ⟦here⟧\n",
        "> a quote ⟦here⟧\n",
        "> [!NOTE]\n> an alert ⟦here⟧\n",
        "> [!TIP]\n> one\n>\n> two ⟦here⟧\n",
        "- > [!CAUTION]\n  > an alert ⟦here⟧\n",
        "!!! note\n    an admonition ⟦here⟧\n",
        "!!! note \"a title ⟦here⟧\"\n    text\n",
        "| a | b |\n|---|---|\n| x | a cell ⟦here⟧ |\n",
        "| a | b |\n|---|---|\n| x | a \\| b ⟦here⟧ |\n",
        "| a | b |\n|---|---|\n| x \\| y | \\|\\| ⟦here⟧ |\n",
        "| a | b |\n|---|---|\n| x | `a \\| b` \\| *it is ⟦here⟧* |\n",
        "| a \\| ⟦here⟧ | b |\n|---|---|\n| x | y |\n",
        "| a | b |\n|---|---|\n| x | [a \\| b](https://a.example) &amp; ⟦here⟧ |\n",
        "> | a |\n> |---|\n> | x \\| ⟦here⟧ |\n",
        "<p>a paragraph ⟦here⟧</p>\n",
        "<table><tr><td>one</td><td>&amp; a cell ⟦here⟧</td></tr></table>\n",
        "<ul>\n  <li>an item\n  ⟦here⟧</li>\n</ul>\n",
        "<details><summary>a summary ⟦here⟧</summary>\n\ntext\n\n</details>\n",
        "<div>\n<!-- no -->\n<b>bold</b> ⟦here⟧\n</div>\n",
        "<h3>a heading ⟦here⟧</h3>\n"
      })
  void theWordStandsWhereItIsPainted(String painted) {
    PaintedText expected = PaintedText.unpaint(painted);
    List<Prose> found = new ArrayList<>();
    MarkdownReader.read(SourceText.of("a.md", expected.text()), 0)
        .blocks()
        .forEach(block -> collect(block, found));
    List<PaintedText.Range> ranges = new ArrayList<>();
    for (Prose prose : found) {
      int at = prose.text().indexOf(WORD);
      if (at >= 0 && !prose.text().startsWith("there", Math.max(0, at - 1))) {
        Span span = prose.toSource(new Span(at, at + WORD.length()));
        ranges.add(new PaintedText.Range(span.start(), span.end()));
      }
    }
    assertThat(PaintedText.paint(expected.text(), ranges)).isEqualTo(painted);
  }

  private static void collect(Block block, List<Prose> into) {
    if (block instanceof Block.Heading heading) {
      into.add(heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      into.add(paragraph.text());
    } else if (block instanceof Block.ListBlock list) {
      for (Block.Item item : list.items()) {
        into.add(item.text());
        item.children().forEach(child -> collect(child, into));
      }
    } else if (block instanceof Block.Table table) {
      table.header().forEach(cell -> into.add(cell.text()));
      table.rows().forEach(row -> row.cells().forEach(cell -> into.add(cell.text())));
    } else if (block instanceof Block.Quote quote) {
      quote.children().forEach(child -> collect(child, into));
    } else if (block instanceof Block.Container container) {
      container.children().forEach(child -> collect(child, into));
    } else if (block instanceof Block.Html html) {
      html.words().forEach(child -> collect(child, into));
    }
  }
}
