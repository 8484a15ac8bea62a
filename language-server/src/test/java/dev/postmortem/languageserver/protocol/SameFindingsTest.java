package dev.postmortem.languageserver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.languageserver.EditorBench;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineReport;
import dev.postmortem.schema.document.PostmortemDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor shows what {@code lint} reports, file by file. */
class SameFindingsTest {

  private static final Path CORPORA = Path.of("../../shared/corpora").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void ofEverySample() throws Exception {
    assertThat(compared(SampleCorpus.ROOT, Baseline.empty())).isGreaterThan(30);
  }

  @Test
  void ofSamplesUnderAStricterHouse() throws Exception {
    SampleCorpus.copy(SampleCorpus.ROOT.resolve("postmortems"), folder.resolve("postmortems"));
    Files.writeString(folder.resolve("postmortem.yml"), "services: [billing]\ntrackers: []\n");
    assertThat(compared(folder.toRealPath(), Baseline.empty())).isGreaterThan(30);
  }

  @Test
  void ofEveryPublicReportWhereTheyAreThere() throws Exception {
    Assumptions.assumeTrue(
        Files.isDirectory(CORPORA), "the public corpora are not beside the checkout");
    SampleCorpus.copy(CORPORA, folder.resolve("postmortems"));
    Files.writeString(
        folder.resolve("postmortem.yml"), "postmortems: {include: ['postmortems/**']}\n");
    assertThat(compared(folder.toRealPath(), Baseline.empty())).isGreaterThan(80);
  }

  @Test
  void ofALegacyCorpusWithABaseline() throws Exception {
    SampleCorpus.copy(SampleCorpus.ROOT.resolve("postmortems"), folder.resolve("postmortems"));
    Files.writeString(folder.resolve("postmortem.yml"), "services: [billing]\n");
    Path root = folder.toRealPath();
    Repository repository = RepositoryReader.in(root, EditorBench.TODAY).read();
    Baseline recorded =
        Linter.standard().lint(repository, LintScope.everything(), Baseline.empty()).toBaseline();
    assertThat(recorded.size()).isPositive();
    Files.writeString(root.resolve(Baseline.FILE_NAME), BaselineReport.format(recorded));
    Path first = root.resolve(repository.documents().get(0).path());
    Files.writeString(
        first, Files.readString(first) + "\nThe engineer should have checked the lag first.\n");
    compared(root, recorded);
  }

  /** Opens every file, and gives their number. */
  private static int compared(Path root, Baseline baseline) throws Exception {
    Repository repository = RepositoryReader.in(root, EditorBench.TODAY).read();
    List<Finding> all =
        Linter.standard().lint(repository, LintScope.everything(), baseline).findings();
    try (ProtocolBench editor = ProtocolBench.showing(root)) {
      for (PostmortemDocument document : repository.documents()) {
        Path file = root.resolve(document.path());
        editor.open(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
      for (PostmortemDocument document : repository.documents()) {
        List<String> expected =
            all.stream()
                .filter(f -> f.path().equals(document.path()))
                .map(SameFindingsTest::line)
                .toList();
        List<Diagnostic> shown =
            editor.await(
                root.resolve(document.path()),
                found -> found.stream().map(SameFindingsTest::line).toList().equals(expected));
        assertThat(shown.stream().map(SameFindingsTest::line).toList())
            .as(document.path())
            .isEqualTo(expected);
      }
      assertThat(editor.log()).isEmpty();
    }
    return repository.documents().size();
  }

  private static String line(Finding finding) {
    return "%d:%d-%d:%d %s %s %s"
        .formatted(
            finding.start().line(),
            finding.start().column(),
            finding.end().line(),
            finding.end().column(),
            finding.level(),
            finding.rule().id(),
            finding.help().map(h -> finding.message() + "\n" + h).orElse(finding.message()));
  }

  private static String line(Diagnostic diagnostic) {
    return "%d:%d-%d:%d %s %s %s"
        .formatted(
            diagnostic.getRange().getStart().getLine() + 1,
            diagnostic.getRange().getStart().getCharacter() + 1,
            diagnostic.getRange().getEnd().getLine() + 1,
            diagnostic.getRange().getEnd().getCharacter() + 1,
            diagnostic.getSeverity().toString().toUpperCase(java.util.Locale.ROOT),
            diagnostic.getCode().getLeft(),
            diagnostic.getMessage().getLeft());
  }
}
