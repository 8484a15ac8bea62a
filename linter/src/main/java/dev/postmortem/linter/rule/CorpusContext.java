package dev.postmortem.linter.rule;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import java.time.LocalDate;

/**
 * What every rule may know of the repository, worked out once for a run.
 *
 * @param repository the repository
 * @param vocabulary the words that the corpus knows
 */
public record CorpusContext(Repository repository, Vocabulary vocabulary) {

  /** The context of a repository. */
  public static CorpusContext of(Repository repository) {
    return new CorpusContext(repository, Vocabulary.of(repository));
  }

  /** The organisation's settings. */
  public Configuration configuration() {
    return repository.corpus().configuration();
  }

  /** The contributing factors. */
  public Taxonomy taxonomy() {
    return configuration().taxonomy();
  }

  /** The date that deadlines are counted to. */
  public LocalDate today() {
    return repository.corpus().today();
  }
}
