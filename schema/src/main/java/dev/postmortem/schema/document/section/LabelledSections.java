package dev.postmortem.schema.document.section;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sections of a body that has labels in place of headings: the items of a list ({@code -
 * **Impact**: …}), or short paragraphs that are nothing but the name of a section.
 */
final class LabelledSections {

  private static final int HEADING_LEVEL = 2;
  private static final int MAX_LABEL_CHARS = 40;

  /**
   * From this many different names on, labels make a report; fewer may be sentences with a colon.
   */
  private static final int MIN_SECTIONS = 3;

  private LabelledSections() {}

  static List<Section> read(List<Block> blocks, SectionNames names) {
    List<Section> items = new ArrayList<>();
    List<Section> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.ListBlock list) {
        list.items().forEach(item -> item(item, names).ifPresent(items::add));
      } else if (blocks.get(i) instanceof Block.Paragraph label && isName(label.text(), names)) {
        int end = i + 1;
        while (end < blocks.size() && !endsParagraphSection(blocks.get(end), names)) {
          end++;
        }
        Span span = label.span().cover(blocks.get(end - 1).span());
        paragraphs.add(section(label.text(), names, blocks.subList(i + 1, end), span));
      }
    }
    return isReport(items) ? items : isReport(paragraphs) ? paragraphs : List.of();
  }

  private static boolean isReport(List<Section> sections) {
    Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
    sections.forEach(s -> s.kind().ifPresent(kinds::add));
    return kinds.size() >= MIN_SECTIONS;
  }

  private static boolean endsParagraphSection(Block block, SectionNames names) {
    return block instanceof Block.Heading
        || (block instanceof Block.Paragraph next && isName(next.text(), names));
  }

  private static boolean isName(Prose text, SectionNames names) {
    return text.text().length() <= MAX_LABEL_CHARS && names.kindOf(label(text).text()).isPresent();
  }

  /** An item that is a label, with its text behind the colon, in the blocks below, or both. */
  private static Optional<Section> item(Block.Item item, SectionNames names) {
    String text = item.text().text();
    int colon = text.indexOf(':');
    boolean valued = colon > 0 && colon <= MAX_LABEL_CHARS;
    Prose label = valued ? item.text().slice(new Span(0, colon)) : label(item.text());
    boolean named = label.text().length() <= MAX_LABEL_CHARS;
    if (!named || names.kindOf(label.text()).isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (valued) {
      Prose value = item.text().slice(new Span(colon + 1, text.length())).strip();
      if (!value.isBlank()) {
        blocks.add(new Block.Paragraph(value.span(), value, item.links()));
      }
    }
    blocks.addAll(item.children());
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(section(label, names, blocks, item.span()));
  }

  private static Section section(Prose label, SectionNames names, List<Block> blocks, Span span) {
    Block.Heading heading = new Block.Heading(label.span(), HEADING_LEVEL, label, List.of());
    return new Section(heading, names.kindOf(label(label).text()), blocks, span);
  }

  /** Without the colon at its end. */
  private static Prose label(Prose text) {
    Prose words = text.strip();
    String plain = words.text();
    return plain.endsWith(":") ? words.slice(new Span(0, plain.length() - 1)).strip() : words;
  }
}
