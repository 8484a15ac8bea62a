package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.markdown.Block.Item;
import dev.postmortem.schema.markdown.Block.ListBlock;
import dev.postmortem.schema.model.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The causes that an older report lists: one per item of the lists below a heading that speaks of
 * contributing factors or causes. A cause told in paragraphs stays in the body; splitting a story
 * would be guessing.
 */
final class LegacyFactors {

  private LegacyFactors() {}

  /** The causes, as written, in order. */
  static List<String> read(PostmortemDocument document, SectionNames names) {
    List<String> found = new ArrayList<>();
    int level = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        if (announces(heading.text().text(), names)) {
          level = heading.level();
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

  private static boolean announces(String heading, SectionNames names) {
    String words = heading.toLowerCase(Locale.ROOT);
    return names.kindOf(heading).filter(SectionKind.CONTRIBUTING_FACTORS::equals).isPresent()
        || Stream.of("contributing factor", "contributing cause", "root cause")
            .anyMatch(words::startsWith);
  }

  private static String words(Item item) {
    return String.join(" ", item.text().text().strip().split("\\s+", -1));
  }

  private static boolean isEmpty(String words) {
    return words.chars().noneMatch(Character::isLetter);
  }
}
