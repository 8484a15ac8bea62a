package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is known about a timeline's times before its first event is read.
 *
 * @param heading a date in its heading
 * @param started {@code started_at}
 * @param day the day of the report from its title, its file name or a label
 * @param zone the zone that its heading or a line near it names
 * @param agreed the same, unless the body names another one elsewhere
 * @param rough whether its times are said to be approximate
 * @param order how the body writes its dates; asked for only where a date leaves it open
 */
record TimelineSetting(
    Optional<PartialDate> heading,
    Optional<OffsetDateTime> started,
    Optional<Day> day,
    Optional<NamedZone> zone,
    Optional<NamedZone> agreed,
    boolean rough,
    Supplier<DayOrder> order) {

  /**
   * A day.
   *
   * @param sure whether nothing suggests another one
   */
  record Day(LocalDate date, boolean sure) {}
}
