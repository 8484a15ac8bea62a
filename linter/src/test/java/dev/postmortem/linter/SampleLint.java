package dev.postmortem.linter;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.report.ConsoleReport;
import java.nio.file.Path;

class SampleLint {
  public static void main(String[] args) {
    long t0 = System.nanoTime();
    Repository repository =
        RepositoryReader.at(Path.of(args[0]), java.time.LocalDate.parse("2026-11-20"))
            .readWithoutHistory();
    long t1 = System.nanoTime();
    LintResult result =
        Linter.standard().lint(repository, LintScope.everything(), Baseline.empty());
    long t2 = System.nanoTime();
    System.out.print(
        new ConsoleReport(
                args.length > 1 ? ConsoleReport.Style.COLOURED : ConsoleReport.Style.PLAIN)
            .format(result));
    System.err.printf("read %d ms, lint %d ms%n", (t1 - t0) / 1000000, (t2 - t1) / 1000000);
  }
}
