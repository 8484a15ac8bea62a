package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.FixRequest;
import dev.postmortem.tasks.lint.FixTask;
import dev.postmortem.tasks.lint.LintRequest;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Applies automatic fixes, and says what was fixed and what is left. Findings that comments, {@code
 * accept} or the baseline suppress are not fixed.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends ScopedMojo {

  /** Fixes findings of these rules or families only, comma-separated. */
  @Parameter(property = "postmortem.rule")
  private @Nullable List<String> rules;

  /** Prints the changes as a unified diff, and writes nothing. */
  @Parameter(property = "postmortem.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(ProjectPaths place) throws TaskException {
    var findings = LintRequest.of(place.root(), today(), narrowing());
    FixTask.run(
        new FixRequest(findings, rules == null ? List.of() : rules, dryRun),
        Terminal.style(session, System.getenv()),
        output());
  }
}
