package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.LintResult;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.format.Counts;
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

  /** One line that says why a result fails the check. */
  public String sentence(LintResult result) {
    int errors = result.count(Level.ERROR);
    int warnings = this == WARNING ? result.count(Level.WARNING) : 0;
    long files = result.findings().stream().map(f -> f.path()).distinct().count();
    if (errors + warnings == 0) {
      return "Internal error in a rule; the report names it.";
    }
    String found = errors > 0 ? Counts.of(errors, "error") : "";
    found += errors > 0 && warnings > 0 ? " and " : "";
    found += warnings > 0 ? Counts.of(warnings, "warning") : "";
    return "The postmortems have "
        + found
        + " in "
        + Counts.of(files, "file")
        + "; the report says how to fix each.";
  }
}
