package dev.postmortem.linter.language.syntax;

/**
 * A noun phrase.
 *
 * @param start index of its first token
 * @param end index behind its last token
 * @param head index of the noun that says what it is
 * @param referent whom it stands for
 */
public record NounPhrase(int start, int end, int head, Referent referent) {

  /** Whom a noun phrase stands for. */
  public enum Referent {
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
    UNCERTAIN(Agent.Kind.ROLE),
    /** Users of the product, who may do as they like. */
    CUSTOMER(Agent.Kind.ROLE),
    /** Anything else. */
    SYSTEM(Agent.Kind.SYSTEM);

    private final Agent.Kind kind;

    Referent(Agent.Kind kind) {
      this.kind = kind;
    }

    public Agent.Kind kind() {
      return kind;
    }

    /** Whether it is surely human, whatever it does. */
    public boolean isHuman() {
      return switch (this) {
        case PERSON, ROLE, TEAM, VENDOR, WE, NOBODY -> true;
        case UNCERTAIN, CUSTOMER, SYSTEM -> false;
      };
    }
  }

  public boolean isHuman() {
    return referent.isHuman();
  }
}
