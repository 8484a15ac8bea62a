package dev.postmortem.tasks.lint;

import dev.postmortem.linter.report.ConsoleReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Where findings are reported.
 *
 * @param formats in which forms
 * @param folder for the files
 * @param style what the terminal can show
 * @param version of the toolchain
 * @param environment the process's environment
 */
public record ReportRequest(
    Set<Format> formats,
    Path folder,
    ConsoleReport.Style style,
    String version,
    Map<String, String> environment) {}
