package dev.postmortem.linter.rule;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.OwnerKind;
import dev.postmortem.linter.language.syntax.KnownNames;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that a corpus knows: its catalogues, ids, and what its files use.
 *
 * @param ids ids of all postmortems, sorted
 * @param servicesInUse services that files name, and in how many of them
 * @param teamsInUse teams that files name, and in how many of them
 * @param tagsInUse tags that files have, and how many of them
 * @param owners which kind of owner the catalogue says a name is
 * @param trackers trackers whose tickets are known by their form
 * @param knownNames what the organisation's names stand for
 * @param terms the organisation's own words to flag and to allow
 */
public record Vocabulary(
    Set<String> ids,
    WordsInUse servicesInUse,
    WordsInUse teamsInUse,
    WordsInUse tagsInUse,
    Map<String, OwnerKind> owners,
    List<Settings.Tracker> trackers,
    KnownNames knownNames,
    HouseTerms terms) {

  /** Copies the lists, and keeps the order of the ids. */
  public Vocabulary {
    ids = Collections.unmodifiableSet(new TreeSet<>(ids));
    owners = Map.copyOf(owners);
    trackers = List.copyOf(trackers);
  }

  /** The kind of owner the catalogue says a name is. */
  public Optional<OwnerKind> owner(String name) {
    return Optional.ofNullable(owners.get(name));
  }

  /** Whether a ticket matches one of the trackers; any does if none is configured. */
  public boolean isTicket(String ticket) {
    return trackers.isEmpty() || trackers.stream().anyMatch(t -> t.pattern().matches(ticket));
  }
}
