package dev.postmortem.tasks.lint;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lints a repository, reports, and says whether that fails the run. */
public final class CheckTask {

  private static final String REPORTS = "postmortem";
  private static final String TICKET_CACHE = "ticket-cache.json";

  private CheckTask() {}

  /**
   * Lints and reports.
   *
   * @return why the run fails; empty if it passes
   * @throws TaskException if a parameter is wrong, or something cannot be read or written
   */
  public static Optional<String> run(CheckRequest request, TaskOutput output) throws TaskException {
    FailOn threshold = FailOn.read(request.failOn());
    CheckRequest.Report report = request.report();
    Path reports = request.place().output().resolve(REPORTS);
    ReportRequest written =
        new ReportRequest(
            Format.read(report.formats(), report.environment()),
            report.folder().orElse(reports),
            report.style(),
            report.front(),
            report.version(),
            report.environment());
    Optional<TicketCheck> tickets =
        request.checkTickets()
            ? Optional.of(new TicketCheck(report.environment(), reports.resolve(TICKET_CACHE)))
            : Optional.empty();
    LintRequest findings =
        LintRequest.of(request.place().root(), request.today(), request.narrowing());
    LintOutcome linted = LintTask.run(findings, tickets);
    linted.notes().forEach(output::warning);
    List<Path> files = new FindingsWriter(written, output.result()).write(linted);
    files.forEach(file -> output.note("Written: " + file));
    if (NothingChecked.isTrueOf(linted.repository(), linted.result(), request.narrowing())) {
      String sentence = NothingChecked.sentence(linted.repository());
      if (threshold == FailOn.NEVER) {
        output.warning(sentence);
      } else {
        throw new TaskException(sentence);
      }
    }
    return threshold.fails(linted.result())
        ? Optional.of(threshold.sentence(linted.result()) + whereToRead(written.formats(), files))
        : Optional.empty();
  }

  private static String whereToRead(Set<Format> formats, List<Path> files) {
    if (formats.contains(Format.CONSOLE)) {
      return " The report above says how to fix each.";
    }
    return files.isEmpty() ? "" : " " + files.get(0) + " lists all.";
  }
}
