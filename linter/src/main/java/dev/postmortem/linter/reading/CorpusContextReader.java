package dev.postmortem.linter.reading;

import dev.postmortem.corpus.Repository;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.TicketStates;
import java.util.List;
import java.util.function.Predicate;

/** Reads what rules may know of a repository. */
public final class CorpusContextReader {

  private CorpusContextReader() {}

  /** The context of a repository. */
  public static CorpusContext read(Repository repository, List<? extends Rule> rules) {
    return read(repository, rules, TicketStates.notAsked(), path -> true);
  }

  /** The same where trackers were asked, or where findings of some files only are asked for. */
  public static CorpusContext read(
      Repository repository,
      List<? extends Rule> rules,
      TicketStates tickets,
      Predicate<String> judged) {
    return new CorpusContext(
        repository,
        VocabularyReader.read(repository),
        rules.stream().map(Rule::info).toList(),
        tickets,
        judged);
  }
}
