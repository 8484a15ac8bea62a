package dev.postmortem.corpus.taxonomy;

import dev.postmortem.schema.model.Term;
import java.util.Optional;

/** The defence in which a factor leaves a hole. */
public enum Layer implements Term {
  /** How the system is built. */
  DESIGN,
  /** How it is changed. */
  CHANGE,
  /** How much load it can take. */
  CAPACITY,
  /** What it relies on. */
  DEPENDENCY,
  /** How trouble is seen. */
  DETECTION,
  /** How trouble is answered. */
  RESPONSE,
  /** What people can know. */
  KNOWLEDGE,
  /** How work is arranged. */
  ORGANISATION,
  /** How it is protected. */
  SECURITY;

  /** The layer with this word in files. */
  public static Optional<Layer> of(String word) {
    return Term.of(values(), word);
  }
}
