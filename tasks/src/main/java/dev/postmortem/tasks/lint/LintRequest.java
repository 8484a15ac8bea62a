package dev.postmortem.tasks.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to lint.
 *
 * @param root the repository
 * @param today the date that deadlines are counted to
 * @param changes what to limit findings to; empty for no limit
 * @param baseline the file with findings on record; need not be there
 */
public record LintRequest(
    Path root, LocalDate today, Optional<ChangeLimit> changes, Path baseline) {}
