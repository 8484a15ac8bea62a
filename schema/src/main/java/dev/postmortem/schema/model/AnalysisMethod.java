package dev.postmortem.schema.model;

import java.util.Optional;

/** How the incident was analysed. */
public enum AnalysisMethod implements Term {
  /** Five whys. */
  FIVE_WHYS,
  /** Swiss cheese model. */
  SWISS_CHEESE,
  /** Fault tree analysis. */
  FAULT_TREE,
  /** STAMP, CAST. */
  STAMP_CAST,
  /** Functional resonance analysis. */
  FRAM,
  /** Review of the timeline. */
  TIMELINE_REVIEW,
  /** Something else. */
  OTHER;

  /** The value with this word in files. */
  public static Optional<AnalysisMethod> of(String word) {
    return Term.of(values(), word);
  }
}
