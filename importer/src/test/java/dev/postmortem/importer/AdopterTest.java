package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.schema.model.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdopterTest {

  @TempDir Path root;

  @Test
  void everyMarkdownFileBelowTheFolderIsAReportWithAnyExtension() throws Exception {
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
    assertThat(adoption.kept().skipped())
        .containsExactlyInAnyOrder(
            "README.md: not a report, judged by its name",
            "postmortem-template.md: not a report, judged by its name",
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

    assertThat(second.kept().changed())
        .containsExactly("postmortems/a.md: its body differs from legacy/a.md");
    assertThat(second.adopted()).extracting(AdoptedReport::to).containsExactly("postmortems/b.md");
    assertThat(root.resolve("postmortems/a.md")).hasContent("mine\n");
    assertThat(root.resolve("legacy/a.md")).hasContent("# A\n");
  }

  @Test
  void aSecondRunChangesNothingAndSaysSo() throws Exception {
    file("legacy/a.md", "# A\n");
    file("legacy/b.md", "---\nlayout: post\n---\n# B\n");
    AdoptionWriter.write(root, plan());
    file("legacy/B .md", "# Another, with nearly the same name\n");

    Adoption second = plan();

    assertThat(second.kept().alreadyThere())
        .containsExactly("postmortems/a.md", "postmortems/b.md");
    assertThat(second.adopted())
        .extracting(AdoptedReport::to)
        .containsExactly("postmortems/b-2.md");
    AdoptionWriter.write(root, second);
    assertThat(AdoptionReport.format(plan()))
        .contains("unchanged, adopted before: postmortems/b-2.md\n")
        .endsWith("nothing new; no file written\n");
  }

  @Test
  void aReportThatChangedSinceIsListedAndNotOverwritten() throws Exception {
    file("legacy/a.md", "# A\n");
    AdoptionWriter.write(root, plan());
    file("legacy/a.md", "# A\n\nMore is known.\n");

    AdoptionWriter.write(root, plan());

    assertThat(AdoptionReport.format(plan()))
        .contains(
            "not updated, edited since it was adopted: postmortems/a.md: its body differs from"
                + " legacy/a.md\n");
    assertThat(root.resolve("postmortems/a.md")).content().doesNotContain("More is known");
  }

  @Test
  void filesThatReportsLinkToAreCopiedSoThatNoLinkBreaks() throws Exception {
    file("legacy/2026/a.md", "# A\n\n![rate](../media/the%20rate.png)\n\n<img src='b.png'>\n");
    file("legacy/media/the rate.png", "picture");
    file("legacy/2026/b.png", "picture");
    file("legacy/media/unused.png", "picture");

    AdoptionWriter.write(root, plan());

    assertThat(root.resolve("postmortems/media/the rate.png")).hasContent("picture");
    assertThat(root.resolve("postmortems/2026/b.png")).hasContent("picture");
    assertThat(root.resolve("postmortems/media/unused.png")).doesNotExist();
    assertThat(AdoptionReport.format(plan())).doesNotContain("a link breaks");
  }

  @Test
  void linksThatBreakAllTheSameAreNamed() throws Exception {
    file("legacy/A b.md", "# A\n\n[b](b.md) [c](../c.md) [d](d.png) [e](https://e.example/)\n");
    file("legacy/b.md", "# B\n\n[a](A%20b.md)\n");
    file("c.md", "not adopted\n");
    Files.createSymbolicLink(root.resolve("legacy/d.png"), root.resolve("c.md"));

    assertThat(plan().brokenLinks())
        .containsExactly(
            "A b.md: d.png is outside legacy", "b.md: A b.md is now postmortems/a-b.md");
    assertThat(plan().attachments()).isEmpty();
  }

  @Test
  void reportsInOtherEncodingsLoseNoCharacter() throws Exception {
    Path folder = Files.createDirectories(root.resolve("legacy"));
    Files.write(folder.resolve("west.md"), "# Störung – 20 €\n".getBytes("windows-1252"));
    Files.write(folder.resolve("wide.md"), "\uFEFF# Störung\n".getBytes(StandardCharsets.UTF_16LE));
    Files.write(
        folder.resolve("mark.md"), "\uFEFF# Störung\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8));

    AdoptionWriter.write(root, plan());

    assertThat(root.resolve("postmortems/west.md")).content().endsWith("---\n# Störung – 20 €\n");
    assertThat(root.resolve("postmortems/wide.md")).content().endsWith("---\n# Störung\n");
    assertThat(root.resolve("postmortems/mark.md"))
        .content()
        .startsWith("---\r\ntitle: Störung\r\n")
        .endsWith("\r\n---\r\n# Störung\r\n\r\nx\r\n");
  }

  @Test
  void aFileThatIsTooLongForAPostmortemIsPassedOver() throws Exception {
    file("legacy/a.md", "# A\n" + "log line\n".repeat(130_000));
    file("legacy/b.md", "# B\n");

    assertThat(plan().kept().skipped())
        .containsExactly("a.md: longer than the limit for postmortems; link its logs, or split it");
  }

  @Test
  void noFolderIsMadeThroughALinkOutOfTheRepository() throws Exception {
    Path outside = Files.createDirectories(root.resolve("outside"));
    Path repository = Files.createDirectories(root.resolve("repository"));
    Files.createDirectories(repository.resolve("legacy"));
    Files.writeString(repository.resolve("legacy/a.md"), "# A\n");
    Files.createSymbolicLink(repository.resolve("postmortems"), outside);
    Adoption adoption =
        Adopter.plan(
            new AdoptionRequest(
                repository,
                Path.of("legacy"),
                Path.of("postmortems"),
                SettingsReader.read(new RepositoryFolder(repository, Map.of())).configuration(),
                AdoptionRequest.Otherwise.NOTHING));

    assertThatThrownBy(() -> AdoptionWriter.write(repository, adoption))
        .hasMessageContaining("is outside the repository");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void aFirstNameAboveActionsOwnsThemAndATopicDoesNot() throws Exception {
    String words =
        IntStream.range(0, 2_100)
            .mapToObj(
                i ->
                    "w"
                        + (char) ('a' + i / 26 / 26 % 26)
                        + (char) ('a' + i / 26 % 26)
                        + (char) ('a' + i % 26))
            .collect(Collectors.joining(" "));
    file("legacy/a.md", "# A\n\n" + words + " the broker\n");
    file(
        "legacy/b.md",
        "# B\n\n## Actions\n\n**Robin**\n\n- Cap the queue\n\n**Broker**\n\n- Page on misses\n\n"
            + "**Kim/Robin**\n\n- Try it\n");

    assertThat(plan().adopted().get(1).text())
        .contains("action: Cap the queue\n    owner: Robin\n", "action: Page on misses\n")
        .doesNotContain("owner: Broker");
    Files.delete(root.resolve("legacy/a.md"));
    assertThat(plan().adopted().get(0).text()).doesNotContain("owner:");
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
        .hasMessageContaining("is outside the repository");
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
    Settings configuration =
        SettingsReader.read(new RepositoryFolder(root, Map.of())).configuration();
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
