package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.CheckRequest;
import dev.postmortem.text.format.Front;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code lint} and {@code check} share: the whole run, up to the question what it means. */
abstract class FindingsMojo extends ScopedMojo {

  /**
   * How to report, comma-separated: {@code console}, {@code github}, {@code sarif}, {@code json},
   * {@code junit}, {@code checkstyle}, {@code gitlab}, {@code rdjson}, {@code markdown}. On GitHub
   * Actions {@code github} is enabled automatically.
   */
  @Parameter(property = "postmortem.formats", defaultValue = "console")
  private String formats = "console";

  /** Folder for report files; {@code postmortem} in the build's folder by default. */
  @Parameter(property = "postmortem.outputDirectory")
  private @Nullable File outputDirectory;

  /**
   * Looks the tickets of actions up at their trackers, with the tokens of the environment ({@code
   * GITHUB_TOKEN}, {@code GITLAB_TOKEN}, {@code JIRA_TOKEN}): one that is not there, or that
   * disagrees with its action, is a finding. A tracker that cannot be reached is one warning.
   */
  @Parameter(property = "postmortem.checkTickets", defaultValue = "false")
  private boolean checkTickets;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  /** What is asked for. */
  final CheckRequest request(ProjectPaths place, String failOn) throws TaskException {
    return new CheckRequest(
        place,
        today(),
        narrowing(),
        new CheckRequest.Report(
            formats,
            Optional.ofNullable(outputDirectory).map(File::toPath),
            Terminal.style(session, System.getenv()),
            Front.MAVEN,
            version,
            System.getenv()),
        checkTickets,
        failOn);
  }
}
