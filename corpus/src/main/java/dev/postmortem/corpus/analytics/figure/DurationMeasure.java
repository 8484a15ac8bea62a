package dev.postmortem.corpus.analytics.figure;

import dev.postmortem.schema.model.Term;

/**
 * A length of time in an incident's life, each between two moments that the file or its history
 * states.
 */
public enum DurationMeasure implements Term {
  /** From start to detection. */
  TIME_TO_DETECT,
  /** From detection to mitigation. */
  TIME_TO_MITIGATE,
  /** From start to resolution. */
  TIME_TO_RESOLVE,
  /** From resolution to the first commit with {@code status: published}. */
  TIME_TO_PUBLISH
}
