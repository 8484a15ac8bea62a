package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.linter.language.lexicon.Word;
import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that an organisation has told: what tells Bob from Kafka is a list, not a capital
 * letter. Names are compared without regard to case, word by word.
 */
public final class KnownNames {

  private static final KnownNames NONE = new KnownNames(Map.of(), Set.of(), Set.of(), 0);

  private final Map<String, Agent.Kind> kinds;

  /** The last word of every name: where none of them stands, no name needs to be looked up. */
  private final Set<String> lastWords;

  /** The letters and digits that names of people begin with, up to the first other character. */
  private final Set<String> beginnings;

  private final int longest;

  private KnownNames(
      Map<String, Agent.Kind> kinds, Set<String> lastWords, Set<String> beginnings, int longest) {
    this.kinds = kinds;
    this.lastWords = lastWords;
    this.beginnings = beginnings;
    this.longest = longest;
  }

  /** No names. */
  public static KnownNames none() {
    return NONE;
  }

  /** These names and more; a name that is already known changes its kind. */
  public KnownNames with(Agent.Kind kind, Collection<String> names) {
    Map<String, Agent.Kind> more = new HashMap<>(kinds);
    Set<String> last = new HashSet<>(lastWords);
    Set<String> first = new HashSet<>(beginnings);
    int words = longest;
    for (String name : names) {
      String key = normal(name);
      if (!key.isEmpty()) {
        more.put(key, kind);
        last.add(key.substring(key.lastIndexOf(' ') + 1));
        if (kind == Agent.Kind.PERSON) {
          first.add(beginning(key));
        }
        words = Math.max(words, (int) key.chars().filter(c -> c == ' ').count() + 1);
      }
    }
    return new KnownNames(more, last, first, words);
  }

  /**
   * People by the names that are in commits and lists of reviewers: full names, first names and
   * handles. A single word that English or the trade already uses, such as "Will" or "deploy", is
   * no name; what is known already stays what it is.
   */
  public KnownNames withPeopleUnlessWords(Collection<String> names) {
    Set<String> people = new TreeSet<>();
    for (String name : names) {
      String full = normal(name);
      int blank = full.indexOf(' ');
      if (blank > 0) {
        people.add(full);
        addUnlessWord(full.substring(0, blank), people);
      } else {
        addUnlessWord(full, people);
      }
    }
    people.removeAll(kinds.keySet());
    return with(Agent.Kind.PERSON, people);
  }

  private static void addUnlessWord(String name, Set<String> people) {
    boolean letters = name.length() > 2 && name.chars().anyMatch(Character::isLetter);
    Word word = Lexicon.english().word(name);
    if (letters && (word.isUnknown() || word.has(WordClass.GIVEN_NAME))) {
      people.add(name);
    }
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

  /**
   * What a name stands for; empty if it is not known. Case and a leading {@code @} do not matter.
   */
  public Optional<Agent.Kind> kindOf(String name) {
    return Optional.ofNullable(kinds.get(normal(name)));
  }

  /**
   * Where people are named in a prose, longest name first: a full name, a first name with a capital
   * letter, or a handle. Products, roles and teams are not people.
   *
   * @return stretches of the prose's text, in order, none of which overlap
   */
  public List<Span> peopleIn(Prose prose) {
    List<Span> found = new ArrayList<>();
    if (!mayName(prose.text())) {
      return found;
    }
    List<Token> tokens = Tokenizer.tokenize(prose, Lexicon.english());
    int i = 0;
    while (i < tokens.size()) {
      int length = personLength(tokens, i);
      if (length > 0) {
        found.add(new Span(tokens.get(i).start(), tokens.get(i + length - 1).end()));
      }
      i += Math.max(1, length);
    }
    return found;
  }

  /** Whether a word with a capital letter, or a handle, begins as the name of a person does. */
  private boolean mayName(String text) {
    if (beginnings.isEmpty()) {
      return false;
    }
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Character.isLetterOrDigit(c);
      if (part
          && !inWord
          && (Character.isUpperCase(c) || (i > 0 && text.charAt(i - 1) == '@'))
          && beginnings.contains(beginning(normal(text.substring(i, runEnd(text, i)))))) {
        return true;
      }
      inWord = part;
    }
    return false;
  }

  private static String beginning(String lower) {
    return lower.substring(0, runEnd(lower, 0));
  }

  private static int runEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** How many tokens from {@code from} on name a person; 0 if they name none. */
  private int personLength(List<Token> tokens, int from) {
    Token first = tokens.get(from);
    boolean handle = first.kind() == Token.Kind.HANDLE;
    if (!handle && !(first.kind() == Token.Kind.WORD && first.capital())) {
      return 0;
    }
    for (int length = Math.min(longest, tokens.size() - from); length > 0; length--) {
      StringBuilder name = new StringBuilder();
      for (Token token : tokens.subList(from, from + length)) {
        name.append(name.isEmpty() ? "" : " ").append(token.lower());
      }
      Agent.Kind kind = kinds.get(normal(name.toString()));
      if (kind != null) {
        return kind == Agent.Kind.PERSON ? length : 0;
      }
    }
    return 0;
  }

  /** Whether a name may end with a word, in lower case. */
  boolean mayEndWith(String word) {
    return lastWords.contains(word.startsWith("@") ? word.substring(1) : word);
  }

  /** What a name, in lower case and with single spaces, stands for. */
  Optional<Agent.Kind> kindOfLower(String name) {
    return Optional.ofNullable(kinds.get(name.startsWith("@") ? name.substring(1) : name));
  }

  /** Number of words in the longest name. */
  int longest() {
    return longest;
  }

  private static String normal(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("@") ? lower.substring(1) : lower;
  }
}
