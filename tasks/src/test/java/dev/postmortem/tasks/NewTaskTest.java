package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.tasks.draft.NewRequest;
import dev.postmortem.tasks.draft.NewResult;
import dev.postmortem.tasks.draft.NewTask;
import dev.postmortem.tasks.draft.Questions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewTaskTest {

  @TempDir Path root;

  @Test
  void whatIsMissingIsAskedFor() throws Exception {
    List<String> asked = new ArrayList<>();
    Questions questions =
        (parameter, question, choices) -> {
          asked.add(parameter + choices);
          return parameter.equals("postmortem.title") ? "Doors stay shut" : "SEV-2";
        };

    Path file = NewTask.run(request(Optional.empty(), Optional.empty()), questions).file();

    assertThat(asked)
        .containsExactly("postmortem.title[]", "postmortem.severity[SEV-1, SEV-2, SEV-3, SEV-4]");
    assertThat(file)
        .isEqualTo(root.resolve("postmortems/2026/2026-06-01-doors-stay-shut.md"))
        .content()
        .contains("title: Doors stay shut", "severity: SEV-2");
  }

  @Test
  void withoutATerminalTheMessageNamesTheProperty() {
    assertThatThrownBy(
            () ->
                NewTask.run(request(Optional.of("Doors"), Optional.empty()), Questions.ofNobody()))
        .isInstanceOf(TaskException.class)
        .hasMessage(
            "No terminal to ask; set it with -Dpostmortem.severity=… (one of SEV-1, SEV-2,"
                + " SEV-3, SEV-4).");
  }

  @Test
  void forAnUnknownSeverityTheNearestIsSuggested() {
    assertThatThrownBy(
            () ->
                NewTask.run(
                    request(Optional.of("Doors"), Optional.of("SEV2")), Questions.ofNobody()))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("did you mean \"SEV-2\"?");
  }

  @Test
  void aFileThatIsThereIsNotTouched() throws Exception {
    NewRequest request = request(Optional.of("Doors"), Optional.of("SEV-2"));
    Path first = NewTask.run(request, Questions.ofNobody()).file();

    assertThatThrownBy(() -> NewTask.run(request, Questions.ofNobody()))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("2026-06-01-doors.md is there already");
    assertThat(first).exists();
  }

  @Test
  void theFileKnowsWhatGitAndTheSettingsKnow() throws Exception {
    git("init", "-q");
    git("config", "user.name", "Somebody");
    git("config", "user.email", "1234+lock-smith@users.noreply.example.org");
    Files.writeString(
        root.resolve("postmortem.yml"),
        """
        services: [{id: lockers, team: hardware}]
        owners: [{id: lockers-tech-lead, name: Somebody, kind: role}]
        """);
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(
        root.resolve("postmortems/2026-05-01-jam.md"),
        "---\ntitle: Jam\nservices: [lockers]\nstarted_at: 2026-05-01T10:00:00Z\n---\n");

    NewResult begun =
        NewTask.run(request(Optional.of("Doors"), Optional.of("SEV-2")), Questions.ofNobody());

    assertThat(begun.file())
        .content()
        .contains("services: [lockers]", "teams: [hardware]", "  author: lockers-tech-lead");
    assertThat(begun.next())
        .anyMatch(step -> step.contains("2026-05-01-jam"))
        .anyMatch(step -> step.contains("Publish within 10 days"));

    Files.writeString(root.resolve("postmortem.yml"), "services: [lockers, money]\n");
    begun = NewTask.run(request(Optional.of("More"), Optional.of("SEV-4")), Questions.ofNobody());

    assertThat(begun.file()).content().contains("  author: lock-smith");
    assertThat(begun.next()).noneMatch(step -> step.contains("Publish within"));
  }

  @Test
  void aServiceThatTheCatalogueDoesNotKnowIsRefused() throws Exception {
    Files.writeString(root.resolve("postmortem.yml"), "services: [lockers, money]\n");
    NewRequest request =
        new NewRequest(
            root,
            LocalDate.of(2026, 6, 1),
            Optional.of("Doors"),
            Optional.of("SEV-2"),
            Optional.empty(),
            List.of("locker"),
            Optional.empty());

    assertThatThrownBy(() -> NewTask.run(request, Questions.ofNobody()))
        .isInstanceOf(TaskException.class)
        .hasMessage(
            "postmortem.services names \"locker\", which is not in the catalogue of services; did"
                + " you mean \"lockers\"?");
    assertThat(root.resolve("postmortems")).doesNotExist();
  }

  @Test
  void aStartWithoutAnOffsetIsRefused() {
    NewRequest request =
        new NewRequest(
            root,
            LocalDate.of(2026, 6, 1),
            Optional.of("Doors"),
            Optional.of("SEV-2"),
            Optional.of("drill"),
            List.of(),
            Optional.of("14:02"));

    assertThatThrownBy(() -> NewTask.run(request, Questions.ofNobody()))
        .isInstanceOf(TaskException.class)
        .hasMessageStartingWith(
            "postmortem.startedAt is \"14:02\"; expected a date-time with an offset");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).directory(root.toFile()).start().waitFor()).isZero();
  }

  private NewRequest request(Optional<String> title, Optional<String> severity) {
    return new NewRequest(
        root,
        LocalDate.of(2026, 6, 1),
        title,
        severity,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
