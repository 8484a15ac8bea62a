package dev.postmortem.corpus.analytics.figure;

import java.util.List;
import java.util.Optional;

/**
 * The incidents that share a value of a dimension.
 *
 * @param value empty for those that do not state one
 * @param incidents ids of postmortems, oldest first; each incident once
 */
public record Group(Dimension dimension, Optional<String> value, List<String> incidents) {

  /** How many incidents. */
  public int count() {
    return incidents.size();
  }
}
