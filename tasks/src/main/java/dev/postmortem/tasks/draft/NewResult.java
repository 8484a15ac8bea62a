package dev.postmortem.tasks.draft;

import java.nio.file.Path;
import java.util.List;

/**
 * A created postmortem.
 *
 * @param file where it is
 * @param next what to do now, in order
 */
public record NewResult(Path file, List<String> next) {
  /** Copies the steps. */
  public NewResult {
    next = List.copyOf(next);
  }
}
