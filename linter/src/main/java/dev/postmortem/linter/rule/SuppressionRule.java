package dev.postmortem.linter.rule;

import dev.postmortem.linter.suppression.Suppressions;

/** A rule about suppressions, asked when it is known which of them suppress a finding. */
public non-sealed interface SuppressionRule extends Rule {

  /**
   * Judges the suppressions of a document.
   *
   * @param suppressions all of them, each with whether it was needed
   * @param context what may be known beside them
   * @param remarks takes the diagnostics
   */
  void check(Suppressions suppressions, DocumentContext context, Diagnostics remarks);
}
