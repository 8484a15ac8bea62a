package dev.postmortem.maven.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    Path file = NewTask.run(request(Optional.empty(), Optional.empty()), questions);

    assertThat(asked)
        .containsExactly("postmortem.title[]", "postmortem.severity[SEV-1, SEV-2, SEV-3, SEV-4]");
    assertThat(file)
        .isEqualTo(root.resolve("postmortems/2026/2026-06-01-doors-stay-shut.md"))
        .content()
        .contains("title: Doors stay shut", "severity: SEV-2");
  }

  @Test
  void whereNobodyCanBeAskedTheMessageNamesTheProperty() {
    assertThatThrownBy(
            () ->
                NewTask.run(request(Optional.of("Doors"), Optional.empty()), Questions.ofNobody()))
        .isInstanceOf(TaskException.class)
        .hasMessage(
            "Nobody can be asked here; say it with -Dpostmortem.severity=… (one of SEV-1, SEV-2,"
                + " SEV-3, SEV-4).");
  }

  @Test
  void aSeverityThatIsNoneGetsTheNearestOne() {
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
    Path first = NewTask.run(request, Questions.ofNobody());

    assertThatThrownBy(() -> NewTask.run(request, Questions.ofNobody()))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("2026-06-01-doors.md is there already");
    assertThat(first).exists();
  }

  private NewRequest request(Optional<String> title, Optional<String> severity) {
    return new NewRequest(
        root, LocalDate.of(2026, 6, 1), title, severity, Optional.empty(), List.of());
  }
}
