package dev.postmortem.linter.rule;

import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Prose;
import java.util.Optional;

/**
 * A stretch of prose that is judged for what it says, and where it stands.
 *
 * @param prose the words
 * @param origin which part of the file it is in
 * @param place what kind of place
 * @param heading the heading above, as written; the path of the key for front matter; may be empty
 * @param section the known section it is in
 */
public record Passage(
    Prose prose, Origin origin, ProsePlace place, String heading, Optional<SectionKind> section) {

  /** Which part of a file. */
  public enum Origin {
    /** A value of the front matter. */
    FRONT_MATTER,
    /** The Markdown below. */
    BODY
  }

  /** Whether it is a value of the front matter. */
  public boolean isFrontMatter() {
    return origin == Origin.FRONT_MATTER;
  }

  /** Whether it is in the timeline, which must record what happened. */
  public boolean isTimeline() {
    return section.filter(SectionKind.TIMELINE::equals).isPresent();
  }
}
