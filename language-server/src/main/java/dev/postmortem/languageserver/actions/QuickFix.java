package dev.postmortem.languageserver.actions;

import dev.postmortem.languageserver.Change;
import dev.postmortem.linter.Finding;
import java.util.Optional;

/**
 * A change that an author may ask for at a place.
 *
 * @param title what it does, as an imperative
 * @param kind how certain it is
 * @param finding what it fixes; empty if it fixes several or none
 * @param change what it changes
 * @param reason whether the author still has to say why: the change then holds {@link
 *     Reasons#PLACEHOLDER} once
 */
public record QuickFix(
    String title, Kind kind, Optional<Finding> finding, Change change, Reason reason) {

  /** How certain a change is. */
  public enum Kind {
    /** It fixes the finding. */
    FIX,
    /** It fixes the finding, and is most likely what the author wants. */
    PREFERRED_FIX,
    /** It fixes everything in the file that can be fixed automatically. */
    FIX_ALL,
    /** It suppresses a finding. */
    SUPPRESSION
  }

  /** Whether an author has to say why. */
  public enum Reason {
    /** No reason is needed. */
    NONE,
    /** A finding is suppressed only with a reason. */
    ASKED
  }
}
