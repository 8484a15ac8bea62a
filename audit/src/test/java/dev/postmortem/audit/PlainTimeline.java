package dev.postmortem.audit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The timeline of a postmortem's text: rows of a table or items of a list that begin with a time.
 */
final class PlainTimeline {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern SECTION = Pattern.compile("(?ms)^## Timeline\\s*$(.*?)(?=^## |\\z)");
  private static final Pattern EVENT =
      Pattern.compile(
          "(?m)^(?:\\||[-*])\\s*\\**(?:(\\d{4}-\\d\\d-\\d\\d)[ T]|(\\d{1,2}) ([A-Z][a-z]{2})[a-z]*(?: (\\d{4}))?,? )?"
              + "(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?\\b((?:.*\\R?(?![|*-]|\\s*$))*.*)");

  private PlainTimeline() {}

  /** An event. */
  record Event(Optional<OffsetDateTime> at, boolean hasSource, boolean isUnverified) {}

  static List<Event> of(PlainPostmortem postmortem) {
    List<Event> events = new ArrayList<>();
    Matcher section = SECTION.matcher(postmortem.body());
    if (!section.find()) {
      return events;
    }
    LocalDate day = postmortem.started();
    LocalTime last = LocalTime.MIN;
    Matcher event = EVENT.matcher(section.group(1));
    while (event.find()) {
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(event.group(5)),
              Integer.parseInt(event.group(6)),
              event.group(7) == null ? 0 : Integer.parseInt(event.group(7)));
      if (event.group(1) != null) {
        day = LocalDate.parse(event.group(1));
      } else if (event.group(2) != null) {
        int year =
            event.group(4) == null
                ? postmortem.started().getYear()
                : Integer.parseInt(event.group(4));
        int month = MONTHS.indexOf(event.group(3).toLowerCase(java.util.Locale.ROOT)) + 1;
        day = LocalDate.of(year, month, Integer.parseInt(event.group(2)));
      } else if (time.isBefore(last)) {
        day = day.plusDays(1);
      }
      last = time;
      String rest = event.group(8);
      events.add(
          new Event(
              Optional.of(OffsetDateTime.of(day, time, postmortem.offset())),
              rest.contains("]("),
              rest.contains("(unverified)")));
    }
    return events;
  }
}
