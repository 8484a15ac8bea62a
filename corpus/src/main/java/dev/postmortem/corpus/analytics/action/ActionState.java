package dev.postmortem.corpus.analytics.action;

import dev.postmortem.schema.model.Term;

/** The state of an action on a given day. */
public enum ActionState implements Term {
  /** Not done, and not past its due date. */
  OPEN,
  /** Not done, and past its due date. */
  OVERDUE,
  /** Done on or before its due date. */
  DONE_IN_TIME,
  /** Done after its due date. */
  DONE_LATE,
  /** Done, but it has no due date, or the day on which it was done is not known. */
  DONE,
  /** Will not be done. */
  DROPPED;

  /** Whether there is still work to do. */
  public boolean open() {
    return this == OPEN || this == OVERDUE;
  }

  /** Whether the work is done. */
  public boolean done() {
    return this == DONE_IN_TIME || this == DONE_LATE || this == DONE;
  }
}
