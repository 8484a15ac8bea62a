package dev.postmortem.linter.rule;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.OwnerKind;
import dev.postmortem.linter.language.KnownNames;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.source.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The words that a corpus knows: its catalogues, ids, and what its files use. */
public final class Vocabulary {

  private final Set<String> ids;
  private final WordsInUse services;
  private final WordsInUse teams;
  private final WordsInUse tags;
  private final Map<String, OwnerKind> owners;
  private final List<Settings.Tracker> trackers;
  private final KnownNames knownNames;
  private final HouseTerms terms;

  private Vocabulary(Repository repository) {
    Settings configuration = repository.corpus().configuration();
    this.ids = new TreeSet<>();
    repository.documents().forEach(document -> ids.add(document.id()));
    this.services = words(repository, FrontMatter::services);
    this.teams = words(repository, FrontMatter::teams);
    this.tags = words(repository, FrontMatter::tags);
    this.owners = new HashMap<>();
    configuration.catalogues().owners().forEach(owner -> owners.put(owner.id(), owner.kind()));
    this.trackers = configuration.trackers();
    this.knownNames = ProperNames.of(repository, services.all(), teams.all());
    this.terms = new HouseTerms(configuration.linting().terms());
  }

  /** The words of a repository. */
  public static Vocabulary of(Repository repository) {
    return new Vocabulary(repository);
  }

  /** The organisation's own words to flag and to allow. */
  public HouseTerms terms() {
    return terms;
  }

  /** Ids of all postmortems, sorted. */
  public Set<String> ids() {
    return ids;
  }

  /** Services that files name, and in how many of them. */
  public WordsInUse servicesInUse() {
    return services;
  }

  /** Teams that files name, and in how many of them. */
  public WordsInUse teamsInUse() {
    return teams;
  }

  /** Tags that files bear, and how many of them. */
  public WordsInUse tagsInUse() {
    return tags;
  }

  /** What sort of owner the catalogue says a name is. */
  public Optional<OwnerKind> owner(String name) {
    return Optional.ofNullable(owners.get(name));
  }

  /** Whether a ticket matches one of the trackers; any does if none is configured. */
  public boolean isTicket(String ticket) {
    return trackers.isEmpty() || trackers.stream().anyMatch(t -> t.pattern().matches(ticket));
  }

  /** What the organisation's names stand for. */
  public KnownNames knownNames() {
    return knownNames;
  }

  private static WordsInUse words(
      Repository repository, Function<FrontMatter, List<Located<String>>> read) {
    return WordsInUse.of(
        repository.documents().stream()
            .map(d -> read.apply(d.frontMatter()).stream().map(Located::value).toList()));
  }
}
