package dev.postmortem.linter.language.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A verb group with those who take part in it.
 *
 * @param verb the verb group
 * @param subject the noun phrase before it, or the one a relative pronoun stands for
 * @param by the agent of a passive
 * @param conditional whether it is what an "if", "unless" or "whether" supposes
 * @param asked whether it is asked
 */
public record Clause(
    VerbGroup verb,
    @Nullable NounPhrase subject,
    @Nullable NounPhrase by,
    boolean conditional,
    boolean asked) {

  /** The same clause, its deed told as done. */
  public Clause asDone() {
    return new Clause(verb.asDone(), subject, by, conditional, asked);
  }

  /** Who does it: the subject of an active verb, the by-phrase of a passive one. */
  public @Nullable NounPhrase agent() {
    return verb.passive() ? by : subject;
  }
}
