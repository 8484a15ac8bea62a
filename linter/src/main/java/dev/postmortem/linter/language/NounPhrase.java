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
    PERSON(Agent.Kind.PERSON, true),
    /** Surely a role. */
    ROLE(Agent.Kind.ROLE, true),
    /** Surely a group of people. */
    TEAM(Agent.Kind.TEAM, true),
    /** Another organisation, named as such. */
    VENDOR(Agent.Kind.VENDOR, true),
    /** The writers. */
    WE(Agent.Kind.WE, true),
    /** Nobody at all: "no one", "none of the engineers". */
    NOBODY(Agent.Kind.PERSON, true),
    /** People, if what they do says so: "they", "the operator". */
    PERHAPS(Agent.Kind.ROLE, false),
    /** Users of the product, who may do as they like. */
    CUSTOMER(Agent.Kind.ROLE, false),
    /** Anything else. */
    SYSTEM(Agent.Kind.SYSTEM, false);

    private final Agent.Kind kind;
    private final boolean human;

    Party(Agent.Kind kind, boolean human) {
      this.kind = kind;
      this.human = human;
    }

    Agent.Kind kind() {
      return kind;
    }

    /** Whether it is surely human, whatever it does. */
    boolean isHuman() {
      return human;
    }
  }

  boolean isHuman() {
    return party.isHuman();
  }
}
