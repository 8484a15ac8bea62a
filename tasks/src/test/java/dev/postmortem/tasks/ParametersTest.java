package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.tasks.lint.FailOn;
import dev.postmortem.tasks.lint.Format;
import dev.postmortem.tasks.rules.RulesTask;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTest {

  @TempDir Path folder;

  @Test
  void formatsAreReadFromAList() throws Exception {
    assertThat(Format.read(" console, JSON ,", Map.of()))
        .containsExactly(Format.CONSOLE, Format.JSON);
  }

  @Test
  void onGithubActionsItsFormatIsEnabledAutomatically() throws Exception {
    assertThat(Format.read("console", Map.of("GITHUB_ACTIONS", "true")))
        .containsExactly(Format.CONSOLE, Format.GITHUB);
  }

  @Test
  void forAnUnknownFormatTheNearestIsSuggested() {
    assertThatThrownBy(() -> Format.read("sarf", Map.of()))
        .isInstanceOf(TaskException.class)
        .hasMessageStartingWith(
            "postmortem.formats names \"sarf\", which is not a format; did you mean \"sarif\"?"
                + " Known formats: console, github, sarif, json");
  }

  @Test
  void forAnUnknownThresholdTheValidOnesAreListed() {
    assertThatThrownBy(() -> FailOn.read("fatal"))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("expected error, warning or never");
  }

  @Test
  void aRuleIsExplainedByItsPage() throws Exception {
    assertThat(RulesTask.explain(folder, "hindsight").text())
        .startsWith("# ")
        .contains("- level: ", "set by the profile recommended");
  }

  @Test
  void forAnUnknownRuleTheNearestIsSuggested() {
    assertThatThrownBy(() -> RulesTask.explain(folder, "hindsigt"))
        .isInstanceOf(TaskException.class)
        .hasMessageContaining("did you mean \"hindsight\"?");
  }
}
