package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.digest.DigestRequest;
import dev.postmortem.tasks.digest.DigestTask;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Summarises a period as Markdown to paste into a mail: what happened, which factors rise, which
 * actions were completed and which are late, and one postmortem worth reading. {@code restricted}
 * postmortems are left out.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends PostmortemMojo {

  /**
   * A quarter ({@code 2026-Q3}), month ({@code 2026-07}) or year ({@code 2026}); the latest quarter
   * that is over by default.
   */
  @Parameter(property = "postmortem.period")
  private @Nullable String period;

  /** First day of the period, instead of {@code period}; for example {@code 2026-07-01}. */
  @Parameter(property = "postmortem.since")
  private @Nullable String since;

  /** Last day of the period, with {@code since}; today by default. */
  @Parameter(property = "postmortem.until")
  private @Nullable String until;

  /** File to write the digest to, instead of the terminal. */
  @Parameter(property = "postmortem.output")
  private @Nullable File output;

  /** Who reads it: {@code internal}, or {@code public} without owners and tickets. */
  @Parameter(property = "postmortem.audience", defaultValue = "internal")
  private String audience = "internal";

  @Override
  void run(ProjectPaths place) throws TaskException {
    var request =
        new DigestRequest(
            place.root(),
            today(),
            audience,
            Optional.ofNullable(period),
            Optional.ofNullable(since),
            Optional.ofNullable(until));
    DigestTask.run(request, Optional.ofNullable(output).map(File::toPath), output());
  }
}
