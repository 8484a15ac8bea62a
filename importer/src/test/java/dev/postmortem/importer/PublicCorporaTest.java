package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.importer.label.Field;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What adopting promises, held against real reports where a folder of them lies beside the clone.
 */
class PublicCorporaTest {

  private static final Path CORPORA = Path.of("../../shared/corpora");

  @TempDir Path root;

  @Test
  void everyRealReportKeepsItsWordsAndGetsFrontMatterThatCanBeRead() throws Exception {
    assumeTrue(Files.isDirectory(CORPORA), "no real reports in " + CORPORA.toAbsolutePath());
    Settings configuration =
        SettingsReader.read(new RepositoryFolder(root, Map.of())).configuration();
    int count = 0;
    for (Path corpus : folders()) {
      Adoption adoption =
          Adopter.plan(
              new AdoptionRequest(
                  root,
                  corpus.toAbsolutePath(),
                  Path.of("postmortems"),
                  configuration,
                  AdoptionRequest.Otherwise.NOTHING));
      for (AdoptedReport report : adoption.adopted()) {
        check(report, Files.readString(corpus.resolve(report.from()), StandardCharsets.UTF_8));
        count++;
      }
    }
    assertThat(count).as("reports that were adopted").isPositive();
  }

  private static void check(AdoptedReport report, String original) {
    PostmortemDocument document =
        new DocumentParser(SectionNames.builtIn()).parse(SourceText.of(report.to(), report.text()));
    String body = report.text().substring(document.body().start());

    assertThat(original).as(report.from()).endsWith(body);
    if (!original.startsWith("---") && !original.startsWith("+++")) {
      assertThat(body).as(report.from()).isEqualTo(original);
    }
    assertThat(document.problems())
        .as(report.from())
        .noneMatch(p -> p.kind() == DocumentProblem.Kind.DUPLICATE_KEY)
        .noneMatch(
            p -> p.kind() == DocumentProblem.Kind.SCHEMA && !p.message().contains("is missing"));
    assertThat(document.frontMatter().actions())
        .as(report.from())
        .hasSize(report.found().getOrDefault(Field.ACTIONS, 0));
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(CORPORA)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }
}
