package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No report of a folder is lost or misread for where it is. */
class NothingLostTest {

  @TempDir Path root;

  @Test
  void reportsWithTheSameFileNameHaveUniqueIds() throws Exception {
    file("legacy/2024/post-mortem.md", "# Queue full\n");
    file("legacy/2025/post-mortem.md", "# Disk full\n");

    assertThat(adopt("").adopted())
        .extracting(r -> r.text().lines().filter(l -> l.startsWith("id: ")).findFirst().orElse(""))
        .containsExactlyInAnyOrder("id: \"2024-post-mortem\"", "id: \"2025-post-mortem\"");
  }

  @Test
  void theIndexOfAFolderIsAReport() throws Exception {
    file(
        "legacy/bundle/index.md",
        """
        ---
        title: Disk full
        date: 2026-03-02
        ---

        ## Timeline

        - 2026-03-02 10:00 UTC: Outage begins
        """);

    assertThat(adopt("").adopted())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.text())
                    .contains("title: Disk full\n", "started_at: 2026-03-02T10:00:00"));
  }

  @Test
  void aFolderWithoutAReportIsAnError() throws Exception {
    file("legacy/picture.png", "x");

    assertThatThrownBy(() -> adopt("")).isInstanceOf(AdoptionException.class);
  }

  @Test
  void aHeadingOfTheHouseIsNamedWithTheLineThatReadsIt() throws Exception {
    String report = "# %s\n\n## Summary\n\nIt broke.\n\n## Analysis of causes\n\n- %s\n";
    file("legacy/a.md", report.formatted("Queue full", "The printer had no paper"));
    file("legacy/b.md", report.formatted("Disk full", "The drive had no space"));

    assertThat(AdoptionReport.format(adopt("")))
        .contains(
            "heading \"Analysis of causes\" in 2 files is no known section:\n"
                + "  sections: {contributing-factors: [Analysis of causes]}\n");
    assertThat(adopt("sections: {contributing-factors: [Analysis of causes]}\n").adopted())
        .extracting(AdoptedReport::text)
        .anyMatch(t -> t.contains("note: The printer had no paper\n"))
        .anyMatch(t -> t.contains("note: The drive had no space\n"));
  }

  private Adoption adopt(String settings) throws Exception {
    return Adopter.plan(
        new AdoptionRequest(
            root,
            Path.of("legacy"),
            Path.of("postmortems"),
            SettingsReader.read(new RepositoryFolder(root, Map.of("postmortem.yml", settings)))
                .configuration(),
            AdoptionRequest.Otherwise.NOTHING));
  }

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
