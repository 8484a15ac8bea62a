package dev.postmortem.languageserver.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories of every layout, and files that change under an author's hands. */
class FoldersTest {

  private static final String BLAMING =
      "---\nid: x\ntitle: Orders\nstatus: draft\nseverity: SEV-3\nservices: [a]\n"
          + "started_at: 2026-06-04T10:00:00Z\n---\n\nThe engineer forgot to drain the node.\n";

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void real() throws Exception {
    folder = temporary.toRealPath();
  }

  @Test
  void aFolderWithoutSettingsAndWithoutGitIsARepository() throws Exception {
    Path file = write("plain/postmortems/2026/x.md", BLAMING);
    try (ProtocolBench editor = ProtocolBench.showing(folder.resolve("plain"))) {
      editor.open(file, BLAMING);
      assertThat(editor.rules(file, r -> r.contains("person-at-fault")))
          .contains("person-at-fault");
    }
  }

  @Test
  void twoFoldersAreTwoRepositories() throws Exception {
    write("one/postmortem.yml", "rules: {person-at-fault: off}\n");
    write("two/postmortem.yml", "");
    Path one = write("one/postmortems/x.md", BLAMING);
    Path two = write("two/postmortems/x.md", BLAMING);
    try (ProtocolBench editor =
        ProtocolBench.showing(folder.resolve("one"), folder.resolve("two"))) {
      editor.open(one, BLAMING);
      editor.open(two, BLAMING);
      assertThat(editor.rules(two, r -> r.contains("person-at-fault")))
          .contains("person-at-fault")
          .doesNotContain("duplicate-id");
      assertThat(editor.rules(one, r -> true)).doesNotContain("person-at-fault");
    }
  }

  @Test
  void postmortemsMayLieInASubFolderWithSettingsOfItsOwn() throws Exception {
    write("mono/docs/incidents/postmortem.yml", "postmortems: {include: ['*.md']}\n");
    Path file = write("mono/docs/incidents/x.md", BLAMING);
    try (ProtocolBench editor = ProtocolBench.showing(folder.resolve("mono"))) {
      editor.open(file, BLAMING);
      assertThat(editor.rules(file, r -> r.contains("person-at-fault")))
          .contains("person-at-fault");
    }
  }

  @Test
  void settingsHoldAsTheyAreTyped() throws Exception {
    Path settings = write("r/postmortem.yml", "");
    Path file = write("r/postmortems/x.md", BLAMING);
    try (ProtocolBench editor = ProtocolBench.showing(folder.resolve("r"))) {
      editor.open(file, BLAMING);
      editor.rules(file, r -> r.contains("person-at-fault"));
      editor.open(settings, "");
      editor.replace(settings, 2, "rules:\n  person-at-fault: off\n");
      assertThat(editor.rules(file, r -> !r.contains("person-at-fault")))
          .doesNotContain("person-at-fault");
      editor.replace(settings, 3, "rules:\n  person-at-falt: off\n");
      assertThat(editor.rules(settings, r -> r.contains("configuration")))
          .contains("configuration");
      assertThat(editor.rules(file, r -> r.contains("person-at-fault")))
          .contains("person-at-fault");
    }
  }

  @Test
  void whatOtherFilesSayIsKeptUpToDate() throws Exception {
    write("r/postmortem.yml", "");
    Path file = write("r/postmortems/x.md", BLAMING);
    Path other = write("r/postmortems/y.md", BLAMING.replace("id: x", "id: y"));
    try (ProtocolBench editor = ProtocolBench.showing(folder.resolve("r"))) {
      editor.open(file, BLAMING);
      editor.rules(file, r -> r.contains("person-at-fault"));
      Files.writeString(other, BLAMING);
      editor.changedOnDisk(other);
      assertThat(editor.rules(file, r -> r.contains("duplicate-id"))).contains("duplicate-id");
      Files.delete(other);
      editor.changedOnDisk(other);
      assertThat(editor.rules(file, r -> !r.contains("duplicate-id")))
          .doesNotContain("duplicate-id");
      Path unsaved = folder.resolve("r/postmortems/z.md");
      editor.open(unsaved, BLAMING);
      assertThat(editor.rules(file, r -> r.contains("duplicate-id"))).contains("duplicate-id");
      editor.replace(unsaved, 2, BLAMING.replace("id: x", "id: z"));
      assertThat(editor.rules(file, r -> !r.contains("duplicate-id")))
          .doesNotContain("duplicate-id");
      editor.close(unsaved);
      assertThat(editor.log()).isEmpty();
    }
  }

  @Test
  void findingsAreTaggedAndLeadToTheRulesPage() throws Exception {
    write(
        "r/postmortem.yml",
        "site: {base_url: 'https://pm.example/site/'}\n"
            + "factors:\n  - {id: old, name: Old, description: Old., layer: design, end: blunt,"
            + " deprecated_by: missing-timeout}\n");
    String text =
        BLAMING.replace(
            "---\n\nThe",
            "contributing_factors:\n  - factor: old\n---\n\n"
                + "<!-- postmortem-disable-next-line hindsight -- no more -->\nThe");
    Path file = write("r/postmortems/x.md", text);
    try (ProtocolBench editor = ProtocolBench.showing(folder.resolve("r"))) {
      editor.open(file, text);
      List<Diagnostic> found =
          editor.await(file, d -> ProtocolBench.ids(d).contains("unused-suppression"));
      assertThat(found)
          .filteredOn(d -> d.getCode().getLeft().equals("unused-suppression"))
          .singleElement()
          .satisfies(
              d -> {
                assertThat(d.getTags()).containsExactly(DiagnosticTag.Unnecessary);
                assertThat(d.getCodeDescription().getHref())
                    .isEqualTo("https://pm.example/site/rules/unused-suppression.html");
              });
      assertThat(found)
          .filteredOn(d -> d.getCode().getLeft().equals("unknown-factor"))
          .singleElement()
          .satisfies(d -> assertThat(d.getTags()).containsExactly(DiagnosticTag.Deprecated));
    }
  }

  @Test
  void aBrokenBaselineIsReportedOnce() throws Exception {
    write("r/postmortem.yml", "");
    write("r/.postmortem-baseline.json", "{");
    Path file = write("r/postmortems/x.md", BLAMING);
    try (ProtocolBench editor = ProtocolBench.showing(folder.resolve("r"))) {
      editor.open(file, BLAMING);
      editor.rules(file, r -> r.contains("person-at-fault"));
      editor.replace(file, 2, BLAMING + "\nMore.\n");
      editor.close(file);
      editor.await(file, List::isEmpty);
      for (int i = 0; i < 500 && editor.shown().isEmpty(); i++) {
        Thread.sleep(10);
      }
      assertThat(editor.shown()).hasSize(1).allMatch(m -> m.contains("baseline"));
    }
  }

  private Path write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
