package dev.postmortem.importer;

import dev.postmortem.importer.label.Field;
import dev.postmortem.importer.review.Candidate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An older report turned into a postmortem.
 *
 * @param from the report, relative to the folder it was read from
 * @param to the postmortem, relative to the repository
 * @param text the postmortem: front matter, then the report's body word for word
 * @param found how many values were recovered of each field; a field that is missing is not a key
 * @param notFound the fields that could not be recovered, and why, if there is a reason
 * @param tally what was counted in actions and factors
 * @param zone the zone of its times, if the user said it because the report names none
 * @param proposed words of the factors that the taxonomy does not know, by their proposed id
 * @param unread what a setting may make readable
 * @param candidates values that were seen and not trusted
 */
public record AdoptedReport(
    String from,
    String to,
    String text,
    Map<Field, Integer> found,
    List<String> notFound,
    Tally tally,
    Optional<ZoneId> zone,
    Map<String, String> proposed,
    Unread unread,
    List<Candidate> candidates) {

  /**
   * Counts of actions and factors.
   *
   * @param tickets actions that carry a ticket
   * @param owned actions that carry an owner
   * @param done actions that are marked as done
   * @param knownFactors factors that the taxonomy knows
   */
  public record Tally(int tickets, int owned, int done, int knownFactors) {}

  /** The same without the notes on some fields. */
  AdoptedReport withoutNotes(Set<String> fields) {
    int end = text.indexOf("\n---");
    return fields.isEmpty() || end < 0
        ? this
        : withText(
            NotFoundNote.without(text.substring(0, end + 1), fields) + text.substring(end + 1));
  }

  /** The same with the text of a postmortem that was there before. */
  AdoptedReport withText(String other) {
    return new AdoptedReport(
        from, to, other, found, notFound, tally, zone, proposed, unread, candidates);
  }
}
