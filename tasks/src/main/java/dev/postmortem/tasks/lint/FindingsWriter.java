package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.report.CheckstyleReport;
import dev.postmortem.linter.report.ConsoleReport;
import dev.postmortem.linter.report.FindingsSummary;
import dev.postmortem.linter.report.GithubReport;
import dev.postmortem.linter.report.GitlabReport;
import dev.postmortem.linter.report.JsonReport;
import dev.postmortem.linter.report.JunitReport;
import dev.postmortem.linter.report.MarkdownReport;
import dev.postmortem.linter.report.RdjsonReport;
import dev.postmortem.linter.report.ReportFrame;
import dev.postmortem.linter.report.SarifReport;
import dev.postmortem.tasks.TaskException;
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
import java.util.Optional;
import java.util.stream.Stream;

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
   * Reports in every form that was asked for; without the console's, one line says what they hold.
   *
   * @return the files that were written
   * @throws TaskException if a file cannot be written
   */
  public List<Path> write(LintOutcome linted) throws TaskException {
    LintResult result = linted.result();
    ReportFrame frame = frame(linted.repository());
    for (Format format : request.formats()) {
      switch (format) {
        case CONSOLE ->
            terminal.print(new ConsoleReport(request.style(), request.front()).format(result));
        case GITHUB -> github(linted, frame);
        case SARIF -> file("findings.sarif", SarifReport.format(result, frame));
        case JSON -> file("findings.json", JsonReport.format(result));
        case JUNIT -> file("findings-junit.xml", JunitReport.format(result));
        case CHECKSTYLE -> file("findings-checkstyle.xml", CheckstyleReport.format(result, frame));
        case GITLAB -> file("findings-gitlab.json", GitlabReport.format(result, frame));
        case RDJSON -> file("findings-rdjson.json", RdjsonReport.format(result, frame));
        case MARKDOWN -> file("findings.md", MarkdownReport.format(result, frame));
      }
    }
    if (!request.formats().contains(Format.CONSOLE)) {
      terminal.println(new FindingsSummary(result, request.front()).total());
    }
    terminal.flush();
    return List.copyOf(written);
  }

  private ReportFrame frame(Repository repository) {
    return new ReportFrame(
        request.version(),
        RepositoryRoot.folderInGit(repository.root()),
        repository.corpus().configuration().site().baseUrl(),
        web(),
        request.front());
  }

  /** Where GitHub shows the files of the commit that is being checked. */
  private Optional<String> web() {
    List<String> parts =
        Stream.of("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
            .map(name -> request.environment().getOrDefault(name, ""))
            .toList();
    return parts.contains("")
        ? Optional.empty()
        : Optional.of(parts.get(0) + "/" + parts.get(1) + "/blob/" + parts.get(2));
  }

  /**
   * A workflow command must begin its line, and some versions of Maven put words of their own in
   * front of what plugins print: so it is the process's own output.
   */
  private void github(LintOutcome linted, ReportFrame frame) throws TaskException {
    terminal.flush();
    PrintStream process =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    process.print(GithubReport.annotations(linted.result(), frame));
    process.flush();
    String summary = request.environment().getOrDefault(SUMMARY_VARIABLE, "");
    if (!summary.isEmpty()) {
      append(summary, GithubReport.summary(linted.result(), frame, linted.notes()));
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
      WholeFile.write(file, text);
      written.add(file);
    } catch (IOException unwritable) {
      throw new TaskException(
          file + " cannot be written; choose another folder with -Dpostmortem.outputDirectory.",
          unwritable);
    }
  }
}
