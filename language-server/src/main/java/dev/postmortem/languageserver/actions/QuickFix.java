package dev.postmortem.languageserver.actions;

import dev.postmortem.languageserver.Change;
import dev.postmortem.linter.Finding;
import java.util.Optional;

/**
 * A change that an author may ask for at a place.
 *
 * @param title what it does, as an imperative
 * @param kind how certain it is
 * @param finding what it mends; empty if it mends several or none
 * @param change what it changes
 * @param reason whether the author still has to say why: the change then holds {@link
 *     Reasons#PLACEHOLDER} once
 */
public record QuickFix(
    String title, Kind kind, Optional<Finding> finding, Change change, Reason reason) {

  /** How certain a change is. */
  public enum Kind {
    /** It mends what was found. */
    FIX,
    /** It mends what was found, and is most likely what the author wants. */
    PREFERRED_FIX,
    /** It mends all that can be mended in the file. */
    FIX_ALL,
    /** It lets a finding stand. */
    SUPPRESSION
  }

  /** Whether an author has to say why. */
  public enum Reason {
    /** Nobody asks. */
    NONE,
    /** A finding is let stand only with a reason. */
    ASKED
  }
}
