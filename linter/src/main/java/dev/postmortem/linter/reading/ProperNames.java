package dev.postmortem.linter.reading;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Owner;
import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.linter.language.syntax.KnownNames;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.source.Located;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an organisation's names refer to, from its own settings: catalogues say which are services,
 * teams, roles and people; Git's authors, CODEOWNERS, reviewers and role holders are people where
 * no catalogue says otherwise.
 */
final class ProperNames {

  private ProperNames() {}

  /**
   * The names of a repository.
   *
   * @param services services that files name
   * @param teams teams that files name
   */
  static KnownNames of(
      Repository repository, Collection<String> services, Collection<String> teams) {
    Settings configuration = repository.corpus().configuration();
    Set<String> systems = new TreeSet<>(services);
    configuration.catalogues().services().forEach(s -> add(s.id(), s.name(), systems));
    Set<String> groups = new TreeSet<>(teams);
    configuration.catalogues().teams().forEach(t -> add(t.id(), t.name(), groups));
    Set<String> people = new TreeSet<>();
    Set<String> roles = new TreeSet<>();
    for (Owner owner : configuration.catalogues().owners()) {
      switch (owner.kind()) {
        case PERSON -> add(owner.id(), owner.name(), people);
        case ROLE -> add(owner.id(), owner.name(), roles);
        case GROUP -> add(owner.id(), owner.name(), groups);
      }
    }
    CodeOwners codeOwners = CodeOwners.of(repository.files());
    groups.addAll(codeOwners.teams());
    Set<String> writers = new TreeSet<>(repository.corpus().history().authorNames());
    writers.addAll(codeOwners.people());
    repository.documents().forEach(document -> addNamed(document, writers));
    return KnownNames.none()
        .with(Agent.Kind.TEAM, groups)
        .with(Agent.Kind.SYSTEM, systems)
        .with(Agent.Kind.ROLE, roles)
        .with(Agent.Kind.PERSON, people)
        .withPeopleUnlessWords(writers);
  }

  /** Reviewers and role holders: handles of roles look like "payments-on-call" and are no names. */
  private static void addNamed(PostmortemDocument document, Set<String> people) {
    FrontMatter frontMatter = document.frontMatter();
    frontMatter.reviewers().stream().map(Located::value).forEach(name -> addPerson(name, people));
    frontMatter.roleHolders().stream().map(Located::value).forEach(name -> addPerson(name, people));
  }

  private static void addPerson(String name, Set<String> people) {
    if (name.indexOf('-') < 0 && name.indexOf('/') < 0) {
      people.add(name);
    }
  }

  private static void add(String id, Optional<String> name, Set<String> into) {
    into.add(id);
    name.ifPresent(into::add);
  }
}
