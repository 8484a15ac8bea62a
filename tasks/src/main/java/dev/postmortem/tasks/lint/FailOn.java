package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.report.ConsoleReport;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.format.Counts;
import java.util.List;
import java.util.Locale;

/** Which findings fail a check. */
public enum FailOn {
  /** None. */
  NEVER,
  /** Warnings and errors. */
  WARNING,
  /** Errors only. */
  ERROR;

  /**
   * The value of {@code postmortem.failOn}.
   *
   * @throws TaskException if it is none
   */
  public static FailOn read(String word) throws TaskException {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "error" -> ERROR;
      case "warning" -> WARNING;
      case "never" -> NEVER;
      default ->
          throw new TaskException(
              "postmortem.failOn is \"" + word + "\"; expected error, warning or never.");
    };
  }

  /** Whether a result fails the check. */
  public boolean fails(LintResult result) {
    return this != NEVER && !result.passes(this == ERROR ? Level.ERROR : Level.WARNING);
  }

  /** Says in one line why a result fails the check, and shows the first finding that does. */
  public String sentence(LintResult result) {
    List<Finding> failing =
        result.findings().stream()
            .filter(f -> this == WARNING || f.level() == Level.ERROR)
            .toList();
    if (failing.isEmpty()) {
      return "Internal error in a rule; the report names it.";
    }
    long errors = failing.stream().filter(f -> f.level() == Level.ERROR).count();
    long warnings = failing.size() - errors;
    String found = errors > 0 ? Counts.of(errors, "error") : "";
    found += errors > 0 && warnings > 0 ? " and " : "";
    found += warnings > 0 ? Counts.of(warnings, "warning") : "";
    return "The postmortems have %s in %s; the first: %s."
        .formatted(
            found,
            Counts.of(failing.stream().map(Finding::path).distinct().count(), "file"),
            ConsoleReport.headline(failing.get(0)));
  }
}
