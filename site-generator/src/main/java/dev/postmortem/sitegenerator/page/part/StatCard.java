package dev.postmortem.sitegenerator.page.part;

import java.util.Optional;

/**
 * A figure with what it rests on.
 *
 * @param label what is counted
 * @param value the figure
 * @param basis how many it rests on, and its interval
 * @param bar the share as a picture, if it is one
 * @param before the same in the latest years, for people
 */
public record StatCard(
    String label, String value, String basis, Optional<ShareBar> bar, Optional<String> before) {

  /** A figure without a past. */
  public StatCard(String label, String value, String basis, Optional<ShareBar> bar) {
    this(label, value, basis, bar, Optional.empty());
  }

  /** The same figure with what it was. */
  public StatCard since(String years) {
    return new StatCard(label, value, basis, bar, Optional.of(years));
  }
}
