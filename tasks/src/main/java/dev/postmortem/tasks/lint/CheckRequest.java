package dev.postmortem.tasks.lint;

import dev.postmortem.linter.report.ConsoleReport;
import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.text.format.Front;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What to lint and how to report it, in the words of the parameters.
 *
 * @param narrowing what limits the findings
 * @param report how to report
 * @param checkTickets whether to look tickets up at their trackers
 * @param failOn findings that fail the run
 */
public record CheckRequest(
    ProjectPaths place,
    LocalDate today,
    Narrowing narrowing,
    Report report,
    boolean checkTickets,
    String failOn) {

  /** What {@code lint} has for {@code failOn}. */
  public static final String NEVER = "never";

  /**
   * How to report.
   *
   * @param formats comma-separated
   * @param folder for report files; empty for the default
   * @param style what the terminal can show
   * @param front how hints name commands
   * @param version of the toolchain
   * @param environment the process's environment
   */
  public record Report(
      String formats,
      Optional<Path> folder,
      ConsoleReport.Style style,
      Front front,
      String version,
      Map<String, String> environment) {}
}
