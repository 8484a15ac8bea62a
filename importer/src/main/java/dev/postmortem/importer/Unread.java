package dev.postmortem.importer;

import java.util.List;
import java.util.Optional;

/**
 * What a report holds that could not be read, and that a setting may make readable.
 *
 * @param timesWithoutZone events with a clock time for which no zone is known
 * @param approximateTimes events whose time the report calls approximate
 * @param headings headings that are no known section
 * @param labels labels that mean no key
 * @param severity the words under a label for the severity, if they are not on the scale
 * @param title the title, in which services may be named
 * @param hasServices whether services were found
 */
public record Unread(
    int timesWithoutZone,
    int approximateTimes,
    List<String> headings,
    List<String> labels,
    Optional<String> severity,
    String title,
    boolean hasServices) {

  /** Copies the lists. */
  public Unread {
    headings = List.copyOf(headings);
    labels = List.copyOf(labels);
  }
}
