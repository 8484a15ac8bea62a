package dev.postmortem.corpus.analytics.action;

import java.time.LocalDate;
import java.util.List;

/**
 * How far the actions of an earlier incident had come when it recurred: whether the fix had landed
 * and was not enough, or had not landed.
 *
 * @param done actions that were done before the day of the recurrence
 * @param dropped actions that were dropped before it
 * @param open actions that were neither, whatever their state is now
 * @param unknown actions that are done or dropped on a day that is not known
 */
public record FixesLanded(int done, int dropped, int open, int unknown) {

  /** Counts actions as they stood at the beginning of a day. */
  public static FixesLanded by(LocalDate day, List<ActionRow> actions) {
    int done = 0;
    int dropped = 0;
    int open = 0;
    int unknown = 0;
    for (ActionRow row : actions) {
      ActionRow.Timing timing = row.timing();
      if (timing.doneOn().filter(day::isAfter).isPresent()) {
        done++;
      } else if (timing.droppedOn().filter(day::isAfter).isPresent()) {
        dropped++;
      } else if (row.state().open() || timing.doneOn().or(timing::droppedOn).isPresent()) {
        open++;
      } else {
        unknown++;
      }
    }
    return new FixesLanded(done, dropped, open, unknown);
  }

  /** Actions in all. */
  public int all() {
    return done + dropped + open + unknown;
  }
}
