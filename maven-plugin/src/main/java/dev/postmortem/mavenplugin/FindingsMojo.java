package dev.postmortem.mavenplugin;

import dev.postmortem.linter.LintResult;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.FindingsWriter;
import dev.postmortem.tasks.lint.Format;
import dev.postmortem.tasks.lint.LintOutcome;
import dev.postmortem.tasks.lint.LintTask;
import dev.postmortem.tasks.lint.ReportRequest;
import dev.postmortem.tasks.lint.TicketCheck;
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

  /** Lints and reports. */
  final LintResult lint(ProjectPaths place) throws TaskException {
    var style = Terminal.style(session, System.getenv());
    var folder =
        outputDirectory == null ? place.output().resolve("postmortem") : outputDirectory.toPath();
    var report =
        new ReportRequest(
            Format.read(formats, System.getenv()), folder, style, version, System.getenv());
    Optional<TicketCheck> tickets =
        checkTickets
            ? Optional.of(
                new TicketCheck(
                    System.getenv(), place.output().resolve("postmortem/ticket-cache.json")))
            : Optional.empty();
    LintOutcome linted = LintTask.run(request(place), tickets);
    linted.notes().forEach(getLog()::warn);
    var files = new FindingsWriter(report, Terminal.output(session)).write(linted);
    files.forEach(f -> getLog().info("Written: " + f));
    return linted.result();
  }
}
