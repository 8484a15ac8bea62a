package dev.postmortem.maven;

import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.maven.task.Changes;
import dev.postmortem.maven.task.FindingsWriter;
import dev.postmortem.maven.task.Format;
import dev.postmortem.maven.task.LintRequest;
import dev.postmortem.maven.task.LintTask;
import dev.postmortem.maven.task.Linted;
import dev.postmortem.maven.task.ReportRequest;
import dev.postmortem.maven.task.TaskException;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What {@code lint} and {@code check} share: the whole run, up to the question what it means. */
abstract class FindingsMojo extends PostmortemMojo {

  /**
   * Reports findings only in files that changed since the present branch left this one, for example
   * {@code origin/main}. Facts about the whole corpus still see every file.
   */
  @Parameter(property = "postmortem.changedSince")
  private @Nullable String changedSince;

  /** With {@code changedSince}: only findings on changed lines, and those about a whole file. */
  @Parameter(property = "postmortem.changedLinesOnly", defaultValue = "false")
  private boolean changedLinesOnly;

  /**
   * How to report, parted by commas: {@code console}, {@code github}, {@code sarif}, {@code json}.
   * On GitHub Actions {@code github} is on by itself.
   */
  @Parameter(property = "postmortem.formats", defaultValue = "console")
  private String formats = "console";

  /** Folder for report files; {@code postmortem} in the build's folder by default. */
  @Parameter(property = "postmortem.outputDirectory")
  private @Nullable File outputDirectory;

  /** File with findings on record; {@code .postmortem-baseline.json} at the root by default. */
  @Parameter(property = "postmortem.baseline")
  private @Nullable File baseline;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  /** Lints and reports. */
  final LintResult lint(Workplace place) throws TaskException {
    var since = Optional.ofNullable(changedSince).filter(s -> !s.isBlank());
    var limit = changedLinesOnly ? Changes.Limit.LINES : Changes.Limit.FILES;
    var style = Terminal.style(session, System.getenv());
    var folder =
        outputDirectory == null ? place.output().resolve("postmortem") : outputDirectory.toPath();
    var record = baseline == null ? place.root().resolve(Baseline.FILE_NAME) : baseline.toPath();
    var report =
        new ReportRequest(
            Format.read(formats, System.getenv()), folder, style, version, System.getenv());
    Linted linted =
        LintTask.run(
            new LintRequest(place.root(), today(), since.map(s -> new Changes(s, limit)), record));
    var files = new FindingsWriter(report, Terminal.output(session)).write(linted.result());
    files.forEach(f -> getLog().info("Written: " + f));
    return linted.result();
  }
}
