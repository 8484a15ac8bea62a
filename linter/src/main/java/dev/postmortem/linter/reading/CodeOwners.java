package dev.postmortem.linter.reading;

import dev.postmortem.corpus.files.RepositoryFiles;
import dev.postmortem.text.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people that the CODEOWNERS file names.
 *
 * @param people handles and the local parts of mail addresses, without {@code @}
 * @param teams teams, as in {@code @org/team}, by the team's name
 */
record CodeOwners(Set<String> people, Set<String> teams) {

  /** Where GitHub and GitLab look for it, in their order. */
  private static final List<String> PLACES =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  /** Copies the sets. */
  CodeOwners {
    people = Set.copyOf(people);
    teams = Set.copyOf(teams);
  }

  /** The owners that the first such file of a repository names; none if there is no such file. */
  static CodeOwners of(RepositoryFiles files) {
    for (String place : PLACES) {
      Optional<SourceText> text = files.exists(place) ? files.read(place) : Optional.empty();
      if (text.isPresent()) {
        return parse(text.get().text());
      }
    }
    return new CodeOwners(Set.of(), Set.of());
  }

  /** Reads lines of a pattern and its owners; {@code #} begins a comment. */
  static CodeOwners parse(String text) {
    Set<String> people = new TreeSet<>();
    Set<String> teams = new TreeSet<>();
    for (String line : text.split("\\R", -1)) {
      int comment = line.indexOf('#');
      String rule = (comment < 0 ? line : line.substring(0, comment)).strip();
      String[] words = rule.split("\\s+", -1);
      for (int i = 1; i < words.length; i++) {
        String owner = words[i];
        int at = owner.indexOf('@');
        if (at == 0 && owner.indexOf('/') > 0) {
          teams.add(owner.substring(owner.lastIndexOf('/') + 1));
        } else if (at == 0) {
          people.add(owner.substring(1));
        } else if (at > 0) {
          people.add(owner.substring(0, at));
        }
      }
    }
    people.remove("");
    teams.remove("");
    return new CodeOwners(people, teams);
  }
}
