package dev.postmortem.maven.task;

import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.report.ConsoleReport;
import dev.postmortem.linter.report.GithubReport;
import dev.postmortem.linter.report.JsonReport;
import dev.postmortem.linter.report.SarifReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Prints findings and writes them to files. */
public final class FindingsWriter {

  private static final String SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY";

  private final ReportRequest request;
  private final PrintStream terminal;
  private final List<Path> written = new ArrayList<>();

  /** A writer that prints to a terminal. */
  public FindingsWriter(ReportRequest request, PrintStream terminal) {
    this.request = request;
    this.terminal = terminal;
  }

  /**
   * Reports in every form that was asked for.
   *
   * @return the files that were written
   * @throws TaskException if a file cannot be written
   */
  public List<Path> write(LintResult result) throws TaskException {
    for (Format format : request.formats()) {
      switch (format) {
        case CONSOLE -> terminal.print(new ConsoleReport(request.style()).format(result));
        case GITHUB -> github(result);
        case SARIF -> file("findings.sarif", SarifReport.format(result, request.version()));
        case JSON -> file("findings.json", JsonReport.format(result));
      }
    }
    terminal.flush();
    return List.copyOf(written);
  }

  /**
   * A workflow command must begin its line, and some versions of Maven put words of their own in
   * front of what plugins print: hence the process's own output.
   */
  private void github(LintResult result) throws TaskException {
    terminal.flush();
    PrintStream process =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    process.print(GithubReport.annotations(result));
    process.flush();
    String summary = request.environment().getOrDefault(SUMMARY_VARIABLE, "");
    if (!summary.isEmpty()) {
      append(summary, GithubReport.summary(result));
    }
  }

  private static void append(String file, String text) throws TaskException {
    try {
      Files.writeString(
          Path.of(file),
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException | InvalidPathException unwritable) {
      throw new TaskException(
          "The job summary cannot be written to "
              + file
              + ", which "
              + SUMMARY_VARIABLE
              + " names.",
          unwritable);
    }
  }

  private void file(String name, String text) throws TaskException {
    Path file = request.folder().resolve(name);
    try {
      Files.createDirectories(request.folder());
      Files.writeString(file, text, StandardCharsets.UTF_8);
      written.add(file);
    } catch (IOException unwritable) {
      throw new TaskException(
          file + " cannot be written; choose another folder with -Dpostmortem.outputDirectory.",
          unwritable);
    }
  }
}
