package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.time.ClockStyle;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells which columns of a table hold times, words and sources. */
public final class TimelineTable {

  private static final Set<String> TIME =
      Set.of(
          "time",
          "times",
          "timestamp",
          "when",
          "datetime",
          "clock",
          "hour",
          "at",
          "uhrzeit",
          "heure",
          "hora");
  private static final Set<String> DATE = Set.of("date", "day", "datum", "fecha", "jour");
  private static final Set<String> TEXT =
      Set.of(
          "event",
          "events",
          "description",
          "what",
          "action",
          "actions",
          "activity",
          "details",
          "detail",
          "happened",
          "update",
          "note",
          "notes",
          "entry",
          "summary",
          "comment",
          "comments",
          "observation",
          "step",
          "message");
  private static final Set<String> SOURCE =
      Set.of(
          "source",
          "sources",
          "link",
          "links",
          "reference",
          "references",
          "ref",
          "evidence",
          "url",
          "proof");

  private final List<Integer> times;
  private final int text;
  private final int source;
  private final Optional<NamedZone> zone;
  private final ClockStyle style;

  private TimelineTable(
      List<Integer> times, int text, int source, Optional<NamedZone> zone, ClockStyle style) {
    this.style = style;
    this.times = times;
    this.text = text;
    this.source = source;
    this.zone = zone;
  }

  /**
   * An event as a row tells it.
   *
   * @param sourceCell the words of the cell for its source; blank if there is none
   */
  record RowEvent(
      Located<String> time,
      Optional<TimePhrase> phrase,
      Prose text,
      Optional<Located<String>> source,
      String sourceCell,
      List<Block.Link> links) {}

  /** The columns of a table, or null if it tells no times. */
  static @Nullable TimelineTable of(Block.Table table, ClockStyle style) {
    List<Integer> times = new ArrayList<>();
    int text = -1;
    int source = -1;
    for (int column = 0; column < table.header().size(); column++) {
      Set<String> words = words(table.header().get(column).text().text());
      if (isTimes(words)) {
        times.add(column);
      } else if (source < 0 && has(words, SOURCE)) {
        source = column;
      } else if (text < 0 && has(words, TEXT)) {
        text = column;
      }
    }
    if (times.isEmpty()) {
      columnOfTimes(table, style).ifPresent(times::add);
    }
    if (times.isEmpty()) {
      return null;
    }
    if (text < 0) {
      for (int column = 0; column < table.header().size() && text < 0; column++) {
        text = times.contains(column) || column == source ? -1 : column;
      }
    }
    Optional<NamedZone> zone =
        times.stream()
            .flatMap(c -> NamedZone.anywhere(table.header().get(c).text().text()).stream())
            .findFirst();
    return new TimelineTable(times, text, source, zone, style);
  }

  Optional<NamedZone> zone() {
    return zone;
  }

  /** How many rows of a table have a clock time. */
  long clocks(Block.Table table) {
    return table.rows().stream()
        .flatMap(row -> event(row).stream())
        .flatMap(event -> event.phrase().stream())
        .filter(phrase -> phrase.clock().isPresent())
        .count();
  }

  /** The event of a row; empty if there is nothing in it. */
  Optional<RowEvent> event(Block.Row row) {
    StringBuilder words = new StringBuilder();
    Span span = null;
    for (int column : times) {
      if (column < row.cells().size() && !row.cells().get(column).text().isBlank()) {
        Block.Cell cell = row.cells().get(column);
        words.append(words.isEmpty() ? "" : " ").append(cell.text().text());
        span = span == null ? cell.span() : span.cover(cell.span());
      }
    }
    Prose happened =
        text >= 0 && text < row.cells().size()
            ? row.cells().get(text).text()
            : Prose.empty(row.span().end());
    if (words.isEmpty() && happened.isBlank()) {
      return Optional.empty();
    }
    Located<String> time =
        new Located<>(words.toString(), span == null ? Span.at(row.span().start()) : span);
    return Optional.of(
        new RowEvent(
            time,
            TimeScanner.lead(words.toString(), style).or(() -> inColumn(words.toString())),
            happened,
            source(row),
            sourceCell(row),
            text >= 0 && text < row.cells().size() ? row.cells().get(text).links() : List.of()));
  }

  /**
   * A time as people write it where nothing but a time can stand: {@code 1402}, {@code 14.02}, as
   * in Japan.
   */
  public static Optional<TimePhrase> inColumn(String words) {
    String plain = words.strip().replace("\u6642", ":").replace("\u5206", "");
    if (plain.endsWith(":")) {
      plain += "00";
    }
    if (plain.length() == 4 && plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
      plain = plain.substring(0, 2) + ":" + plain.substring(2);
    }
    return TimeScanner.lead(plain, ClockStyle.POINT).filter(p -> p.clock().isPresent());
  }

  /** A link, else the words there, without the mark for unverified. */
  private Optional<Located<String>> source(Block.Row row) {
    if (source < 0 || source >= row.cells().size()) {
      return Optional.empty();
    }
    Block.Cell cell = row.cells().get(source);
    String words =
        cell.text().text().toLowerCase(Locale.ROOT).replace(TimelineEvent.UNVERIFIED, "");
    boolean filled = words.chars().anyMatch(Character::isLetterOrDigit);
    return cell.links().stream()
        .findFirst()
        .map(l -> new Located<>(l.target(), l.targetSpan()))
        .or(() -> filled ? Optional.of(cell.text().located()) : Optional.empty());
  }

  private String sourceCell(Block.Row row) {
    return source < 0 || source >= row.cells().size() ? "" : row.cells().get(source).text().text();
  }

  /** Without a head that says so, the first column in which most rows hold a clock time. */
  private static Optional<Integer> columnOfTimes(Block.Table table, ClockStyle style) {
    for (int column = 0; column < table.header().size(); column++) {
      int timed = 0;
      for (Block.Row row : table.rows()) {
        boolean holds =
            column < row.cells().size()
                && TimeScanner.lead(row.cells().get(column).text().text(), style)
                    .filter(p -> p.clock().isPresent())
                    .isPresent();
        timed += holds ? 1 : 0;
      }
      if (timed > 0 && 2 * timed >= table.rows().size()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Whether a column head announces times or dates. */
  static boolean isTimeColumn(String head) {
    return isTimes(words(head));
  }

  private static boolean isTimes(Set<String> words) {
    return has(words, TIME) || has(words, DATE);
  }

  private static boolean has(Set<String> words, Set<String> known) {
    return words.stream().anyMatch(known::contains);
  }

  public static Set<String> words(String heading) {
    StringBuilder letters = new StringBuilder();
    for (char c : heading.toLowerCase(Locale.ROOT).toCharArray()) {
      letters.append(Character.isLetter(c) ? c : ' ');
    }
    return new TreeSet<>(List.of(letters.toString().strip().split(" +")));
  }
}
