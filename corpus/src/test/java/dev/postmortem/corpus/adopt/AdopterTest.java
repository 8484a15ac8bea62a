package dev.postmortem.corpus.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.corpus.config.ConfigurationReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.schema.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdopterTest {

  @TempDir Path root;

  @Test
  void everyMarkdownFileBelowTheFolderIsAReportWhateverItsEnding() throws Exception {
    file("legacy/Queue full (May).md", "# Queue full\n");
    file("legacy/2023/slow.markdown", "# Slow\n");
    file("legacy/2023/report.qmd", "# Report\n");
    file("legacy/page.html.md.erb", "# Page\n");
    file("legacy/INC 12 - Doors shut", "# Doors shut\n\n## Summary\n\nText.\n");

    assertThat(plan().adopted())
        .extracting(AdoptedReport::to)
        .containsExactly(
            "postmortems/2023/report.md",
            "postmortems/2023/slow.md",
            "postmortems/inc-12-doors-shut.md",
            "postmortems/queue-full-may.md",
            "postmortems/page.md");
  }

  @Test
  void whatIsNoReportIsPassedOverWithAReason() throws Exception {
    file("legacy/README.md", "# Our reports\n");
    file("legacy/postmortem-template.md", "# Title\n");
    file("legacy/LICENSE", "Do what you like\n");
    file("legacy/empty.md", "\n");
    file("legacy/.hidden/x.md", "# Hidden\n");
    file("legacy/photo.png", "not text");
    file("legacy/email-template-outage.md", "# Mail came out empty\n");

    Adoption adoption = plan();

    assertThat(adoption.adopted())
        .extracting(AdoptedReport::from)
        .containsExactly("email-template-outage.md");
    assertThat(adoption.passedOver())
        .containsExactlyInAnyOrder(
            "README.md: not a report, by its name",
            "postmortem-template.md: not a report, by its name",
            "LICENSE: has no ending and does not look like Markdown",
            "empty.md: empty");
  }

  @Test
  void aSecondRunLeavesWhatIsThere() throws Exception {
    file("legacy/a.md", "# A\n");
    AdoptionWriter.write(root, plan());
    file("postmortems/a.md", "mine\n");
    file("legacy/b.md", "# B\n");

    Adoption second = plan();
    AdoptionWriter.write(root, second);

    assertThat(second.alreadyThere()).containsExactly("postmortems/a.md");
    assertThat(second.adopted()).extracting(AdoptedReport::to).containsExactly("postmortems/b.md");
    assertThat(root.resolve("postmortems/a.md")).hasContent("mine\n");
    assertThat(root.resolve("legacy/a.md")).hasContent("# A\n");
  }

  @Test
  void planningWritesNothing() throws Exception {
    file("legacy/a.md", "# A\n\n## Root causes\n\n- something odd\n");

    plan();

    try (Stream<Path> files = Files.list(root)) {
      assertThat(files).containsExactly(root.resolve("legacy"));
    }
  }

  @Test
  void namesThatComeToTheSameAreNumbered() throws Exception {
    file("legacy/Slow site.md", "# A\n");
    file("legacy/slow-site.md", "# B\n");

    assertThat(plan().adopted())
        .extracting(AdoptedReport::to)
        .containsExactly("postmortems/slow-site.md", "postmortems/slow-site-2.md");
  }

  @Test
  void proposedFactorsAreWrittenForPeopleToJudge() throws Exception {
    file("legacy/a.md", "# A\n\n## Root causes\n\n- Disk of odd size\n");
    file("legacy/b.md", "# B\n\n## Contributing factors\n\n- Disk of odd size\n");

    AdoptionWriter.write(root, plan());

    assertThat(root.resolve("proposed-factors.yml"))
        .content()
        .contains("  # postmortems/a.md\n  # postmortems/b.md\n  - id: disk-odd-size\n")
        .contains("    name: Disk of odd size\n");
  }

  @Test
  void whatTheUserSaysOfAllReportsFillsWhatEachLeavesOpen() throws Exception {
    file("legacy/a.md", "# A\n");
    Adoption adoption =
        Adopter.plan(request("legacy", "postmortems", Optional.of(Status.PUBLISHED), "mail"));

    assertThat(adoption.adopted().get(0).text())
        .contains("status: published\n", "services: [mail]\n");
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    file("elsewhere/secret.md", "# Secret\n");
    file("legacy/a.md", "# A\n");
    Files.createSymbolicLink(root.resolve("legacy/b.md"), root.resolve("elsewhere/secret.md"));
    Files.createSymbolicLink(root.resolve("legacy/more"), root.resolve("elsewhere"));

    assertThat(plan().adopted()).extracting(AdoptedReport::from).containsExactly("a.md");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(this::plan)
        .isInstanceOf(AdoptionException.class)
        .hasMessageContaining("There is no folder legacy to adopt reports from");
  }

  @Test
  void nothingIsWrittenOutsideTheRepository() throws Exception {
    file("legacy/a.md", "# A\n");

    assertThatThrownBy(() -> Adopter.plan(request("legacy", "../elsewhere", Optional.empty(), "")))
        .isInstanceOf(AdoptionException.class)
        .hasMessageContaining("lies outside the repository");
  }

  @Test
  void theSummaryCountsPerFieldAndNamesWhatEachFileLacks() throws Exception {
    file("legacy/a.md", "# A\n\n- Severity: SEV-1\n");
    file("legacy/b.md", "# B\n");

    String summary = AdoptionReport.format(plan());

    assertThat(summary)
        .startsWith("2 reports read from legacy into postmortems\n")
        .containsPattern("title +2 +0 +2\n")
        .containsPattern("severity +1 +1 +1\n")
        .containsPattern("not found in any file: actions, .*status")
        .contains("postmortems/b.md: not found: severity\n")
        .doesNotContain("postmortems/a.md");
  }

  private Adoption plan() throws AdoptionException, IOException {
    return Adopter.plan(request("legacy", "postmortems", Optional.empty(), ""));
  }

  private AdoptionRequest request(String from, String to, Optional<Status> status, String service) {
    Configuration configuration =
        ConfigurationReader.read(new RepositoryFolder(root, Map.of())).configuration();
    return new AdoptionRequest(
        root,
        Path.of(from),
        Path.of(to),
        configuration,
        new AdoptionRequest.Otherwise(
            status, service.isEmpty() ? List.of() : List.of(service), Optional.empty()));
  }

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
