package dev.postmortem.languageserver.mention;

import dev.postmortem.languageserver.Location;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;

/**
 * A word by which a file names something that other files know, too.
 *
 * @param kind which kind of thing
 * @param word the word, without quotation marks
 * @param role whether it is defined or used there
 * @param source the file
 * @param span the word, without quotation marks
 */
public record Mention(Kind kind, String word, Role role, SourceText source, Span span) {

  /** The kind of thing a word names. */
  public enum Kind {
    /** A contributing factor. */
    FACTOR("factor"),
    /** A tag. */
    TAG("tag"),
    /** A service. */
    SERVICE("service"),
    /** A team. */
    TEAM("team"),
    /** The owner of an action or holder of a role. */
    OWNER("owner"),
    /** A postmortem, by its id. */
    POSTMORTEM("postmortem"),
    /** A rule or a family of rules. */
    RULE("rule");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for one of them. */
    public String word() {
      return word;
    }
  }

  /** What a file does with a word. */
  public enum Role {
    /** Defines what it means. */
    DEFINITION,
    /** Uses it. */
    USE
  }

  /** Where it stands. */
  public Location location() {
    return new Location(source, span);
  }
}
