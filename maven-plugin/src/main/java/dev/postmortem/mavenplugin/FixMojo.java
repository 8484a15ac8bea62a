package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.FixRequest;
import dev.postmortem.tasks.lint.FixTask;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Mends what can be mended by itself, and says what was mended and what is left. What comments,
 * {@code accept} or the baseline let stand is not touched.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends ScopedMojo {

  /** Mends findings of these rules or families only, parted by commas. */
  @Parameter(property = "postmortem.rule")
  private @Nullable List<String> rules;

  /** Shows what would be changed as a unified diff, and writes nothing. */
  @Parameter(property = "postmortem.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(ProjectPaths place) throws TaskException {
    var terminal = Terminal.output(session);
    var fixes = FixTask.plan(new FixRequest(request(place), rules == null ? List.of() : rules));
    if (dryRun) {
      terminal.print(fixes.diff(Terminal.style(session, System.getenv())));
      terminal.flush();
      fixes.summary().forEach(getLog()::info);
      getLog().info("Nothing was written: postmortem.dryRun is set.");
    } else {
      fixes.write().summary().forEach(getLog()::info);
    }
  }
}
