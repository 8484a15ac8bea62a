package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.text.SourceText;
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

  private static PostmortemDocument parse(String text) {
    return new DocumentParser(SectionNames.builtIn())
        .parse(SourceText.of("postmortems/2026-06-04-checkout.md", text));
  }
}
