package dev.postmortem.linter;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.TicketStates;
import dev.postmortem.linter.rules.Rules;
import java.util.List;
import java.util.function.Function;

/** Runs rules over a repository of postmortems. Stateless; the same input gives the same result. */
public final class Linter {

  private final Function<Settings, List<Rule>> rulesOf;

  private Linter(Function<Settings, List<Rule>> rulesOf) {
    this.rulesOf = rulesOf;
  }

  /** A linter with some rules. */
  public Linter(List<Rule> rules) {
    this(configuration -> rules);
  }

  /**
   * A linter with every rule, those of the organisation's packs included; the configuration decides
   * which of them report.
   */
  public static Linter standard() {
    return new Linter(Rules::of);
  }

  /** Computes what the whole corpus is asked for, so that documents can be linted one by one. */
  public PreparedCorpus prepare(Repository repository) {
    return prepare(repository, TicketStates.notAsked());
  }

  /** The same where trackers were asked about tickets. */
  public PreparedCorpus prepare(Repository repository, TicketStates tickets) {
    return prepare(repository, tickets, LintScope.everything());
  }

  /**
   * The same where findings of some files only will be asked for: of the others no more need have
   * been read than their front matter, and the history of these and of their {@link
   * dev.postmortem.corpus.analytics.similarity.ReferencedPostmortems relatives}.
   */
  public PreparedCorpus prepare(Repository repository, TicketStates tickets, LintScope scope) {
    return PreparedCorpus.of(
        repository,
        rulesOf.apply(repository.corpus().configuration()),
        tickets,
        scope::includesFile);
  }

  /** Whether any rule that these settings switch on, be it for some files, reads the history. */
  public boolean readsHistory(Settings configuration) {
    return rulesOf.apply(configuration).stream()
        .anyMatch(r -> r.readsHistory() && SeverityResolver.isAnywhereOn(configuration, r.info()));
  }

  /**
   * Judges a repository. Documents are judged side by side; the result is in the order of files and
   * places.
   *
   * @param scope which findings are asked for
   * @param baseline findings of the baseline, which are suppressed; {@link Baseline#empty()} for
   *     none
   */
  public LintResult lint(Repository repository, LintScope scope, Baseline baseline) {
    return prepare(repository).lint(scope, baseline);
  }
}
