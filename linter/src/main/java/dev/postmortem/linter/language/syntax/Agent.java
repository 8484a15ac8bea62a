package dev.postmortem.linter.language.syntax;

import dev.postmortem.text.source.Span;
import java.util.Optional;

/**
 * Who or what does something in a clause.
 *
 * @param kind what sort of agent
 * @param words as written, without a leading article; empty if nobody is named
 * @param span where the words are in the prose's text; empty if nobody is named
 */
public record Agent(Kind kind, String words, Optional<Span> span) {

  private static final Agent NOBODY = new Agent(Kind.NOBODY, "", Optional.empty());

  /** What sort of agent. */
  public enum Kind {
    /** A person by name, pronoun or a bare word such as "someone". */
    PERSON,
    /** A person by role: "the on-call engineer". */
    ROLE,
    /** A group of people. */
    TEAM,
    /** Another organisation or its staff. */
    VENDOR,
    /** The writers. */
    WE,
    /** Software, hardware, a document, an event, and whatever is not known to be people. */
    SYSTEM,
    /** No agent is named. */
    NOBODY;

    /** Whether people, the writers among them, stand behind the agent. */
    public boolean isHuman() {
      return this != SYSTEM && this != NOBODY;
    }
  }

  /** Nobody is named. */
  public static Agent nobody() {
    return NOBODY;
  }
}
