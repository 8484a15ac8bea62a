package dev.postmortem.linter.rule;

import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;

/**
 * A rule: pure and stateless. It says where something is wrong, why, and how to say it better; its
 * id and level are filled in by the linter.
 */
public sealed interface Rule permits DocumentRule, CorpusRule, SuppressionRule {
  /** The rule's metadata. */
  RuleInfo info();

  /**
   * Whether it wants to know what the repository's history tells; reading that takes time, and is
   * left out where no such rule is on.
   */
  default boolean readsHistory() {
    return false;
  }

  /**
   * Whether what it needs to know of a postmortem is at hand in a run, so that its silence means
   * something: a suppression that it does not answer to is unused only then.
   *
   * @param path the postmortem's
   */
  default boolean knowsEnough(CorpusContext corpus, String path) {
    History history = corpus.repository().corpus().history();
    return !readsHistory()
        || (history.completeness() == History.Completeness.FULL
            && history.of(path).filter(FileHistory::isDated).isPresent());
  }
}
