package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.tasks.draft.ImportTask;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTaskTest {

  private static final String EXPORT =
      """
      {"incidents": [{"id": "INC-1", "title": "Queue full", "severity": "SEV-2",
        "started_at": "2026-06-04T14:02:00Z"}]}
      """;

  @TempDir Path root;

  @Test
  void eachIncidentBecomesADraftAndASecondRunWritesNothing() throws Exception {
    Files.writeString(root.resolve("incidents.json"), EXPORT);

    assertThat(ImportTask.run(root, Path.of("incidents.json")))
        .containsExactly("postmortems/2026/2026-06-04-queue-full.md");
    assertThat(ImportTask.run(root, Path.of("incidents.json"))).isEmpty();
    assertThat(root.resolve("postmortems/2026/2026-06-04-queue-full.md"))
        .content()
        .contains("status: draft", "started_at: 2026-06-04T14:02:00+00:00", "## Timeline");
  }

  @Test
  void aFileThatIsNoExportIsRefused() throws Exception {
    Files.writeString(root.resolve("x.json"), "{}");

    assertThatThrownBy(() -> ImportTask.run(root, Path.of("x.json")))
        .hasMessageContaining("no incidents");
    assertThatThrownBy(() -> ImportTask.run(root, Path.of("nowhere.json")))
        .hasMessageContaining("no file");
  }
}
