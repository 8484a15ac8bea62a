package dev.postmortem.linter.rule;

import dev.postmortem.corpus.git.History;

/**
 * A rule: pure and stateless. It says where something is wrong, why, and how to say it better; its
 * id and level are filled in by the linter.
 */
public sealed interface Rule permits DocumentRule, CorpusRule, SuppressionRule {
  /** What is known of the rule without running it. */
  RuleInfo info();

  /**
   * Whether it wants to know what the repository's history tells; reading that takes time, and is
   * left out where no such rule is on.
   */
  default boolean readsHistory() {
    return false;
  }

  /**
   * Whether what it needs to know is at hand in a run, so that its silence means something: a
   * suppression that it does not answer to is unused only then.
   */
  default boolean knowsEnough(CorpusContext corpus) {
    return !readsHistory()
        || corpus.repository().corpus().history().completeness() == History.Completeness.FULL;
  }
}
