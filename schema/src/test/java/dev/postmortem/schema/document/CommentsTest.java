package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import org.junit.jupiter.api.Test;

class CommentsTest {

  private static PostmortemDocument parse(String body) {
    return new DocumentParser(SectionNames.builtIn())
        .parse(SourceText.of("a.md", "---\ntitle: X\n---\n" + body));
  }

  @Test
  void aCommentWithDashesInsideASentenceIsNoneOfItsWords() {
    PostmortemDocument document = parse("One <!-- note -- why --> two.\n");
    assertThat(document.comments())
        .extracting(Located::value)
        .containsExactly("<!-- note -- why -->");
    assertThat(document.blocks())
        .singleElement()
        .satisfies(b -> assertThat(((Block.Paragraph) b).text().text()).doesNotContain("note"));
  }

  @Test
  void aCommentInATableCellMayHoldDashesAndBars() {
    PostmortemDocument document = parse("| A <!-- x -- y | z --> |\n|---|\n| b |\n");
    assertThat(document.comments())
        .extracting(Located::value)
        .containsExactly("<!-- x -- y | z -->");
    assertThat(document.blocks())
        .singleElement()
        .satisfies(
            b -> {
              assertThat(((Block.Table) b).header()).hasSize(1);
              assertThat(((Block.Table) b).rows()).hasSize(1);
            });
  }

  @Test
  void aCommentThatNeverClosesTakesNothingWithIt() {
    assertThat(parse("One `<!--` two -- three\n\n- four\n").blocks()).hasSize(2);
  }
}
