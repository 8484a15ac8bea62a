package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.SourceText;
import org.junit.jupiter.api.Test;

class DocumentParserTest {

  @Test
  void aFileGivesItsFrontMatterItsSectionsAndThePlainValue() {
    PostmortemDocument document =
        parse(
            """
            ---
            title: Checkout refuses cards
            status: draft
            severity: SEV-2
            services: [checkout, payments]
            started_at: 2026-06-04T14:02:00+02:00
            ---
            # Checkout refuses cards

            ## Summary

            Cards were *refused* for an hour.

            ## Lessons learned

            ### What went well

            - The alert paged.
            """);

    assertThat(document.problems()).isEmpty();
    assertThat(document.sections()).hasSize(2);
    assertThat(document.section(SectionKind.WHAT_WENT_WELL)).isPresent();
    Postmortem postmortem = PostmortemReader.read(document);
    assertThat(postmortem.id()).isEqualTo("2026-06-04-checkout");
    assertThat(postmortem.services()).containsExactly("checkout", "payments");
    assertThat(postmortem.times().started()).isPresent();
  }

  @Test
  void aFileWithoutFrontMatterIsOneProblemAndItsBodyIsRead() {
    PostmortemDocument document = parse("# Title\n\n## Summary\n\nWords.\n");

    assertThat(document.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("The file has no front matter"));
    assertThat(document.section(SectionKind.SUMMARY)).isPresent();
  }

  @Test
  void anUnclosedFrontMatterIsOneProblemAndItsKeysAreRead() {
    PostmortemDocument document = parse("---\ntitle: One\nstatus: draft\n\n## Summary\n");

    assertThat(document.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("is never closed"));
    assertThat(document.frontMatter().title()).isPresent();
    assertThat(document.section(SectionKind.SUMMARY)).isPresent();
  }

  @Test
  void anEmptyFileIsOneProblem() {
    assertThat(parse("").problems()).hasSize(1);
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsChangeNoPlace() {
    String text =
        "\uFEFF---\r\ntitle: One\r\nstauts: draft\r\n---\r\n## Summary\r\n\r\nIt *broke*.\r\n";
    PostmortemDocument document = parse(text);

    DocumentProblem misspelt =
        document.problems().stream().filter(p -> p.replacement().isPresent()).findFirst().get();
    assertThat(document.source().slice(misspelt.span())).isEqualTo("stauts");
    assertThat(misspelt.replacement()).contains("status");
    assertThat(document.source().positionAt(misspelt.span().start())).hasToString("3:1");
    assertThat(document.sections()).hasSize(1);
    assertThat(document.source().hasByteOrderMark()).isTrue();
  }

  @Test
  void aSlipInTheFrontMatterDoesNotMakeOtherKeysMissing() {
    PostmortemDocument document = parse("---\ntitle: A: b\nstatus: draft\n---\n");

    assertThat(document.problems())
        .extracting(DocumentProblem::kind)
        .containsExactly(DocumentProblem.Kind.SYNTAX);
  }

  private static PostmortemDocument parse(String text) {
    return new DocumentParser(SectionNames.builtIn())
        .parse(SourceText.of("postmortems/2026-06-04-checkout.md", text));
  }
}
