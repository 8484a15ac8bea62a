package dev.postmortem.schema.document;

import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.text.source.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day that an incident counts for: that of its start, else the next best that the file tells.
 */
public final class IncidentDay {

  private IncidentDay() {}

  /**
   * The day of {@code started_at}; else that of {@code detected_at}, {@code extra.date}, the file's
   * name, the title or a folder, in this order. A name that has two dates has none.
   */
  public static Optional<LocalDate> of(PostmortemDocument document) {
    FrontMatter front = document.frontMatter();
    return day(front.startedAt())
        .or(() -> stated(front, "started_at"))
        .or(() -> day(front.detectedAt()))
        .or(() -> stated(front, "detected_at"))
        .or(front::date)
        .or(() -> named(document));
  }

  private static Optional<LocalDate> day(Optional<Located<OffsetDateTime>> moment) {
    return moment.map(m -> m.value().toLocalDate());
  }

  private static Optional<LocalDate> stated(FrontMatter front, String key) {
    return front.dayOf(key).map(Located::value);
  }

  private static Optional<LocalDate> named(PostmortemDocument document) {
    List<String> segments = List.of(document.path().split("/", -1));
    String name = segments.get(segments.size() - 1);
    List<String> folders = new ArrayList<>(segments.subList(0, segments.size() - 1));
    Collections.reverse(folders);
    return Stream.concat(
            Stream.concat(
                Stream.of(name), document.frontMatter().title().map(Located::value).stream()),
            folders.stream())
        .flatMap(words -> only(words).stream())
        .findFirst();
  }

  private static Optional<LocalDate> only(String words) {
    List<LocalDate> days = TimeScanner.certainDays(words, DayOrder.UNKNOWN);
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }
}
