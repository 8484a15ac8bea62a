package dev.postmortem.linter.language;

/**
 * A noun phrase.
 *
 * @param start index of its first token
 * @param end index behind its last token
 * @param head index of the noun that says what it is
 * @param party whom it stands for
 */
record NounPhrase(int start, int end, int head, Party party) {

  /** Whom a noun phrase stands for. */
  enum Party {
    /** Surely a person. */
    PERSON(Agent.Kind.PERSON),
    /** Surely a role. */
    ROLE(Agent.Kind.ROLE),
    /** Surely a group of people. */
    TEAM(Agent.Kind.TEAM),
    /** Another organisation, named as such. */
    VENDOR(Agent.Kind.VENDOR),
    /** The writers. */
    WE(Agent.Kind.WE),
    /** Nobody at all: "no one", "none of the engineers". */
    NOBODY(Agent.Kind.PERSON),
    /** People, if what they do says so: "they", "the operator". */
    PERHAPS(Agent.Kind.ROLE),
    /** Users of the product, who may do as they like. */
    CUSTOMER(Agent.Kind.ROLE),
    /** Anything else. */
    SYSTEM(Agent.Kind.SYSTEM);

    private final Agent.Kind kind;

    Party(Agent.Kind kind) {
      this.kind = kind;
    }

    Agent.Kind kind() {
      return kind;
    }

    /** Whether it is surely human, whatever it does. */
    boolean isHuman() {
      return switch (this) {
        case PERSON, ROLE, TEAM, VENDOR, WE, NOBODY -> true;
        case PERHAPS, CUSTOMER, SYSTEM -> false;
      };
    }
  }

  boolean isHuman() {
    return party.isHuman();
  }
}
