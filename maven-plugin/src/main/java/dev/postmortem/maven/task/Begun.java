package dev.postmortem.maven.task;

import java.nio.file.Path;
import java.util.List;

/**
 * A postmortem that was begun.
 *
 * @param file where it is
 * @param next what to do now, in order
 */
public record Begun(Path file, List<String> next) {
  /** Copies the steps. */
  public Begun {
    next = List.copyOf(next);
  }
}
