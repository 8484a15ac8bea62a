package dev.postmortem.tasks.lint;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to record.
 *
 * @param file the baseline's file; empty for the one at the root
 * @param include rules to record although they are left out by default
 * @param prune whether fixed findings are only removed
 */
public record BaselineRequest(
    Path root, LocalDate today, Optional<Path> file, boolean prune, List<String> include) {
  /** Copies the rules. */
  public BaselineRequest {
    include = List.copyOf(include);
  }
}
