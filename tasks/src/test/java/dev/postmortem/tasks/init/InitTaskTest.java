package dev.postmortem.tasks.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.tasks.draft.NewRequest;
import dev.postmortem.tasks.draft.NewTask;
import dev.postmortem.tasks.draft.Questions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTaskTest {

  @TempDir Path root;

  private final Said said = new Said();

  /** Remembers what a task says. */
  private static final class Said implements TaskOutput {

    private final ByteArrayOutputStream result = new ByteArrayOutputStream();
    private final List<String> notes = new ArrayList<>();

    @Override
    public PrintStream result() {
      return new PrintStream(result, true, StandardCharsets.UTF_8);
    }

    @Override
    public void note(String line) {
      notes.add(line);
    }

    @Override
    public void warning(String line) {
      notes.add(line);
    }

    String words() {
      return result.toString(StandardCharsets.UTF_8) + String.join("\n", notes);
    }
  }

  @BeforeEach
  void aClone() throws Exception {
    git("init", "-q", "-b", "main");
    git("remote", "add", "origin", "git@github.com:acme/incidents.git");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private void init(Path folder, Optional<String> host) throws TaskException {
    InitTask.run(
        new InitRequest(
            folder,
            host,
            Optional.of(List.of("checkout", "ledger")),
            "recommended",
            Optional.of("What we learnt")),
        Questions.ofNobody(),
        said);
  }

  private Map<String, String> files() throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".git/") || name.equals(".git/hooks/pre-commit")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  @Test
  void anEmptyCloneGetsSettingsTemplateWorkflowAndHook() throws Exception {
    init(root, Optional.empty());
    assertThat(files())
        .containsOnlyKeys(
            ".git/hooks/pre-commit",
            ".github/workflows/postmortems.yml",
            ".gitignore",
            "postmortem.yml",
            "templates/postmortem.md");
    assertThat(files().get("postmortem.yml"))
        .contains("services: [checkout, ledger]", "title: What we learnt");
    assertThat(Files.isExecutable(root.resolve(".git/hooks/pre-commit"))).isTrue();
    assertThat(said.words()).contains("Created postmortem.yml", "Next: postmortem new");
  }

  @Test
  void aSecondRunChangesNothing() throws Exception {
    init(root, Optional.empty());
    Map<String, String> before = files();
    init(root, Optional.empty());
    assertThat(files()).isEqualTo(before);
    assertThat(said.words()).contains("Unchanged: postmortem.yml", "Unchanged: .gitignore");
  }

  @Test
  void whatIsThereStaysAndIsNamed() throws Exception {
    Files.writeString(root.resolve("postmortem.yml"), "profile: strict\n");
    Files.writeString(root.resolve(".gitignore"), "/target");
    Files.writeString(root.resolve(".gitlab-ci.yml"), "build: {script: [make]}\n");
    Files.writeString(root.resolve(".pre-commit-config.yaml"), "repos: []\n");
    init(root, Optional.of("gitlab"));
    assertThat(files())
        .containsEntry("postmortem.yml", "profile: strict\n")
        .containsEntry(".gitignore", "/target")
        .containsEntry(".gitlab-ci.yml", "build: {script: [make]}\n")
        .containsEntry(".pre-commit-config.yaml", "repos: []\n")
        .containsKey(".gitlab/postmortems.yml")
        .doesNotContainKey(".git/hooks/pre-commit");
    assertThat(said.words())
        .contains(
            ".gitlab-ci.yml exists and was not changed; add to it:",
            "  - local: .gitlab/postmortems.yml",
            ".pre-commit-config.yaml exists and was not changed; add to it:");
  }

  @Test
  void inASubFolderTheWorkflowIsAtTheTopAndNamesTheFolder() throws Exception {
    Path folder = Files.createDirectories(root.resolve("docs/incidents"));
    init(folder, Optional.empty());
    assertThat(files())
        .containsKeys("docs/incidents/postmortem.yml", "docs/incidents/.gitignore")
        .hasEntrySatisfying(
            ".github/workflows/postmortems.yml",
            text -> assertThat(text).contains("working-directory: docs/incidents"))
        .hasEntrySatisfying(
            ".git/hooks/pre-commit", text -> assertThat(text).contains("-C \"docs/incidents\""));
  }

  @Test
  void anUnknownHostIsRefusedAndNothingIsWritten() throws Exception {
    assertThatThrownBy(() -> init(root, Optional.of("gitlub")))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("did you mean \"github\"?");
    assertThat(files()).isEmpty();
  }

  @Test
  void withoutATerminalAnUnknownHostIsAskedForByTheOption() throws Exception {
    git("remote", "remove", "origin");
    assertThatThrownBy(() -> init(root, Optional.empty()))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("-Dpostmortem.host=… (one of github, gitlab, none)");
  }

  @Test
  void newFillsTheRepositorysOwnTemplate() throws Exception {
    init(root, Optional.empty());
    Files.writeString(
        root.resolve("templates/postmortem.md"),
        "---\ntitle: ${title}\nseverity: ${severity}\n---\n${sections}\n\n## Legal\n");
    Path file =
        NewTask.run(
                new NewRequest(
                    root,
                    LocalDate.of(2026, 6, 1),
                    Optional.of("Doors"),
                    Optional.of("SEV-3"),
                    Optional.empty(),
                    List.of("ledger"),
                    Optional.empty()),
                Questions.ofNobody())
            .file();
    assertThat(file)
        .content()
        .startsWith("---\ntitle: Doors\nseverity: SEV-3\n---\n")
        .contains("## Summary")
        .endsWith("\n\n## Legal\n");
  }
}
