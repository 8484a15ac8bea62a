package dev.postmortem.linter.language.syntax;

import dev.postmortem.schema.model.SectionKind;
import java.util.Optional;

/**
 * Where a prose stands, as far as it bears on what the words mean.
 *
 * @param place what kind of place
 * @param heading the heading above, as written; empty if there is none. For {@link
 *     ProsePlace#HEADING} the heading above the heading
 * @param section which known section it is
 * @param names what the organisation's names stand for
 */
public record Context(
    ProsePlace place, String heading, Optional<SectionKind> section, KnownNames names) {

  /** A place below a heading that is no known section, without known names. */
  public static Context of(ProsePlace place, String heading) {
    return new Context(place, heading, Optional.empty(), KnownNames.none());
  }

  /** Running text with nothing known about it. */
  public static Context plain() {
    return of(ProsePlace.PARAGRAPH, "");
  }

  /** The same place, in a known section. */
  public Context in(SectionKind kind) {
    return new Context(place, heading, Optional.of(kind), names);
  }

  /** The same place, with known names. */
  public Context knowing(KnownNames known) {
    return new Context(place, heading, section, known);
  }
}
