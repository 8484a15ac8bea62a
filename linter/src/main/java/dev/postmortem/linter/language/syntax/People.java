package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.lexicon.WordClasses;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells people from systems by the head of a noun phrase. */
public final class People {

  /** How long the second noun of "one of our admins" may be. */
  private static final int LONGEST_WHOLE_IN_TOKENS = 8;

  private static final WordClasses TELLING =
      WordClasses.NONE
          .with(WordClass.WRITERS)
          .with(WordClass.PERSON_WORD)
          .with(WordClass.TEAM)
          .with(WordClass.AMBIGUOUS_ROLE)
          .with(WordClass.CUSTOMER)
          .with(WordClass.STAFF_WORD)
          .with(WordClass.COMPANY)
          .with(WordClass.VENDOR)
          .with(WordClass.ROLE)
          .with(WordClass.ORDINAL)
          .with(WordClass.GIVEN_NAME)
          .with(WordClass.PEOPLE_CUE);

  private final KnownNames names;

  People(KnownNames names) {
    this.names = names;
  }

  Referent referent(Sentence sentence, int start, int end, int head) {
    Referent referent = positive(sentence, start, end, head);
    boolean none =
        (sentence.isOneOf(start, "no", "neither") && referent.isHuman())
            || sentence.is(head, WordClass.NOBODY);
    return none ? Referent.NOBODY : referent;
  }

  private Referent positive(Sentence sentence, int start, int end, int head) {
    Token token = sentence.token(head);
    Optional<Agent.Kind> known = known(sentence, start, end);
    if (known.isPresent()) {
      return of(known.get());
    }
    if (token.kind() == Token.Kind.HANDLE) {
      return Referent.PERSON;
    }
    if (isNamed(sentence, start, end)) {
      return Referent.PERSON;
    }
    if (sentence.isOneOf(head, "hire", "hires") && sentence.isOneOf(head - 1, "new")) {
      return Referent.ROLE;
    }
    if (!token.word().classes().containsAny(TELLING) && token.kind() != Token.Kind.NUMBER) {
      return Referent.SYSTEM;
    }
    if (token.is(WordClass.WRITERS)) {
      return Referent.WE;
    }
    if (isSoftware(sentence, start, head)) {
      return Referent.SYSTEM;
    }
    if (token.is(WordClass.PERSON_WORD) && token.word().lemma().equals(token.lower())) {
      return Referent.PERSON;
    }
    if (sentence.isOneOf(head, "they", "them", "you")) {
      return Referent.UNCERTAIN;
    }
    if (sentence.isOneOf(head, "one") && sentence.isOneOf(head - 1, "no")) {
      return Referent.NOBODY;
    }
    Referent partitive = partitive(sentence, start, end, head);
    if (partitive != null) {
      return partitive;
    }
    if (isGroup(sentence, start, head) || isLine(sentence, start, end, head)) {
      return Referent.TEAM;
    }
    if (token.is(WordClass.TEAM)) {
      boolean ours = sentence.isOneOf(start, "our", "my") && !ownedBetween(sentence, start, head);
      return ours ? Referent.WE : Referent.TEAM;
    }
    if (token.is(WordClass.AMBIGUOUS_ROLE) || token.is(WordClass.CUSTOMER)) {
      return ambiguous(sentence, start, head, token);
    }
    if (token.lower().equals("desk")
        && sentence.isOneOf(
            head - 1, "help", "service", "support", "night", "day", "duty", "front", "trading")) {
      return Referent.TEAM;
    }
    boolean department = token.is(WordClass.STAFF_WORD) && end - start == 1;
    if (token.is(WordClass.COMPANY) || department) {
      return Referent.UNCERTAIN;
    }
    if (token.is(WordClass.VENDOR) && !token.is(WordClass.ROLE)) {
      return Referent.VENDOR;
    }
    if (token.is(WordClass.ROLE)) {
      return Referent.ROLE;
    }
    return Referent.SYSTEM;
  }

  /** "the duty operator" is a person; "the Kafka operator" is not; "the operator" may be. */
  private static Referent ambiguous(Sentence sentence, int start, int head, Token token) {
    boolean modified = false;
    for (int i = start; i < head; i++) {
      if ((sentence.is(i, WordClass.HUMAN_MODIFIER)
              && (!sentence.is(i, WordClass.ROLE) || sentence.isOneOf(i, "lead", "human")))
          || (sentence.is(i, WordClass.TEAM)
              && sentence.isOneOf(head, "lead", "leads", "owner", "owners", "member", "members"))
          || (sentence.is(head, WordClass.AMBIGUOUS_ROLE)
              && (sentence.is(i, WordClass.VENDOR) || sentence.is(i, WordClass.COMPANY)))
          || isOwned(sentence, i)) {
        return Referent.ROLE;
      }
      modified |= sentence.is(i, PartOfSpeech.NOUN);
    }
    if (modified) {
      // "the storage admin", "a tech lead": what one looks after; a program is not called so.
      boolean post =
          sentence.isOneOf(head, "admin", "admins", "lead", "leads", "planner", "planners")
              && !sentence.is(head - 1, WordClass.MACHINE_WORD)
              && !sentence.isOneOf(head - 1, "query", "route", "path", "capacity");
      return post ? Referent.ROLE : Referent.SYSTEM;
    }
    boolean owner =
        sentence.isOneOf(head, "owner", "owners", "keeper", "keepers")
            && sentence.isOneOf(head + 1, "of")
            && !sentence.any(head + 2, head + 5, WordClass.TECHNICAL_GROUP)
            && !isHeldByPrograms(sentence, head + 2);
    boolean working =
        owner
            || (sentence.isOneOf(head + 1, "on")
                && sentence.isOneOf(head + 2, "duty", "call", "shift"));
    if (working) {
      return Referent.ROLE;
    }
    if (sentence.isOneOf(head, "admin", "admins")) {
      return Referent.ROLE;
    }
    boolean ours = sentence.isOneOf(start, "our", "my", "all") && token.lower().endsWith("s");
    if (ours && token.is(WordClass.AMBIGUOUS_ROLE)) {
      return Referent.ROLE;
    }
    return token.is(WordClass.CUSTOMER) ? Referent.CUSTOMER : Referent.UNCERTAIN;
  }

  /** "the process supervisor", "the fleet manager": software that carries a person's title. */
  private static boolean isSoftware(Sentence sentence, int start, int head) {
    if (head <= start
        || !sentence.is(head, WordClass.SOFTWARE_TITLE)
        || !sentence.is(head - 1, WordClass.MACHINE_WORD)) {
      return false;
    }
    for (int i = start; i < head; i++) {
      if (sentence.is(i, PartOfSpeech.POSSESSIVE) || sentence.is(i, WordClass.HUMAN_MODIFIER)) {
        return false;
      }
    }
    return !sentence.isOneOf(head + 1, "on") || !sentence.isOneOf(head + 2, "duty", "call");
  }

  /** "one of our admins", "several of the reviewers": whom the second noun stands for. */
  private @Nullable Referent partitive(Sentence sentence, int start, int end, int head) {
    boolean quantity =
        (head == start || sentence.isOneOf(head, "half", "part", "rest", "majority"))
            && (sentence.is(head, PartOfSpeech.NUMBER)
                || sentence.isOneOf(
                    head,
                    "half",
                    "part",
                    "rest",
                    "majority",
                    "one",
                    "some",
                    "several",
                    "many",
                    "most",
                    "both",
                    "each",
                    "all",
                    "any",
                    "few",
                    "none",
                    "neither"));
    quantity |= sentence.isOneOf(head, "member", "members");
    if (!quantity || !sentence.isOneOf(end, "of")) {
      return null;
    }
    int last = end;
    for (int i = end + 1; i < sentence.size() && i < end + LONGEST_WHOLE_IN_TOKENS; i++) {
      if (sentence.is(i, PartOfSpeech.PRONOUN) && i == end + 1) {
        last = i;
        break;
      }
      if (!sentence.tag(i).isNominal()) {
        break;
      }
      last = i;
    }
    if (last == end || sentence.is(last, PartOfSpeech.NUMBER)) {
      return null;
    }
    if (sentence.isOneOf(last, "them", "these", "those")) {
      return Referent.UNCERTAIN;
    }
    Referent whole = positive(sentence, end + 1, last + 1, last);
    return whole == Referent.WE && !sentence.is(last, PartOfSpeech.PRONOUN) ? Referent.ROLE : whole;
  }

  /** "the storage group", but not "the node group". */
  private static boolean isGroup(Sentence sentence, int start, int head) {
    if (!sentence.isOneOf(head, "group", "division", "office") || head == start) {
      return false;
    }
    return !sentence.is(head - 1, PartOfSpeech.DETERMINER)
        && !sentence.is(head - 1, PartOfSpeech.ADJECTIVE)
        && sentence.token(head - 1).kind() == Token.Kind.WORD
        && !sentence.is(head - 1, WordClass.TECHNICAL_GROUP);
  }

  /** "Level 1", "L2", "second line": a line of support, if nothing else is said. */
  private static boolean isLine(Sentence sentence, int start, int end, int head) {
    int first = start;
    while (first < head && sentence.is(first, PartOfSpeech.NUMBER)) {
      first++;
    }
    boolean alone = head == first;
    return (alone
            && sentence.isOneOf(head, "level", "tier")
            && sentence.isOneOf(head + 1, "1", "2", "3", "one", "two", "three"))
        || (alone && end == start + 1 && sentence.isOneOf(head, "l1", "l2", "l3"))
        || (sentence.isOneOf(head, "line")
            && sentence.isOneOf(head - 1, "first", "second", "third")
            && head - start <= 2);
  }

  /** "our provider's staff" are not ours. */
  private static boolean ownedBetween(Sentence sentence, int start, int head) {
    for (int i = start + 1; i < head; i++) {
      if (sentence.is(i, PartOfSpeech.POSSESSIVE)) {
        return true;
      }
    }
    return false;
  }

  /** "the broadcaster's operator", "our vendor's support". */
  private static boolean isOwned(Sentence sentence, int i) {
    return sentence.is(i, PartOfSpeech.POSSESSIVE)
        && sentence.token(i).lower().startsWith("'")
        && (sentence.is(i - 1, WordClass.ROLE)
            || sentence.is(i - 1, WordClass.VENDOR)
            || sentence.is(i - 1, WordClass.COMPANY)
            || sentence.is(i - 1, WordClass.TEAM));
  }

  /** "the owner of the lock" may be a process. */
  private static boolean isHeldByPrograms(Sentence sentence, int from) {
    for (int i = from; i < from + 4; i++) {
      if (sentence.isOneOf(
          i,
          "lock",
          "lease",
          "pod",
          "pods",
          "process",
          "thread",
          "session",
          "object",
          "resource",
          "row",
          "rows",
          "key",
          "partition",
          "shard",
          "socket",
          "file",
          "reference",
          "connection",
          "mutex",
          "semaphore",
          "token",
          "handle",
          "page",
          "block",
          "container")) {
        return true;
      }
    }
    return false;
  }

  /** "Jonas", "Jonas Weber", "16:45 Jonas". */
  private static boolean isNamed(Sentence sentence, int start, int end) {
    int first = sentence.is(start, PartOfSpeech.NUMBER) ? start + 1 : start;
    int words = end - first;
    if (words < 1 || words > 3 || !sentence.is(first, WordClass.GIVEN_NAME)) {
      return false;
    }
    for (int i = first; i < end; i++) {
      Token token = sentence.token(i);
      boolean name = token.capital() && token.kind() == Token.Kind.WORD;
      boolean surname = i == first || token.word().isUnknown() || token.is(WordClass.GIVEN_NAME);
      if (!name || !surname) {
        return false;
      }
    }
    return true;
  }

  private Optional<Agent.Kind> known(Sentence sentence, int start, int end) {
    if (names.longest() == 0 || !names.mayEndWith(sentence.lower(end - 1))) {
      return Optional.empty();
    }
    int longest = Math.min(names.longest(), end - start);
    for (int length = longest; length > 0; length--) {
      StringBuilder name = new StringBuilder();
      for (int i = end - length; i < end; i++) {
        name.append(name.isEmpty() ? "" : " ").append(sentence.lower(i));
      }
      Optional<Agent.Kind> kind = names.kindOfLower(name.toString());
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  private static Referent of(Agent.Kind kind) {
    return switch (kind) {
      case PERSON -> Referent.PERSON;
      case ROLE -> Referent.ROLE;
      case TEAM -> Referent.TEAM;
      case VENDOR -> Referent.VENDOR;
      case WE -> Referent.WE;
      case SYSTEM, NOBODY -> Referent.SYSTEM;
    };
  }
}
