package dev.postmortem.importer.label;

import dev.postmortem.importer.moment.MomentWords;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.Section;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.ListBlock;
import dev.postmortem.schema.markdown.Block.Paragraph;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.words.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What users met, as a section on the impact tells it: its first paragraph, or its list. */
final class ImpactSection {

  private static final int MAX_CHARS = 400;
  private static final int MAX_ITEMS = 6;
  private static final Pattern NUMBER = Pattern.compile("^\\d+(?:\\.\\d+)+\\.?\\s+");

  private final FieldLabels labels;

  private ImpactSection(FieldLabels labels) {
    this.labels = labels;
  }

  /** The words; empty if the section is missing or only introduces something. */
  static Optional<String> read(PostmortemDocument document, FieldLabels labels) {
    return document
        .section(SectionKind.IMPACT)
        .map(Section::blocks)
        .flatMap(blocks -> new ImpactSection(labels).of(blocks));
  }

  private Optional<String> of(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        String words = OneLine.of(paragraph.text().text());
        if (!words.endsWith(":") && isSaid(words)) {
          return Optional.of(shortened(NUMBER.matcher(words).replaceFirst("")));
        }
      } else if (block instanceof ListBlock list) {
        List<String> items =
            list.items().stream()
                .map(i -> OneLine.of(i.text().text()))
                .filter(w -> !w.endsWith(":") && isSaid(w))
                .limit(MAX_ITEMS)
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(Sentences.joined(items));
      } else if (!(block instanceof Block.Other) && !(block instanceof Block.Html)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether there are words of the author's, and no question or place-holder of a template. */
  private boolean isSaid(String words) {
    int colon = words.indexOf(':');
    boolean otherFact =
        colon > 0
            && labels
                .keyOf(words.substring(0, colon))
                .filter(k -> !k.equals("impact.summary"))
                .isPresent();
    return !otherFact
        && words.chars().anyMatch(Character::isLetter)
        && !words.endsWith("?")
        && !words.startsWith("<")
        && !words.equalsIgnoreCase("n/a")
        && !words.equalsIgnoreCase("tbd")
        && !words.equalsIgnoreCase("unknown");
  }

  private static String shortened(String words) {
    return words.length() <= MAX_CHARS ? words : MomentWords.firstSentence(words) + ".";
  }
}
