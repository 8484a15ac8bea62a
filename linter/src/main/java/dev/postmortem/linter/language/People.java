package dev.postmortem.linter.language;

import dev.postmortem.linter.language.NounPhrase.Party;
import java.util.Optional;

/** Tells people from systems by the head of a noun phrase. */
final class People {

  private final KnownNames names;

  People(KnownNames names) {
    this.names = names;
  }

  Party party(Sentence sentence, int start, int end, int head) {
    Party party = positive(sentence, start, end, head);
    boolean none =
        (sentence.isOneOf(start, "no", "neither") && party.isHuman())
            || sentence.is(head, Trait.NOBODY);
    return none ? Party.NOBODY : party;
  }

  private Party positive(Sentence sentence, int start, int end, int head) {
    Token token = sentence.token(head);
    Optional<Agent.Kind> known = known(sentence, start, end);
    if (known.isPresent()) {
      return of(known.get());
    }
    if (token.kind() == Token.Kind.HANDLE) {
      return Party.PERSON;
    }
    if (token.is(Trait.WRITERS)) {
      return Party.WE;
    }
    if (token.is(Trait.PERSON_WORD) && token.word().lemma().equals(token.lower())) {
      return Party.PERSON;
    }
    if (sentence.isOneOf(head, "they", "them", "you")) {
      return Party.PERHAPS;
    }
    if (sentence.isOneOf(head, "one") && sentence.isOneOf(head - 1, "no")) {
      return Party.NOBODY;
    }
    if (token.is(Trait.TEAM)) {
      boolean ours = sentence.isOneOf(start, "our", "my") && !ownedBetween(sentence, start, head);
      return ours ? Party.WE : Party.TEAM;
    }
    if (token.is(Trait.AMBIGUOUS_ROLE) || token.is(Trait.CUSTOMER)) {
      return ambiguous(sentence, start, head, token);
    }
    if (token.lower().equals("desk")
        && sentence.isOneOf(
            head - 1, "help", "service", "support", "night", "day", "duty", "front", "trading")) {
      return Party.TEAM;
    }
    if (token.is(Trait.COMPANY)) {
      return Party.PERHAPS;
    }
    if (token.is(Trait.VENDOR) && !token.is(Trait.ROLE)) {
      return Party.VENDOR;
    }
    if (token.is(Trait.ROLE)) {
      return Party.ROLE;
    }
    return Party.SYSTEM;
  }

  /** "the duty operator" is a person; "the Kafka operator" is not; "the operator" may be. */
  private static Party ambiguous(Sentence sentence, int start, int head, Token token) {
    boolean modified = false;
    for (int i = start; i < head; i++) {
      if ((sentence.is(i, Trait.HUMAN_MODIFIER)
              && (!sentence.is(i, Trait.ROLE) || sentence.isOneOf(i, "lead", "human")))
          || isOwned(sentence, i)) {
        return Party.ROLE;
      }
      modified |= sentence.is(i, Tag.NOUN);
    }
    if (modified) {
      return Party.SYSTEM;
    }
    return token.is(Trait.CUSTOMER) ? Party.CUSTOMER : Party.PERHAPS;
  }

  /** "our provider's staff" are not ours. */
  private static boolean ownedBetween(Sentence sentence, int start, int head) {
    for (int i = start + 1; i < head; i++) {
      if (sentence.is(i, Tag.POSSESSIVE)) {
        return true;
      }
    }
    return false;
  }

  /** "the broadcaster's operator", "our vendor's support". */
  private static boolean isOwned(Sentence sentence, int i) {
    return sentence.is(i, Tag.POSSESSIVE)
        && sentence.token(i).lower().startsWith("'")
        && (sentence.is(i - 1, Trait.ROLE)
            || sentence.is(i - 1, Trait.VENDOR)
            || sentence.is(i - 1, Trait.TEAM));
  }

  private Optional<Agent.Kind> known(Sentence sentence, int start, int end) {
    int longest = Math.min(names.longest(), end - start);
    for (int length = longest; length > 0; length--) {
      StringBuilder name = new StringBuilder();
      for (int i = end - length; i < end; i++) {
        name.append(name.isEmpty() ? "" : " ").append(sentence.lower(i));
      }
      Optional<Agent.Kind> kind = names.kindOf(name.toString());
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  private static Party of(Agent.Kind kind) {
    return switch (kind) {
      case PERSON -> Party.PERSON;
      case ROLE -> Party.ROLE;
      case TEAM -> Party.TEAM;
      case VENDOR -> Party.VENDOR;
      case WE -> Party.WE;
      case SYSTEM, NOBODY -> Party.SYSTEM;
    };
  }
}
