package dev.postmortem.corpus.taxonomy;

import dev.postmortem.schema.model.Term;
import java.util.Optional;

/**
 * Where a factor acts: at the sharp end, close to the event, or at the blunt end, where conditions
 * are made. After Reason, "Human Error" (1990), and Cook, "How Complex Systems Fail" (1998).
 */
public enum End implements Term {
  /** Close to the event. */
  SHARP,
  /** Where conditions are made. */
  BLUNT;

  /** The end with this word in files. */
  public static Optional<End> of(String word) {
    return Term.of(values(), word);
  }
}
