package dev.postmortem.linter.rule;

import dev.postmortem.schema.model.Term;

/** Whether what a rule finds may still change between releases. */
public enum Stability implements Term {
  /** What it finds changes only with an entry in the changelog. */
  STABLE,
  /** New: what it finds may change with any release. */
  PREVIEW
}
