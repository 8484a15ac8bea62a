package dev.postmortem.schema.document.timeline;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.TimeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The zones that a body names for its times: in headings, in column heads, in remarks. */
final class TimelineZones {

  private static final int MAX_REMARK_CHARS = 200;
  private static final List<String> ROUGHLY = List.of("approx", "rough", "estimate", "not exact");

  private final List<Block> blocks;
  private final Predicate<String> announcesTimeline;
  private volatile @Nullable Stated stated;

  TimelineZones(List<Block> blocks, Predicate<String> announcesTimeline) {
    this.blocks = blocks;
    this.announcesTimeline = announcesTimeline;
  }

  /**
   * What the whole body says.
   *
   * @param remarks the zones that its remarks name
   * @param all the same after those of headings and columns
   */
  private record Stated(List<NamedZone> remarks, List<NamedZone> all) {}

  private Stated stated() {
    Stated known = stated;
    if (known == null) {
      List<NamedZone> remarks = remarks(blocks).toList();
      List<NamedZone> all = new ArrayList<>();
      blocks.stream()
          .flatMap(this::statements)
          .forEach(words -> NamedZone.only(words).ifPresent(all::add));
      all.addAll(remarks);
      known = new Stated(remarks, all);
      stated = known;
    }
    return known;
  }

  /** The zone of a timeline: what is nearest counts. */
  Optional<NamedZone> of(String heading, List<Block> timeline) {
    return NamedZone.anywhere(heading)
        .or(() -> remarks(timeline).findFirst())
        .or(() -> stated().remarks().stream().findFirst());
  }

  /**
   * The same, unless the body contradicts itself.
   *
   * @param otherwise the zone if the body names none
   */
  Optional<NamedZone> agreed(String heading, List<Block> timeline, Optional<NamedZone> otherwise) {
    Optional<NamedZone> near = of(heading, timeline).or(() -> only(otherwise));
    return near.isPresent()
            && stated().all().stream().anyMatch(z -> !z.id().equals(near.get().id()))
        ? Optional.empty()
        : near;
  }

  /** The one zone that the body names, or another if it names none; empty if it names several. */
  Optional<NamedZone> only(Optional<NamedZone> otherwise) {
    List<NamedZone> found = stated().all();
    if (found.isEmpty()) {
      return otherwise;
    }
    boolean one = found.stream().map(NamedZone::id).distinct().count() == 1;
    return one ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether heading or a remark says that the times of a timeline are no exact ones. */
  static boolean saysRoughly(String heading, List<Block> timeline) {
    return Stream.concat(Stream.of(heading), timeline.stream().flatMap(TimelineZones::remarksIn))
        .filter(TimelineZones::isRemark)
        .map(words -> words.toLowerCase(Locale.ROOT))
        .anyMatch(words -> ROUGHLY.stream().anyMatch(words::contains));
  }

  private Stream<String> statements(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text().text()).filter(announcesTimeline);
    }
    if (block instanceof Block.Table table) {
      return table.header().stream().map(c -> c.text().text()).filter(TimelineTable::isTimeColumn);
    }
    return Stream.empty();
  }

  /** The zones that short paragraphs or list items name in a remark about the times. */
  private static Stream<NamedZone> remarks(List<Block> blocks) {
    return blocks.stream()
        .flatMap(TimelineZones::remarksIn)
        .filter(TimelineZones::isRemark)
        .flatMap(words -> NamedZone.only(words).stream());
  }

  private static Stream<String> remarksIn(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text().text());
    }
    if (block instanceof Block.ListBlock list) {
      return list.items().stream().map(i -> i.text().text());
    }
    List<Block> inner =
        block instanceof Block.Quote quote
            ? quote.children()
            : block instanceof Block.Container container ? container.children() : List.of();
    return inner.stream().flatMap(TimelineZones::remarksIn);
  }

  private static boolean isRemark(String text) {
    return text.length() <= MAX_REMARK_CHARS
        && TimelineClock.mentionsTimes(text)
        && TimeScanner.lead(text).filter(p -> p.clock().isPresent()).isEmpty();
  }
}
