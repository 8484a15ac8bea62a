package dev.postmortem.schema.document.section;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Divides a body into sections by its headings. */
public final class SectionReader {

  private static final int USUAL_LEVEL = 2;

  private final List<Block> blocks;
  private final SectionNames names;
  private final int level;

  public SectionReader(List<Block> blocks, SectionNames names) {
    this.blocks = blocks;
    this.names = names;
    this.level = level(blocks, names);
  }

  /**
   * The sections at the body's own level, and headings above it other than the title. Where no
   * heading is a known one, labels that act as headings.
   */
  public List<Section> sections() {
    List<Section> headed = headed();
    boolean known = headed.stream().anyMatch(s -> s.kind().isPresent()) || !subsections().isEmpty();
    List<Section> labelled = known ? List.of() : LabelledSections.read(blocks, names);
    return labelled.isEmpty() ? headed : labelled;
  }

  private List<Section> headed() {
    List<Section> sections = new ArrayList<>();
    boolean title = true;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading && heading.level() <= level) {
        if (heading.level() < level && title && names.kindOf(heading.text().text()).isEmpty()) {
          title = false;
          continue;
        }
        sections.add(section(i, heading));
      }
    }
    return sections;
  }

  /** The sections below that level that have a known name. */
  public List<Section> subsections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading
          && heading.level() > level
          && names.kindOf(heading.text().text()).isPresent()) {
        sections.add(section(i, heading));
      }
    }
    return sections;
  }

  private Section section(int at, Block.Heading heading) {
    int end = at + 1;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof Block.Heading next && next.level() <= heading.level())) {
      end++;
    }
    Span span = heading.span().cover(blocks.get(end - 1).span());
    return new Section(
        heading, names.kindOf(heading.text().text()), blocks.subList(at + 1, end), span);
  }

  /**
   * Level 2 as the format has it. Older reports without level-2 headings: the level that holds the
   * most known names, the higher one of two.
   */
  private static int level(List<Block> blocks, SectionNames names) {
    int[] known = new int[7];
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        if (heading.level() == USUAL_LEVEL) {
          return USUAL_LEVEL;
        }
        if (names.kindOf(heading.text().text()).isPresent()) {
          known[heading.level()]++;
        }
      }
    }
    int best = USUAL_LEVEL;
    for (int level = 1; level < known.length; level++) {
      if (known[level] > known[best]) {
        best = level;
      }
    }
    return best;
  }
}
