package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.time.ClockStyle;
import dev.postmortem.schema.time.TimePhrase;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a timeline from tables, list items, lines and sub-headings. Dates and zones
 * that are stated once hold for what follows.
 */
final class TimelineReader {

  private static final int MAX_MARK_CHARS = 40;

  /**
   * From this many lines on, lines that begin with figures such as {@code 11.13} are times and not
   * versions.
   */
  private static final int MIN_POINTED_LINES = 3;

  /** This many timed events in a row are a timeline, even without its heading. */
  private static final int MIN_UNANNOUNCED_EVENTS = 3;

  private static final List<String> DOUBTS =
      List.of("maybe", "not sure", "approx", "around", "about", "?", "unclear", "estimate");

  private final String source;
  private final TimelineClock clock;
  private final ClockStyle style;
  private final List<TimelineEvent> events = new ArrayList<>();

  /** How many events have a clock time. */
  private int clocks;

  /** A sub-heading with a time or date whose words are still to come. */
  private @Nullable Pending pending;

  private static final class Pending {
    final Block.Heading heading;
    final Optional<TimePhrase> phrase;
    final int eventsBefore;
    Prose below = Prose.empty(0);
    Span end;
    List<Block.Link> links = List.of();

    Pending(Block.Heading heading, Optional<TimePhrase> phrase, int eventsBefore) {
      this.heading = heading;
      this.phrase = phrase;
      this.eventsBefore = eventsBefore;
      this.end = heading.span();
    }
  }

  private TimelineReader(String source, TimelineSetting setting, ClockStyle style) {
    this.source = source;
    this.clock = new TimelineClock(setting);
    this.style = style;
  }

  /** The events below a heading, in the file's order. */
  static List<TimelineEvent> read(String source, List<Block> blocks, TimelineSetting setting) {
    TimelineReader reader = new TimelineReader(source, setting, ClockStyle.COLON);
    reader.blocks(blocks);
    reader.endPending();
    if (reader.clocks > 0) {
      return reader.events;
    }
    TimelineReader pointed = new TimelineReader(source, setting, ClockStyle.POINT);
    pointed.blocks(blocks);
    pointed.endPending();
    return pointed.clocks >= MIN_POINTED_LINES ? pointed.events : reader.events;
  }

  /** Whether a block that no heading announces is a timeline: nearly all of it is timed. */
  static boolean isTimeline(Block block) {
    if (block instanceof Block.Table table) {
      TimelineTable columns = TimelineTable.of(table, ClockStyle.COLON);
      return columns != null && isMostly(table.rows().size(), columns.clocks(table));
    }
    if (block instanceof Block.ListBlock list) {
      long timed =
          list.items().stream()
              .flatMap(i -> TimeScanner.lead(i.text().text()).stream())
              .filter(p -> p.clock().isPresent())
              .count();
      return isMostly(list.items().size(), timed);
    }
    return false;
  }

  private static boolean isMostly(int all, long timed) {
    return timed >= MIN_UNANNOUNCED_EVENTS && 4 * timed >= 3L * all;
  }

  private Optional<TimePhrase> lead(String text) {
    return TimeScanner.lead(text, style);
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        heading(heading);
      } else if (block instanceof Block.Paragraph paragraph) {
        paragraph(paragraph);
      } else if (block instanceof Block.ListBlock list) {
        list.items().forEach(this::item);
      } else if (block instanceof Block.Table table) {
        table(table);
      } else if (block instanceof Block.Quote quote) {
        blocks(quote.children());
      } else if (block instanceof Block.Container container) {
        blocks(container.children());
      }
    }
  }

  private void heading(Block.Heading heading) {
    endPending();
    String text = heading.text().text();
    Optional<TimePhrase> phrase = lead(text);
    if (phrase.isPresent() && phrase.get().clock().isPresent()) {
      pending = new Pending(heading, phrase, events.size());
    } else if (phrase.isPresent()) {
      clock.date(phrase.get().date().orElseThrow());
      pending = new Pending(heading, phrase, events.size());
    } else if (isUnknownTime(text)) {
      pending = new Pending(heading, Optional.empty(), events.size());
    } else {
      TimeScanner.anyDate(text).ifPresent(clock::date);
    }
  }

  /** A heading that timed events stand below is no event of its own: it gave them their date. */
  private void endPending() {
    Pending ended = pending;
    pending = null;
    if (ended == null || events.size() > ended.eventsBefore) {
      return;
    }
    boolean timed = ended.phrase.flatMap(TimePhrase::clock).isPresent();
    Prose title = ended.heading.text();
    int rest = ended.phrase.map(TimePhrase::rest).orElse(0);
    Prose named = title.slice(new Span(rest, title.text().length()));
    boolean words = !named.isBlank() && ended.phrase.isPresent();
    if (timed || words || !ended.below.isBlank()) {
      add(
          ended.heading.span().cover(ended.end),
          title,
          ended.phrase,
          words ? named : ended.below,
          ended.links);
    }
  }

  /** The first words below a heading tell what happened at its time. */
  private boolean describesPending(Span span, Prose text, List<Block.Link> links) {
    Pending waiting = pending;
    if (waiting == null || !waiting.below.isBlank() || text.isBlank()) {
      return false;
    }
    waiting.below = text;
    waiting.end = span;
    waiting.links = links;
    return true;
  }

  /** Each line that begins with a time is an event; a line that does not belongs to it. */
  private void paragraph(Block.Paragraph paragraph) {
    if (paragraph.text().isBlank()) {
      return;
    }
    Prose text = paragraph.text();
    List<Integer> starts = lineStarts(text);
    Optional<TimePhrase> phrase = Optional.empty();
    int from = -1;
    int link = 0;
    for (int line = 0; line < starts.size(); line++) {
      int start = starts.get(line);
      int end = line + 1 < starts.size() ? starts.get(line + 1) - 1 : text.text().length();
      String words = text.text().substring(start, end);
      Optional<TimePhrase> lead = lead(words).filter(p -> beginsEvent(words, p));
      if (lead.isPresent()) {
        if (from >= 0) {
          link = addLines(paragraph, phrase, new Span(from, start - 1), link);
        }
        phrase = lead;
        from = start;
      }
    }
    if (from >= 0) {
      addLines(paragraph, phrase, new Span(from, text.text().length()), link);
    } else {
      withoutTime(paragraph);
    }
  }

  /** A clock time begins an event; a day alone only with a dash or colon: {@code 4 May - …}. */
  private static boolean beginsEvent(String line, TimePhrase phrase) {
    String between = line.substring(phrase.end(), phrase.rest());
    return phrase.clock().isPresent()
        || (phrase.rest() < line.length()
            && between.chars().anyMatch(c -> "-\u2013\u2014:|".indexOf(c) >= 0));
  }

  /** Adds the event of some lines; returns the first link behind them. */
  private int addLines(
      Block.Paragraph paragraph, Optional<TimePhrase> phrase, Span range, int firstLink) {
    Prose words = paragraph.text().slice(range);
    Span span = words.span();
    int rest = phrase.map(TimePhrase::rest).orElse(0);
    List<Block.Link> links = new ArrayList<>();
    int link = firstLink;
    while (link < paragraph.links().size()
        && paragraph.links().get(link).span().start() < span.end()) {
      links.add(paragraph.links().get(link));
      link++;
    }
    add(span, words, phrase, words.slice(new Span(rest, words.text().length())), links);
    return link;
  }

  /**
   * A paragraph that begins with no time: the words of a heading, a date for what follows, or chat.
   */
  private void withoutTime(Block.Paragraph paragraph) {
    String text = paragraph.text().text();
    Optional<TimePhrase> lead = lead(text);
    boolean onlyDate =
        lead.isPresent() && lead.get().date().isPresent() && lead.get().rest() >= text.length();
    if (onlyDate || (text.length() <= 2 * MAX_MARK_CHARS && TimelineClock.mentionsTimes(text))) {
      TimeScanner.anyDate(text).ifPresent(clock::date);
    } else if (!isOnlyLink(paragraph)) {
      describesPending(paragraph.span(), paragraph.text(), paragraph.links());
    }
  }

  private void item(Block.Item item) {
    String text = item.text().text();
    Optional<TimePhrase> phrase = lead(text);
    if (phrase.isPresent()) {
      boolean onlyDate = phrase.get().clock().isEmpty() && phrase.get().rest() >= text.length();
      if (onlyDate) {
        clock.date(phrase.get().date().orElseThrow());
      } else {
        add(
            ownSpan(item),
            item.text(),
            phrase,
            item.text().slice(new Span(phrase.get().rest(), text.length())),
            item.links());
      }
    } else if (isUnknownTime(text)) {
      int end = text.indexOf(']') + 1;
      add(
          ownSpan(item),
          item.text(),
          Optional.empty(),
          item.text().slice(new Span(end, text.length())),
          item.links());
    } else {
      describesPending(ownSpan(item), item.text(), item.links());
    }
    blocks(item.children().stream().filter(c -> !(c instanceof Block.Paragraph)).toList());
  }

  private static Span ownSpan(Block.Item item) {
    int start = item.span().start();
    return new Span(start, Math.max(start, item.text().span().end()));
  }

  private void table(Block.Table table) {
    TimelineTable columns = TimelineTable.of(table, style);
    if (columns == null) {
      return;
    }
    clock.column(columns.zone());
    for (Block.Row row : table.rows()) {
      columns.event(row).ifPresent(event -> row(row, event));
    }
    clock.column(Optional.empty());
  }

  private void row(Block.Row row, TimelineTable.RowEvent event) {
    if (event.text().isBlank()) {
      event.phrase().flatMap(TimePhrase::date).ifPresent(clock::date);
      return;
    }
    Optional<Located<String>> source = event.source().or(() -> firstLink(event.links()));
    add(row.span(), event.time(), event.phrase(), event.text(), source, event.sourceCell());
  }

  private void add(
      Span span, Prose words, Optional<TimePhrase> phrase, Prose text, List<Block.Link> links) {
    Located<String> time =
        phrase
            .map(p -> words.slice(new Span(p.start(), p.end())).located())
            .orElseGet(() -> mark(words).located());
    add(span, time, phrase, text, firstLink(links), "");
  }

  private void add(
      Span span,
      Located<String> time,
      Optional<TimePhrase> phrase,
      Prose text,
      Optional<Located<String>> link,
      String beside) {
    TimelineClock.Moment moment = clock.moment(phrase);
    clocks += phrase.flatMap(TimePhrase::clock).isPresent() ? 1 : 0;
    String lower = text.text().toLowerCase(Locale.ROOT);
    Prose words = text.strip();
    if (lower.stripTrailing().endsWith(TimelineEvent.UNVERIFIED)) {
      words = text.slice(new Span(0, lower.lastIndexOf(TimelineEvent.UNVERIFIED))).strip();
    }
    events.add(
        new TimelineEvent(
            span,
            time,
            moment.local(),
            moment.at(),
            moment.exact() && !isDoubted(text.text()),
            moment.zone(),
            moment.zoned(),
            words,
            link,
            (lower + beside.toLowerCase(Locale.ROOT)).contains(TimelineEvent.UNVERIFIED)));
  }

  /** Whether the words in brackets after a time mark it as uncertain. */
  private static boolean isDoubted(String text) {
    String words = text.strip();
    int close = words.startsWith("(") ? words.indexOf(')') : -1;
    String aside = close < 0 ? "" : words.substring(0, close).toLowerCase(Locale.ROOT);
    return DOUBTS.stream().anyMatch(aside::contains);
  }

  /** The words in brackets, or up to the first space, that are where a time would. */
  private static Prose mark(Prose words) {
    String text = words.text();
    int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(' ');
    return words.slice(new Span(0, end <= 0 ? text.length() : end));
  }

  /** {@code [???]}, {@code 2X:XX}: a place for an unknown time. */
  private static boolean isUnknownTime(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      String inside = end > 0 ? text.substring(1, end) : "";
      return !inside.isEmpty()
          && inside.length() <= MAX_MARK_CHARS
          && (inside.indexOf('?') >= 0 || inside.toLowerCase(Locale.ROOT).equals("unknown"));
    }
    return TimeScanner.leadsWithUnknownClock(text);
  }

  private static Optional<Located<String>> firstLink(List<Block.Link> links) {
    return links.stream()
        .filter(l -> !l.image())
        .findFirst()
        .map(l -> new Located<>(l.target(), l.targetSpan()));
  }

  private static boolean isOnlyLink(Block.Paragraph paragraph) {
    Prose text = paragraph.text().strip();
    return paragraph.links().stream().anyMatch(l -> l.span().contains(text.span()));
  }

  /** Where the lines of a paragraph begin in its text. */
  private List<Integer> lineStarts(Prose text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = text.text().indexOf(' '); i >= 0; i = text.text().indexOf(' ', i + 1)) {
      if (holdsLineBreak(text.toSource(new Span(i, i + 1)))) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  private boolean holdsLineBreak(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (source.charAt(i) == '\n' || source.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }
}
