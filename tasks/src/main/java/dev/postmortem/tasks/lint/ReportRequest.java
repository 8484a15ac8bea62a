package dev.postmortem.tasks.lint;

import dev.postmortem.linter.report.ConsoleReport;
import dev.postmortem.text.format.Front;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Where findings are reported.
 *
 * @param formats in which forms
 * @param folder for the files
 * @param style what the terminal can show
 * @param front how hints name commands
 * @param version of the toolchain
 * @param environment the process's environment
 */
public record ReportRequest(
    Set<Format> formats,
    Path folder,
    ConsoleReport.Style style,
    Front front,
    String version,
    Map<String, String> environment) {}
