package dev.postmortem.linter.language.pattern;

/** How sure a match is. */
public enum Certainty {
  /** Sure enough for the rule's own level. */
  SURE,
  /** Likely: a warning at most. */
  LIKELY
}
