package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.markdown.Block.Item;
import dev.postmortem.schema.markdown.Block.ListBlock;
import dev.postmortem.schema.markdown.Block.Paragraph;
import dev.postmortem.schema.markdown.Block.Table;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.PartialDate;
import dev.postmortem.schema.time.TimePhrase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The timeline of an older report, whatever its form: a table, a list, paragraphs or sub-headings
 * that begin with a time. A day holds until the next is named; a zone that is named once holds for
 * all. Where the day can no longer be told, events have none.
 */
final class LegacyTimeline {

  private static final Duration SLIP = Duration.ofHours(1);
  private static final Duration NIGHT = Duration.ofHours(12);
  private static final int HALF_YEAR_DAYS = 183;

  private final SourceText source;
  private final Optional<NamedZone> documentZone;
  private final List<LegacyEvent> events = new ArrayList<>();
  private final Optional<LocalDate> reportDate;
  private Optional<LocalDate> day;
  private Optional<LocalTime> last = Optional.empty();

  private LegacyTimeline(
      SourceText source, Optional<LocalDate> reportDate, Optional<NamedZone> documentZone) {
    this.source = source;
    this.documentZone = documentZone;
    this.reportDate = reportDate;
    this.day = reportDate;
  }

  /**
   * Reads the events of a report.
   *
   * @param names which headings announce a timeline
   * @param reportDate the day that title, file name or a label give, if they agree
   */
  static List<LegacyEvent> read(
      PostmortemDocument document, SectionNames names, Optional<LocalDate> reportDate) {
    Optional<NamedZone> zone = zoneOf(document, names);
    LegacyTimeline timeline = new LegacyTimeline(document.source(), reportDate, zone);
    List<Block> blocks = document.blocks();
    int level = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading) {
        if (announces(heading, names)) {
          level = heading.level();
          timeline.setDay(TimePhrase.certainDays(heading.text().text()));
        } else if (level > 0
            && heading.level() <= level
            && TimePhrase.lead(heading.text().text()).isEmpty()) {
          level = 0;
        } else if (level > 0) {
          timeline.readHeading(heading, i + 1 < blocks.size() ? blocks.get(i + 1) : heading);
        }
      } else if (level > 0) {
        timeline.readBlock(blocks.get(i));
      }
    }
    return List.copyOf(timeline.events);
  }

  /** The one zone that the report names for its times. */
  static Optional<NamedZone> zoneOf(PostmortemDocument document, SectionNames names) {
    List<NamedZone> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      statements(block, names).forEach(words -> NamedZone.only(words).ifPresent(found::add));
    }
    boolean one = found.stream().map(NamedZone::id).distinct().count() == 1;
    return one ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The texts of a block that speak of how times are written. */
  private static Stream<String> statements(Block block, SectionNames names) {
    if (block instanceof Heading heading) {
      return announces(heading, names) ? Stream.of(heading.text().text()) : Stream.empty();
    }
    if (block instanceof Paragraph paragraph) {
      return Stream.of(paragraph.text().text()).filter(LegacyTimeline::speaksOfTimes);
    }
    if (block instanceof Table table) {
      return table.header().stream().map(c -> c.text().text()).filter(LegacyTimeline::isTimeColumn);
    }
    if (block instanceof ListBlock list) {
      return list.items().stream().map(i -> i.text().text()).filter(LegacyTimeline::speaksOfTimes);
    }
    return Stream.empty();
  }

  private static boolean speaksOfTimes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return text.length() < 160
        && TimePhrase.lead(text).filter(s -> s.clock().isPresent() || !s.exact()).isEmpty()
        && Stream.of("all times", "times are", "times in", "timestamps", "time zone", "timezone")
            .anyMatch(lower::contains);
  }

  private static boolean announces(Heading heading, SectionNames names) {
    String words = heading.text().text();
    String lower = words.toLowerCase(Locale.ROOT);
    return names.kindOf(words).filter(SectionKind.TIMELINE::equals).isPresent()
        || (TimePhrase.lead(words).isEmpty()
            && (lower.contains("timeline") || lower.contains("chronology")));
  }

  private void setDay(List<LocalDate> dates) {
    if (dates.size() == 1) {
      day = Optional.of(dates.get(0));
      last = Optional.empty();
    }
  }

  private void readHeading(Heading heading, Block next) {
    String words = heading.text().text();
    Optional<TimePhrase> stamp = TimePhrase.lead(words);
    if (stamp.isEmpty()) {
      setDay(TimePhrase.certainDays(words));
      return;
    }
    String rest = after(words, stamp.get());
    boolean followed = rest.isBlank() && next instanceof Paragraph;
    // A paragraph below may go on to tell of later things; its first sentence is of this moment.
    add(stamp.get(), followed ? MomentWords.firstSentence(((Paragraph) next).text().text()) : rest);
  }

  private void readBlock(Block block) {
    if (block instanceof Table table) {
      readTable(table);
    } else if (block instanceof ListBlock list) {
      list.items().forEach(this::readItem);
    } else if (block instanceof Paragraph paragraph) {
      readLines(paragraph);
    }
  }

  private void readItem(Item item) {
    String words = item.text().text();
    Optional<TimePhrase> stamp = TimePhrase.lead(words);
    if (stamp.isPresent()) {
      add(stamp.get(), after(words, stamp.get()));
    } else if (TimePhrase.leadsWithUnknownClock(words)) {
      String text = words.substring(words.indexOf(':') + 3).strip();
      events.add(new LegacyEvent(Optional.empty(), documentZone, text));
    }
    if (stamp.isEmpty() || stamp.get().clock().isEmpty()) {
      item.children().stream()
          .filter(ListBlock.class::isInstance)
          .forEach(list -> ((ListBlock) list).items().forEach(this::readItem));
    }
  }

  private void readLines(Paragraph paragraph) {
    for (String line : source.slice(paragraph.span()).lines().toList()) {
      Optional<TimePhrase> stamp = TimePhrase.lead(line);
      if (speaksOfTimes(line)) {
        setDay(TimePhrase.certainDays(line));
      } else if (stamp.isPresent()) {
        add(stamp.get(), after(line, stamp.get()).replace("**", ""));
      }
    }
  }

  private void readTable(Table table) {
    int[] timeColumns =
        IntStream.range(0, table.header().size())
            .filter(i -> isTimeColumn(table.header().get(i).text().text()))
            .toArray();
    if (timeColumns.length == 0) {
      return;
    }
    for (Block.Row row : table.rows()) {
      StringBuilder time = new StringBuilder();
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < row.cells().size(); i++) {
        int column = i;
        boolean isTime = IntStream.of(timeColumns).anyMatch(c -> c == column);
        StringBuilder into = isTime ? time : words;
        if (isTime || words.length() == 0) {
          into.append(row.cells().get(i).text().text()).append(' ');
        }
      }
      TimePhrase.lead(time.toString()).ifPresent(s -> add(s, words.toString().strip()));
    }
  }

  private static boolean isTimeColumn(String header) {
    String lower = header.toLowerCase(Locale.ROOT);
    return Stream.of("time", "when", "date").anyMatch(lower::startsWith)
        || Stream.of("(utc)", "timestamp", "utc").anyMatch(lower::equals);
  }

  private void add(TimePhrase stamp, String text) {
    if (stamp.date().isPresent()) {
      day = day(stamp.date().get());
      last = Optional.empty();
    }
    if (stamp.clock().isEmpty() && text.isBlank()) {
      return;
    }
    stamp.clock().ifPresent(this::follow);
    Optional<LocalDateTime> clock =
        stamp.exact() && !isDoubtful(text)
            ? day.flatMap(d -> stamp.clock().map(d::atTime))
            : Optional.<LocalDateTime>empty();
    events.add(new LegacyEvent(clock, stamp.zone().or(() -> documentZone), text));
  }

  /** Whether the words in brackets behind a time call it into doubt. */
  private static boolean isDoubtful(String text) {
    int close = text.startsWith("(") ? text.indexOf(')') : -1;
    String aside = close < 0 ? "" : text.substring(0, close).toLowerCase(Locale.ROOT);
    return Stream.of("maybe", "not sure", "approx", "around", "about", "?", "unclear", "estimate")
        .anyMatch(aside::contains);
  }

  /** Times that go back a little are out of order; half a day: it is the next; else who knows. */
  private void follow(LocalTime time) {
    if (last.isPresent() && day.isPresent()) {
      Duration back = Duration.between(time, last.get());
      if (back.compareTo(NIGHT) >= 0) {
        day = Optional.of(day.get().plusDays(1));
      } else if (back.compareTo(SLIP) > 0) {
        day = Optional.empty();
      }
    }
    last = Optional.of(time);
  }

  /** A day without its year has the one that brings it nearest to the day before it. */
  private Optional<LocalDate> day(PartialDate written) {
    Optional<LocalDate> near = day.or(() -> reportDate);
    return written.year().isPresent() || written.order() != PartialDate.Order.SURE || near.isEmpty()
        ? written.certain()
        : written
            .resolve(near)
            .filter(d -> Math.abs(ChronoUnit.DAYS.between(near.get(), d)) < HALF_YEAR_DAYS);
  }

  private static String after(String words, TimePhrase stamp) {
    int at = stamp.rest();
    while (at < words.length()
        && (Character.isWhitespace(words.charAt(at))
            || "])*_:-–—.,".indexOf(words.charAt(at)) >= 0)) {
      at++;
    }
    return words.substring(at);
  }
}
