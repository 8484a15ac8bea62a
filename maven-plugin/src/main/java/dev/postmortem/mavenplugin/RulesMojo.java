package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.rules.RulesTask;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the rules with their levels, or explains one: why it exists, what it finds, how to fix it,
 * where it is configured. Runs the examples of rule packs, and fails if one does not behave as it
 * says.
 */
@Mojo(name = "rules", aggregator = true, requiresProject = false, threadSafe = true)
public final class RulesMojo extends PostmortemMojo {

  /** The rule to explain, for example {@code hindsight}; all are listed without it. */
  @Parameter(property = "postmortem.rule")
  private @Nullable String rule;

  /**
   * A sentence to explain: its tokens, what its nouns refer to, its clauses, and which pattern
   * finds something or which veto holds it back. A heading may be before it, as in {@code [Action
   * items] Fix runbook}.
   */
  @Parameter(property = "postmortem.explain")
  private @Nullable String explain;

  @Override
  List<ProjectPaths> places() {
    return List.of(ProjectPlaces.toWriteIn(project, session));
  }

  @Override
  void run(ProjectPaths place) throws TaskException, MojoFailureException {
    failFor(
        RulesTask.run(
            place.root(), Optional.ofNullable(rule), Optional.ofNullable(explain), output()));
  }
}
