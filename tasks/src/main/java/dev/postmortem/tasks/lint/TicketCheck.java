package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.linter.LintScope;
import dev.postmortem.tasks.ticket.TicketLookup;
import dev.postmortem.text.source.Located;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks trackers for the tickets of the actions that are judged.
 *
 * @param environment holds the tokens
 * @param cache file where answers are kept
 */
public record TicketCheck(Map<String, String> environment, Path cache) {

  TicketLookup.LookupResult look(Repository repository, LintScope scope) {
    List<String> tickets =
        repository.documents().stream()
            .filter(d -> scope.includesFile(d.path()))
            .flatMap(d -> d.actions().stream())
            .map(a -> a.ticket().map(Located::value))
            .flatMap(Optional::stream)
            .toList();
    return new TicketLookup(
            repository.corpus().configuration().trackers(), environment, Clock.systemUTC())
        .look(tickets, cache);
  }
}
