package dev.postmortem.schema.document;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.time.TimePhrase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the timelines of a body, and what around them tells their date and zone. */
final class Timelines {

  private static final int LONGEST_REMARK = 200;

  private final SourceText source;
  private final FrontMatter frontMatter;
  private final List<Block> blocks;
  private final SectionNames names;

  Timelines(SourceText source, FrontMatter frontMatter, List<Block> blocks, SectionNames names) {
    this.source = source;
    this.frontMatter = frontMatter;
    this.blocks = blocks;
    this.names = names;
  }

  /** A heading, or a paragraph that serves as one, and what stands below it. */
  private record Stretch(String heading, List<Block> blocks, Span span) {}

  List<TimelineEvent> read(SectionReader sections) {
    List<Stretch> stretches = stretches(sections);
    if (stretches.isEmpty()) {
      return List.of();
    }
    Optional<NamedZone> overall = remark(blocks);
    Optional<LocalDate> fallback = fallbackDate();
    List<TimelineEvent> events = new ArrayList<>();
    for (Stretch stretch : stretches) {
      TimelineClock clock = clock(stretch, overall, fallback);
      events.addAll(TimelineReader.read(source.text(), stretch.blocks, clock));
    }
    return events;
  }

  private List<Stretch> stretches(SectionReader sections) {
    List<Stretch> found = new ArrayList<>();
    Stream.concat(sections.sections().stream(), sections.subsections().stream())
        .filter(s -> s.kind().filter(SectionKind.TIMELINE::equals).isPresent())
        .map(s -> new Stretch(s.heading().text().text(), s.blocks(), s.span()))
        .forEach(found::add);
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Paragraph label
          && names.kindOf(label.text().text()).filter(SectionKind.TIMELINE::equals).isPresent()) {
        int end = i + 1;
        while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading)) {
          end++;
        }
        Span span = label.span().cover(blocks.get(end - 1).span());
        found.add(new Stretch(label.text().text(), blocks.subList(i + 1, end), span));
        i = end - 1;
      }
    }
    found.sort(Comparator.comparing(Stretch::span));
    List<Stretch> apart = new ArrayList<>();
    int end = -1;
    for (Stretch stretch : found) {
      if (stretch.span.start() >= end) {
        apart.add(stretch);
        end = stretch.span.end();
      }
    }
    return apart;
  }

  private TimelineClock clock(
      Stretch stretch, Optional<NamedZone> overall, Optional<LocalDate> fallback) {
    Optional<NamedZone> zone =
        NamedZone.anywhere(stretch.heading).or(() -> remark(stretch.blocks)).or(() -> overall);
    Optional<OffsetDateTime> started = frontMatter.startedAt().map(Located::value);
    return new TimelineClock(TimePhrase.anyDate(stretch.heading), started, fallback, zone);
  }

  /** The zone that a short paragraph or list item names when it speaks of the times. */
  private static Optional<NamedZone> remark(List<Block> blocks) {
    for (Block block : blocks) {
      Optional<NamedZone> zone =
          block instanceof Block.Paragraph paragraph
              ? remark(paragraph.text().text())
              : block instanceof Block.Quote quote
                  ? remark(quote.children())
                  : block instanceof Block.Container container
                      ? remark(container.children())
                      : block instanceof Block.ListBlock list && !list.items().isEmpty()
                          ? remark(list.items().get(0).text().text())
                          : Optional.empty();
      if (zone.isPresent()) {
        return zone;
      }
    }
    return Optional.empty();
  }

  private static Optional<NamedZone> remark(String text) {
    return text.length() <= LONGEST_REMARK && TimelineClock.speaksOfTimes(text)
        ? NamedZone.anywhere(text)
        : Optional.empty();
  }

  /** A date in the title, else in the file's name. */
  private Optional<LocalDate> fallbackDate() {
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    return frontMatter
        .title()
        .map(Located::value)
        .or(
            () ->
                blocks.stream()
                    .filter(Block.Heading.class::isInstance)
                    .map(b -> ((Block.Heading) b).text().text())
                    .findFirst())
        .flatMap(TimePhrase::anyDate)
        .flatMap(d -> d.resolve(Optional.empty()))
        .or(() -> TimePhrase.anyDate(name).flatMap(d -> d.resolve(Optional.empty())));
  }
}
