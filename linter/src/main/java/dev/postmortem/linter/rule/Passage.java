package dev.postmortem.linter.rule;

import dev.postmortem.linter.language.Place;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.text.Prose;
import java.util.Optional;

/**
 * A stretch of prose that is judged for what it says, and where it stands.
 *
 * @param prose the words
 * @param place what kind of place
 * @param heading the heading above, as written; the path of the key for front matter; may be empty
 * @param section the known section it stands in
 */
public record Passage(Prose prose, Place place, String heading, Optional<SectionKind> section) {

  /** Whether it stands in the timeline, which must record what happened. */
  public boolean isTimeline() {
    return section.filter(SectionKind.TIMELINE::equals).isPresent();
  }
}
