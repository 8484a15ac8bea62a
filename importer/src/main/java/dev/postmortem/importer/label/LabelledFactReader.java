package dev.postmortem.importer.label;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.markdown.Block.Item;
import dev.postmortem.schema.markdown.Block.ListBlock;
import dev.postmortem.schema.markdown.Block.Paragraph;
import dev.postmortem.schema.markdown.Block.Quote;
import dev.postmortem.schema.markdown.Block.Table;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a report says under labels: lists of bold labels, {@code Label: value} lines, tables
 * of two columns or of one row, and headings with one paragraph or item below. Sections that tell a
 * story, where a colon is only a colon, are left out.
 */
final class LabelledFactReader {

  private static final int MAX_LABEL_CHARS = 40;
  private static final int MAX_LINE_CHARS_BELOW_HEADING = 100;
  private static final int MAX_NESTING_LEVELS = 4;
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
  private final List<LabelledFact> facts = new ArrayList<>();
  private final Set<String> unknown = new TreeSet<>();

  private LabelledFactReader(SourceText source, FieldLabels labels) {
    this.source = source;
    this.labels = labels;
  }

  /**
   * What a body says under labels.
   *
   * @param facts those whose labels are known, in order
   * @param unknown the labels of list items that mean no key
   */
  record Labels(List<LabelledFact> facts, List<String> unknown) {}

  /** What a report's body says under labels. */
  static Labels read(PostmortemDocument document, SectionNames names, FieldLabels labels) {
    LabelledFactReader reader = new LabelledFactReader(document.source(), labels);
    List<Block> blocks = document.blocks();
    boolean story = false;
    boolean opening = true;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Heading heading) {
        if (heading.level() <= 2) {
          Optional<SectionKind> kind = names.kindOf(heading.text().text());
          story = kind.filter(STORIES::contains).isPresent();
        }
        opening &= heading.level() <= 1;
        if (!story && heading.level() > 1 && i + 1 < blocks.size()) {
          reader.readHeading(heading, blocks.get(i + 1));
        }
      } else if (!story) {
        if (block instanceof Paragraph label
            && i + 1 < blocks.size()
            && blocks.get(i + 1) instanceof ListBlock below
            && reader.isLabelOfList(label.text().text())) {
          reader.addAll(label.text().text(), below.items());
          i++;
          continue;
        }
        reader.readBlock(block);
        if (opening && block instanceof Quote quote) {
          // A quote above the first section is the report's own head, not a quotation.
          quote.children().forEach(reader::readBlock);
        }
      }
    }
    return new Labels(List.copyOf(reader.facts), List.copyOf(reader.unknown));
  }

  /** A paragraph that is nothing but a known label stands for the list below it. */
  private boolean isLabelOfList(String text) {
    String words = text.strip();
    return words.endsWith(":") && words.length() <= MAX_LABEL_CHARS && isKnown(words);
  }

  private void readHeading(Heading heading, Block next) {
    String label = heading.text().text();
    Optional<String> below =
        next instanceof Paragraph paragraph
            ? Optional.of(paragraph.text().text())
            : next instanceof ListBlock list && list.items().size() == 1
                ? Optional.of(list.items().get(0).text().text())
                : Optional.empty();
    below
        .filter(words -> labelEnd(words) == 0 && (isShort(words) || labels.isTerm(label)))
        .ifPresent(words -> add(label, words));
  }

  private static boolean isShort(String words) {
    return words.length() <= MAX_LINE_CHARS_BELOW_HEADING;
  }

  private void readBlock(Block block) {
    if (block instanceof ListBlock list) {
      list.items().forEach(item -> readItem(item, 0));
    } else if (block instanceof Table table) {
      readTable(table);
    } else if (block instanceof Paragraph paragraph) {
      List<String> lines = source.slice(paragraph.span()).lines().toList();
      if (lines.size() == 1) {
        readLine(paragraph.text().text());
      } else {
        readLines(lines);
      }
    }
  }

  /** An item that is only a label has its value, or more labels, in the list below it. */
  private void readItem(Item item, int depth) {
    String text = item.text().text().strip();
    boolean open = text.endsWith(":") || labelEnd(text) == 0;
    int colon = labelEnd(text);
    if (colon > 0 && colon < text.length() - 1 && !isKnown(text.substring(0, colon))) {
      unknown.add(text.substring(0, colon));
    }
    if (!open || text.length() > MAX_LABEL_CHARS || depth >= MAX_NESTING_LEVELS) {
      readLine(text);
      return;
    }
    String label = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    List<Item> below =
        item.children().stream()
            .filter(ListBlock.class::isInstance)
            .flatMap(list -> ((ListBlock) list).items().stream())
            .toList();
    if (below.isEmpty()) {
      readLine(text);
    } else if (labels.keyOf(label).isPresent()) {
      addAll(label, below);
    } else {
      below.forEach(i -> readItem(i, depth + 1));
    }
  }

  /**
   * Causes are each a value, the sentences of an impact are one; of other values none is the value.
   */
  private void addAll(String label, List<Item> items) {
    List<String> values = items.stream().map(i -> i.text().text().strip()).toList();
    String key = labels.keyOf(label).orElse("");
    if (key.equals("contributing_factors") || values.size() == 1) {
      values.forEach(v -> add(label, v));
    } else if (key.equals("impact.summary")) {
      add(label, Sentences.joined(values));
    }
  }

  private void readTable(Table table) {
    List<String> head = cells(table.header());
    if (table.rows().size() == 1 && head.stream().filter(this::isKnown).count() > 1) {
      List<String> values = cells(table.rows().get(0).cells());
      for (int i = 0; i < Math.min(head.size(), values.size()); i++) {
        add(head.get(i), values.get(i));
      }
    } else if (head.size() == 2) {
      add(head.get(0), head.get(1));
      for (Block.Row row : table.rows()) {
        List<String> cells = cells(row.cells());
        if (cells.size() == 2) {
          add(cells.get(0), cells.get(1));
        }
      }
    }
  }

  private static List<String> cells(List<Block.Cell> cells) {
    return cells.stream().map(c -> c.text().text().strip()).toList();
  }

  private boolean isKnown(String label) {
    return labels.keyOf(label).isPresent();
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
    String[] parts = line.split(" [|·•] ", -1);
    boolean row = true;
    for (String part : parts) {
      row &= labelEnd(part.strip()) > 0;
    }
    for (String part : row ? parts : new String[] {line}) {
      readPart(part.strip());
    }
  }

  private void readPart(String line) {
    int colon = labelEnd(line);
    int figures = firstDigit(line);
    if (colon > 0 && isKnown(line.substring(0, colon))) {
      add(line.substring(0, colon), line.substring(colon + 1));
    } else if (figures > 0 && labels.isMoment(line.substring(0, figures))) {
      add(line.substring(0, figures), line.substring(figures));
    }
  }

  /** Where the figures after a label stand: {@code Service restored 2026-06-04 14:02}; else 0. */
  private static int firstDigit(String line) {
    for (int i = 0; i < line.length() && i <= MAX_LABEL_CHARS; i++) {
      if (Character.isDigit(line.charAt(i))) {
        return i;
      }
    }
    return 0;
  }

  /** Where the colon after a label stands; 0 if the line does not begin with a label. */
  private static int labelEnd(String line) {
    int colon = line.indexOf(':');
    boolean label =
        colon > 0
            && colon <= MAX_LABEL_CHARS
            && Character.isLetter(line.charAt(0))
            && !line.startsWith("//", colon + 1);
    return label ? colon : 0;
  }

  private void add(String label, String value) {
    if (isKnown(label)) {
      facts.add(new LabelledFact(label.strip(), value.strip() + labels.zoneIn(label)));
    }
  }

  /** Source of a line without its marks of emphasis and line break. */
  private static String plain(String line) {
    String words = line.replace("**", "").replace("__", "").replace("\\", "").strip();
    return words.startsWith("> ") ? words.substring(2).strip() : words;
  }
}
