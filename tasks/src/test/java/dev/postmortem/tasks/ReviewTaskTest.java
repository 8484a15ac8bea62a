package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.importer.Adoption;
import dev.postmortem.tasks.adopt.AdoptRequest;
import dev.postmortem.tasks.adopt.AdoptTask;
import dev.postmortem.tasks.adopt.ReviewTask;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTaskTest {

  private static final AdoptRequest.Defaults NOTHING = new AdoptRequest.Defaults(null, null, null);

  @TempDir Path root;

  @BeforeEach
  void report() throws Exception {
    Files.createDirectories(root.resolve("legacy"));
    Files.writeString(
        root.resolve("legacy/2026-03-02-queue.md"),
        """
        # Queue full

        ## Timeline (UTC)

        - 13:44 Rollout began
        - 14:04 Crash loops

        ## Contributing factors

        - The certificate of the broker ran out unnoticed
        """);
  }

  @Test
  void whatIsTickedInASheetIsWrittenAndStaysWhenAdoptRunsAgain() throws Exception {
    Adoption adoption = adopt();
    ReviewTask.write(root, adoption);
    Path sheet = root.resolve("adoption-review.md");
    assertThat(sheet).content().contains("- [ ] `started_at`: `2026-03-02T14:04:00+00:00`");
    Files.writeString(sheet, Files.readString(sheet).replace("- [ ]", "- [x]"));

    assertThat(ReviewTask.accept(root, Path.of("adoption-review.md"), adoption)).isPositive();
    assertThat(postmortem()).contains("started_at: 2026-03-02T14:04:00+00:00\n");
    Files.writeString(root.resolve("postmortem.yml"), "adopt: {zone: Europe/London}\n");
    adopt();
    assertThat(postmortem()).contains("started_at: 2026-03-02T14:04:00+00:00\n");
  }

  @Test
  void theTableIsReadBackToo() throws Exception {
    Adoption adoption = adopt();
    ReviewTask.write(root, adoption);
    Path table = root.resolve("adoption-review.csv");
    Files.writeString(table, Files.readString(table).replace("\n,postmortems", "\nx,postmortems"));

    assertThat(ReviewTask.accept(root, Path.of("adoption-review.csv"), adoption)).isPositive();
    assertThat(postmortem()).contains("started_at: 2026-03-02T14:04:00+00:00\n");
  }

  @Test
  void aKeyAcceptsAtATerminal() throws Exception {
    Adoption adoption = adopt();

    assertThat(ReviewTask.ask(root, adoption, (parameter, question, choices) -> "y")).isPositive();
    assertThat(ReviewTask.ask(root, adoption, (parameter, question, choices) -> "q")).isZero();
  }

  @Test
  void handEditsStayWhenTheConfigurationChanges() throws Exception {
    adopt();
    Path file = root.resolve("postmortems/2026-03-02-queue.md");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("title: Queue full", "title: Broker out of disk\nseverity: SEV-3")
            .replace("13:44 Rollout began", "13:44 Rollout of 4.2 began"));
    Files.writeString(
        root.resolve("postmortem.yml"),
        "adopt: {services: {Queue: queue}, severities: {x: SEV-1}}\n");

    adopt();

    assertThat(postmortem())
        .contains("title: Broker out of disk\n", "severity: SEV-3\n", "Rollout of 4.2 began")
        .contains("services: [queue]\n");
  }

  private Adoption adopt() throws Exception {
    Adoption adoption = AdoptTask.plan(root, Path.of("legacy"), Path.of("postmortems"), NOTHING);
    AdoptTask.write(root, adoption);
    return adoption;
  }

  private String postmortem() throws Exception {
    return Files.readString(root.resolve("postmortems/2026-03-02-queue.md"));
  }
}
