package dev.postmortem.linter.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that an organisation has told: what tells Bob from Kafka is a list, not a capital
 * letter. Names are compared without regard to case, word by word.
 */
public final class KnownNames {

  private static final KnownNames NONE = new KnownNames(Map.of(), 0);

  private final Map<String, Agent.Kind> kinds;
  private final int longest;

  private KnownNames(Map<String, Agent.Kind> kinds, int longest) {
    this.kinds = kinds;
    this.longest = longest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownNames that && kinds.equals(that.kinds);
  }

  @Override
  public int hashCode() {
    return kinds.hashCode();
  }

  /** No names. */
  public static KnownNames none() {
    return NONE;
  }

  /** These names and more; a name that is already known changes its kind. */
  public KnownNames with(Agent.Kind kind, Collection<String> names) {
    Map<String, Agent.Kind> more = new HashMap<>(kinds);
    int words = longest;
    for (String name : names) {
      String key = name.strip().toLowerCase(Locale.ROOT);
      if (!key.isEmpty()) {
        more.put(key, kind);
        words = Math.max(words, (int) key.chars().filter(c -> c == ' ').count() + 1);
      }
    }
    return new KnownNames(more, words);
  }

  /** Services, products and other things: innocent agents. */
  public KnownNames withSystems(Collection<String> names) {
    return with(Agent.Kind.SYSTEM, names);
  }

  /** People by name or handle. */
  public KnownNames withPeople(Collection<String> names) {
    return with(Agent.Kind.PERSON, names);
  }

  /** Roles, such as {@code payments-on-call}. */
  public KnownNames withRoles(Collection<String> names) {
    return with(Agent.Kind.ROLE, names);
  }

  /** Teams and groups. */
  public KnownNames withTeams(Collection<String> names) {
    return with(Agent.Kind.TEAM, names);
  }

  /** What a name, in lower case and with single spaces, stands for. */
  Optional<Agent.Kind> kindOf(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** Number of words in the longest name. */
  int longest() {
    return longest;
  }
}
