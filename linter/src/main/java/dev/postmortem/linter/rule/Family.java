package dev.postmortem.linter.rule;

import dev.postmortem.schema.model.Term;
import java.util.Optional;

/** What a rule is about. In configuration the word of a family means all its rules. */
public enum Family implements Term {
  /** The file itself: syntax, schema, references, configuration. */
  DOCUMENT("the file and its front matter"),
  /** Whether the text is blameless. */
  WORDING("blameless wording"),
  /** Whether more than one cause is looked for. */
  CAUSALITY("contributing factors instead of one root cause"),
  /** Whether lessons become work with an owner. */
  ACTIONS("follow-up work that gets done"),
  /** Whether the story can be checked. */
  EVIDENCE("a complete text that readers can check"),
  /** What the repository's history tells. */
  PROCESS("the life cycle of a postmortem, from its Git history"),
  /** What must not be published. */
  SAFETY("what must not be published"),
  /** What an organisation minds beyond that. */
  HOUSE("the organisation's own rules");

  private final String about;

  Family(String about) {
    this.about = about;
  }

  /** What the rules of the family are about, in a few words. */
  public String about() {
    return about;
  }

  /** The family with this word in configuration. */
  public static Optional<Family> of(String word) {
    return Term.of(values(), word);
  }
}
