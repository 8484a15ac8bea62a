package dev.postmortem.corpus.analytics.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well the incidents' postmortems let a reader check their story.
 *
 * @param parts per part, the postmortems that have it
 * @param partsPresent postmortems by how many parts they have: one entry per number, from none to
 *     all
 */
public record EvidenceFigures(
    Map<EvidencePart, Proportion> parts, List<List<String>> partsPresent) {

  /** Copies both, in order. */
  public EvidenceFigures {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    partsPresent = partsPresent.stream().map(List::copyOf).toList();
  }
}
