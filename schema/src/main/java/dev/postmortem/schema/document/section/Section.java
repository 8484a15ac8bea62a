package dev.postmortem.schema.document.section;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A heading and what is below it, down to the next heading of the same or a higher level.
 * Sub-headings are among the {@link #blocks()}.
 *
 * @param heading the heading
 * @param kind which of the known sections it is, by its title or an alias
 * @param blocks what is below
 * @param span heading and blocks
 */
public record Section(
    Block.Heading heading, Optional<SectionKind> kind, List<Block> blocks, Span span) {
  /** Copies the blocks. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
