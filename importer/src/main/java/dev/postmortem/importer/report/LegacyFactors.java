package dev.postmortem.importer.report;

import dev.postmortem.importer.moment.MomentWords;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.markdown.Block.Item;
import dev.postmortem.schema.markdown.Block.ListBlock;
import dev.postmortem.schema.markdown.Block.Paragraph;
import dev.postmortem.schema.model.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The causes that an older report lists: one per item of the lists below a heading about
 * contributing factors or causes, or the one sentence that stands there. A longer cause stays in
 * the body; splitting a story would be guessing.
 */
public final class LegacyFactors {

  private static final int MAX_SENTENCE_CHARS = 200;
  private static final int MAX_NON_ANSWER_CHARS = 30;

  private LegacyFactors() {}

  /** The causes, as written, in order. */
  public static List<String> read(PostmortemDocument document, SectionNames names) {
    List<String> found = new ArrayList<>();
    int level = 0;
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Heading heading) {
        if (announces(heading.text().text(), names)) {
          level = heading.level();
          onlySentence(blocks, i + 1).ifPresent(found::add);
        } else if (heading.level() <= level) {
          level = 0;
        }
      } else if (level > 0 && block instanceof ListBlock list) {
        list.items().stream()
            .map(LegacyFactors::words)
            .filter(w -> !isEmpty(w))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** A section that is one sentence names its cause; more would be a story. */
  private static Optional<String> onlySentence(List<Block> blocks, int at) {
    boolean alone = at + 1 >= blocks.size() || blocks.get(at + 1) instanceof Heading;
    return Optional.of(alone)
        .filter(a -> a && at < blocks.size())
        .map(a -> blocks.get(at))
        .filter(Paragraph.class::isInstance)
        .map(b -> oneLine(((Paragraph) b).text().text()))
        .filter(w -> !isEmpty(w) && w.length() <= MAX_SENTENCE_CHARS)
        .filter(w -> MomentWords.firstSentence(w).length() >= w.length() - 1);
  }

  private static String oneLine(String words) {
    return String.join(" ", words.strip().split("\\s+", -1));
  }

  private static boolean announces(String heading, SectionNames names) {
    String words = heading.toLowerCase(Locale.ROOT);
    boolean speaksOfThem =
        Stream.of("cause", "factor", "condition", "why").anyMatch(words::contains);
    return (speaksOfThem
            && names.kindOf(heading).filter(SectionKind.CONTRIBUTING_FACTORS::equals).isPresent())
        || Stream.of("contributing factor", "contributing cause", "root cause")
            .anyMatch(words::startsWith);
  }

  private static String words(Item item) {
    return oneLine(item.text().text());
  }

  /** Whether there are no words, or words that say the cause is not known. */
  private static boolean isEmpty(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return words.chars().noneMatch(Character::isLetter)
        || lower.equals("n/a")
        || Stream.of("unknown", "unclear", "not known", "tbd", "to be determined")
            .anyMatch(w -> lower.contains(w) && lower.length() <= MAX_NON_ANSWER_CHARS)
        || lower.contains("still unknown")
        || lower.contains("under investigation");
  }
}
