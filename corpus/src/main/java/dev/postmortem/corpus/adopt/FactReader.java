package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.markdown.Block.ListBlock;
import dev.postmortem.schema.markdown.Block.Paragraph;
import dev.postmortem.schema.markdown.Block.Table;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.text.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a report says under labels: lists of bold labels, {@code Label: value} lines,
 * two-column tables, and headings with one short line below. Sections that tell a story, where a
 * colon is only a colon, are left out.
 */
final class FactReader {

  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_LINE_BELOW_HEADING = 100;
  private static final Set<SectionKind> STORIES =
      EnumSet.of(
          SectionKind.TIMELINE,
          SectionKind.FOLLOW_UP,
          SectionKind.CONTRIBUTING_FACTORS,
          SectionKind.WHAT_WENT_WELL,
          SectionKind.WHAT_WENT_POORLY,
          SectionKind.WHERE_WE_GOT_LUCKY,
          SectionKind.FIVE_WHYS,
          SectionKind.SUPPORTING_INFORMATION);

  private final SourceText source;
  private final FieldLabels labels;
  private final List<Fact> facts = new ArrayList<>();

  private FactReader(SourceText source, FieldLabels labels) {
    this.source = source;
    this.labels = labels;
  }

  /** The labelled facts of a report's body whose labels are known, in order. */
  static List<Fact> read(PostmortemDocument document, SectionNames names, FieldLabels labels) {
    FactReader reader = new FactReader(document.source(), labels);
    List<Block> blocks = document.blocks();
    boolean story = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Heading heading) {
        if (heading.level() <= 2) {
          Optional<SectionKind> kind = names.kindOf(heading.text().text());
          story = kind.filter(STORIES::contains).isPresent();
        }
        if (!story && heading.level() > 1 && i + 1 < blocks.size()) {
          reader.readHeading(heading, blocks.get(i + 1));
        }
      } else if (!story) {
        reader.readBlock(block);
      }
    }
    return List.copyOf(reader.facts);
  }

  private void readHeading(Heading heading, Block next) {
    if (next instanceof Paragraph paragraph
        && paragraph.text().text().length() <= LONGEST_LINE_BELOW_HEADING
        && labelEnd(paragraph.text().text()) == 0) {
      add(heading.text().text(), paragraph.text().text());
    }
  }

  private void readBlock(Block block) {
    if (block instanceof ListBlock list) {
      list.items().forEach(item -> readLine(item.text().text()));
    } else if (block instanceof Table table && table.header().size() == 2) {
      add(table.header().get(0).text().text(), table.header().get(1).text().text());
      for (Block.Row row : table.rows()) {
        if (row.cells().size() == 2) {
          add(row.cells().get(0).text().text(), row.cells().get(1).text().text());
        }
      }
    } else if (block instanceof Paragraph paragraph) {
      List<String> lines = source.slice(paragraph.span()).lines().toList();
      if (lines.size() == 1) {
        readLine(paragraph.text().text());
      } else {
        readLines(lines);
      }
    }
  }

  /** A line without a label of its own goes on with the value before. */
  private void readLines(List<String> lines) {
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      if (labelEnd(plain(line)) > 0 && open.length() > 0) {
        readLine(open.toString());
        open.setLength(0);
      }
      open.append(open.length() > 0 ? " " : "").append(plain(line));
    }
    readLine(open.toString());
  }

  private void readLine(String line) {
    int colon = labelEnd(line);
    if (colon > 0) {
      add(line.substring(0, colon), line.substring(colon + 1));
    }
  }

  /** Where the colon behind a label stands; 0 if the line does not begin with a label. */
  private static int labelEnd(String line) {
    int colon = line.indexOf(':');
    boolean label =
        colon > 0
            && colon <= LONGEST_LABEL
            && Character.isLetter(line.charAt(0))
            && !line.startsWith("//", colon + 1);
    return label ? colon : 0;
  }

  private void add(String label, String value) {
    if (labels.keyOf(label).isPresent()) {
      facts.add(new Fact(label.strip(), value.strip()));
    }
  }

  /** Source of a line without its marks of emphasis and line break. */
  private static String plain(String line) {
    return line.replace("**", "").replace("__", "").replace("\\", "").strip();
  }
}
