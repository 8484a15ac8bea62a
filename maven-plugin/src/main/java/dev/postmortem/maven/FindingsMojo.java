package dev.postmortem.maven;

import dev.postmortem.linter.LintResult;
import dev.postmortem.maven.task.FindingsWriter;
import dev.postmortem.maven.task.Format;
import dev.postmortem.maven.task.LintTask;
import dev.postmortem.maven.task.Linted;
import dev.postmortem.maven.task.ReportRequest;
import dev.postmortem.maven.task.TaskException;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code lint} and {@code check} share: the whole run, up to the question what it means. */
abstract class FindingsMojo extends ScopedMojo {

  /**
   * How to report, parted by commas: {@code console}, {@code github}, {@code sarif}, {@code json},
   * {@code junit}, {@code checkstyle}, {@code gitlab}, {@code rdjson}, {@code markdown}. On GitHub
   * Actions {@code github} is on by itself.
   */
  @Parameter(property = "postmortem.formats", defaultValue = "console")
  private String formats = "console";

  /** Folder for report files; {@code postmortem} in the build's folder by default. */
  @Parameter(property = "postmortem.outputDirectory")
  private @Nullable File outputDirectory;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  /** Lints and reports. */
  final LintResult lint(Workplace place) throws TaskException {
    var style = Terminal.style(session, System.getenv());
    var folder =
        outputDirectory == null ? place.output().resolve("postmortem") : outputDirectory.toPath();
    var report =
        new ReportRequest(
            Format.read(formats, System.getenv()), folder, style, version, System.getenv());
    Linted linted = LintTask.run(request(place));
    var files = new FindingsWriter(report, Terminal.output(session)).write(linted);
    files.forEach(f -> getLog().info("Written: " + f));
    return linted.result();
  }
}
