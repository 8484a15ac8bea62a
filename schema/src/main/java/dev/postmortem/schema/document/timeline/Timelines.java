package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.document.timeline.TimelineSetting.Day;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the timelines of a body, and what around them tells their date and zone. */
public final class Timelines {

  private static final int MAX_UNANNOUNCED_LEVELS = 3;

  private final SourceText source;
  private final FrontMatter frontMatter;
  private final List<Block> blocks;
  private final SectionNames names;
  private final TimelineZones zones;
  private volatile @Nullable DayOrder order;

  public Timelines(
      SourceText source, FrontMatter frontMatter, List<Block> blocks, SectionNames names) {
    this.source = source;
    this.frontMatter = frontMatter;
    this.blocks = blocks;
    this.names = names;
    this.zones = new TimelineZones(blocks, this::announces);
  }

  /** A heading, or a paragraph that serves as one, and what is below it. */
  private record Segment(String heading, List<Block> blocks) {}

  /** What is known before any timeline is read: by the front matter and by others. */
  private record Known(Optional<OffsetDateTime> started, Optional<Day> day, TimeHints hints) {}

  /** The events, in the file's order. */
  public List<TimelineEvent> read() {
    TimeHints hints = new TimeHints(Optional.empty(), zoneOutside(), DayOrder.UNKNOWN);
    return read(new Known(frontMatter.startedAt().map(Located::value), day(), hints));
  }

  /** The events of a report of whose times something is known from elsewhere. */
  public List<TimelineEvent> read(TimeHints hints) {
    return read(new Known(Optional.empty(), hints.day().map(d -> new Day(d, true)), hints));
  }

  private List<TimelineEvent> read(Known known) {
    List<TimelineEvent> events = events(stretches(), known);
    return events.isEmpty() ? events(unannounced(blocks, 0), known) : events;
  }

  private List<TimelineEvent> events(List<Segment> stretches, Known known) {
    List<TimelineEvent> events = new ArrayList<>();
    for (Segment stretch : stretches) {
      TimelineSetting setting =
          new TimelineSetting(
              TimeScanner.anyDate(stretch.heading),
              known.started,
              known.day,
              zones.of(stretch.heading, stretch.blocks).or(known.hints::zone),
              zones.agreed(stretch.heading, stretch.blocks, known.hints.zone()),
              TimelineZones.saysRoughly(stretch.heading, stretch.blocks),
              () -> order().or(known.hints.order()));
      events.addAll(TimelineReader.read(source.text(), stretch.blocks, setting));
    }
    return events;
  }

  /** The one zone that the body names for its times, or another if it names none. */
  public Optional<NamedZone> zone(Optional<NamedZone> otherwise) {
    return zones.only(otherwise);
  }

  /** How the body writes its dates; read when first asked for. */
  public DayOrder order() {
    DayOrder known = order;
    if (known == null) {
      known = TimeScanner.dayOrder(source.text());
      order = known;
    }
    return known;
  }

  private List<Segment> stretches() {
    List<Segment> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int end = i + 1;
      if (blocks.get(i) instanceof Block.Heading heading && announces(heading.text().text())) {
        while (end < blocks.size() && !ends(heading, blocks.get(end))) {
          end++;
        }
        found.add(new Segment(heading.text().text(), blocks.subList(i + 1, end)));
        i = end - 1;
      } else if (blocks.get(i) instanceof Block.Paragraph label
          && names.kindOf(label.text().text()).filter(SectionKind.TIMELINE::equals).isPresent()) {
        while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading)) {
          end++;
        }
        found.add(new Segment(label.text().text(), blocks.subList(i + 1, end)));
        i = end - 1;
      } else if (blocks.get(i) instanceof Block.ListBlock list) {
        list.items().stream().filter(this::isLabel).map(Timelines::below).forEach(found::add);
      }
    }
    return found;
  }

  /** An item that is above its list as a heading would: {@code - **Timeline**:}. */
  private boolean isLabel(Block.Item item) {
    return item.checked().isEmpty()
        && item.children().stream().anyMatch(Block.ListBlock.class::isInstance)
        && announces(item.text().text());
  }

  private static Segment below(Block.Item item) {
    return new Segment(item.text().text(), item.children());
  }

  /** Without a heading that announces it: lists and tables most of which are of timed events. */
  private static List<Segment> unannounced(List<Block> blocks, int depth) {
    List<Segment> found = new ArrayList<>();
    for (Block block : blocks) {
      if (TimelineReader.isTimeline(block)) {
        found.add(new Segment("", List.of(block)));
      } else if (block instanceof Block.ListBlock list && depth < MAX_UNANNOUNCED_LEVELS) {
        list.items().forEach(item -> found.addAll(unannounced(item.children(), depth + 1)));
      }
    }
    return found;
  }

  /** A heading of the same level ends a timeline, unless it is the time of an event or a day. */
  private static boolean ends(Block.Heading timeline, Block block) {
    if (!(block instanceof Block.Heading next) || next.level() > timeline.level()) {
      return false;
    }
    String title = next.text().text();
    boolean timed =
        TimeScanner.lead(title)
            .filter(p -> p.clock().isPresent() || p.rest() >= title.length())
            .isPresent();
    return next.level() < timeline.level() || !timed;
  }

  private boolean announces(String heading) {
    return names.kindOf(heading).filter(SectionKind.TIMELINE::equals).isPresent();
  }

  /** The zone that the front matter states for a body that names none. */
  private Optional<NamedZone> zoneOutside() {
    try {
      return frontMatter.timelineZone().map(ZoneId::of).map(NamedZone::of);
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /**
   * The day that the front matter states; else that in title and file name, not a sure one if these
   * differ.
   */
  private Optional<Day> day() {
    Optional<LocalDate> stated =
        frontMatter.dayOf("started_at").map(Located::value).or(frontMatter::date);
    if (stated.isPresent()) {
      return stated.map(d -> new Day(d, true));
    }
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    Optional<LocalDate> titled = title().flatMap(this::dayIn);
    Optional<LocalDate> named = dayIn(name);
    boolean agree = titled.isEmpty() || named.isEmpty() || titled.equals(named);
    return titled.or(() -> named).map(d -> new Day(d, agree));
  }

  private Optional<LocalDate> dayIn(String text) {
    return TimeScanner.anyDate(text)
        .map(d -> d.isOpen() ? d.in(order()) : d)
        .flatMap(d -> d.resolve(Optional.empty()));
  }

  private Optional<String> title() {
    return frontMatter
        .title()
        .map(Located::value)
        .or(
            () ->
                blocks.stream()
                    .filter(Block.Heading.class::isInstance)
                    .map(b -> ((Block.Heading) b).text().text())
                    .findFirst());
  }
}
