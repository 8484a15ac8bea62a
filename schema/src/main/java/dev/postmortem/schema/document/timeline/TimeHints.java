package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.NamedZone;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What other parts of a report say about its times, where its body leaves them open.
 *
 * @param day the day of the report; empty if it is unknown or unclear
 * @param zone of times for which the body names none
 * @param order how dates are written, if no date of the body tells
 */
public record TimeHints(Optional<LocalDate> day, Optional<NamedZone> zone, DayOrder order) {

  /** Nothing is known. */
  public static final TimeHints NOTHING =
      new TimeHints(Optional.empty(), Optional.empty(), DayOrder.UNKNOWN);
}
