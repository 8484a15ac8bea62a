package dev.postmortem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedPostmortemTest {

  private static final List<String> FACTORS =
      TaxonomyReader.builtIn().factors().stream().map(Factor::id).toList();

  @Test
  void theSameNumberGivesTheSameText() {
    assertThat(GeneratedPostmortem.of(7, 1000, FACTORS, 1))
        .isEqualTo(GeneratedPostmortem.of(7, 1000, FACTORS, 1));
  }

  @Test
  void anotherNumberGivesAnotherFile() {
    assertThat(GeneratedPostmortem.of(7, 1000, FACTORS, 1).path())
        .isNotEqualTo(GeneratedPostmortem.of(8, 1000, FACTORS, 1).path());
  }

  @Test
  void itIsAPostmortemThatCanBeReadWhole() {
    GeneratedPostmortem generated = GeneratedPostmortem.of(7, 1000, FACTORS, 1);
    PostmortemDocument document =
        new DocumentParser(SectionNames.builtIn())
            .parse(SourceText.of(generated.path(), generated.text()));
    assertThat(document.problems()).isEmpty();
    assertThat(document.timeline()).hasSize(8);
    assertThat(document.sections()).hasSize(11);
    assertThat(document.frontMatter().contributingFactors()).hasSize(2);
  }

  @Test
  void itsLengthIsAboutWhatWasAskedFor() {
    int words = GeneratedPostmortem.of(7, 1000, FACTORS, 1).text().split("\\s+").length;
    assertThat(words).isBetween(900, 1400);
  }
}
