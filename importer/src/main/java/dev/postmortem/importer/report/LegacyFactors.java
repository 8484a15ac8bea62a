package dev.postmortem.importer.report;

import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.schema.markdown.Block.Heading;
import dev.postmortem.schema.markdown.Block.Item;
import dev.postmortem.schema.markdown.Block.ListBlock;
import dev.postmortem.schema.markdown.Block.Paragraph;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.words.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The causes that an older report lists: one per item of the lists below a heading that is about
 * contributing factors or causes, or the paragraph that tells it. A story is kept whole; splitting
 * it would be guessing.
 */
public final class LegacyFactors {

  /** In a heading they say that a list below names several causes. */
  private static final List<String> SEVERAL = List.of("factors", "causes", "conditions");

  /** Words by which a paragraph tells the cause and not the setting. */
  private static final Pattern CAUSAL =
      Pattern.compile(
          "(?i)\\b(?:caus(?:e|ed|es|ing)|because|due to|led to|leading to|result(?:ed|ing)? (?:in|of)"
              + "|reason|triggered|as a result|meant that)\\b");

  /** Words by which one paragraph of a long story says that it tells the cause. */
  private static final Pattern PLAINLY =
      Pattern.compile(
          "(?i)\\b(?:root cause|(?:was|were) caused by|the cause (?:was|is)|culprit)\\b");

  /** A longer text is a story, of which no single paragraph can be picked by its loose words. */
  private static final int MAX_PARAGRAPHS = 4;

  /** An item that describes the remedy is no cause. */
  private static final Pattern REMEDY =
      Pattern.compile("(?i)\\b(?:resolved|fixed|mitigated|solved) (?:the|this|all|it|our)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.?\\s+");
  private static final int MAX_NON_ANSWER_CHARS = 30;

  private LegacyFactors() {}

  /** The causes, as written, in order. */
  public static List<String> read(PostmortemDocument document, SectionNames names) {
    List<String> found = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading && announces(heading.text().text(), names)) {
        int end = i + 1;
        while (end < blocks.size() && !ends(heading, blocks.get(end), names)) {
          end++;
        }
        found.addAll(section(heading.text().text(), blocks.subList(i + 1, end)));
        i = end - 1;
      }
    }
    return found;
  }

  /**
   * A heading of the same level ends a section, and so does one of a known section at any level.
   */
  private static boolean ends(Heading section, Block block, SectionNames names) {
    return block instanceof Heading next
        && (next.level() <= section.level()
            || names.kindOf(next.text().text()).isPresent()
            || announces(next.text().text(), names));
  }

  /**
   * The items of a list; if prose tells the one cause, only that; numbered paragraphs one by one.
   */
  private static List<String> section(String heading, List<Block> blocks) {
    List<String> listed =
        blocks.stream()
            .filter(ListBlock.class::isInstance)
            .flatMap(list -> ((ListBlock) list).items().stream())
            .flatMap(LegacyFactors::causes)
            .filter(w -> !isEmpty(w))
            .toList();
    List<String> told =
        blocks.stream()
            .takeWhile(b -> !(b instanceof ListBlock))
            .filter(Paragraph.class::isInstance)
            .map(b -> OneLine.of(((Paragraph) b).text().text()))
            .filter(w -> !isEmpty(w) && !w.endsWith(":"))
            .toList();
    boolean several = SEVERAL.stream().anyMatch(heading.toLowerCase(Locale.ROOT)::contains);
    if (told.isEmpty() || (several && !listed.isEmpty())) {
      return listed;
    }
    if (told.size() > MAX_PARAGRAPHS && told.stream().noneMatch(w -> PLAINLY.matcher(w).find())) {
      return List.of();
    }
    boolean numbered = told.stream().allMatch(w -> NUMBER.matcher(w).lookingAt());
    return numbered
        ? told.stream().map(w -> NUMBER.matcher(w).replaceFirst("")).toList()
        : List.of(
            told.stream()
                .filter(w -> told.size() > MAX_PARAGRAPHS && PLAINLY.matcher(w).find())
                .findFirst()
                .or(() -> told.stream().filter(w -> CAUSAL.matcher(w).find()).findFirst())
                .orElse(told.get(0)));
  }

  /** An item that is only a label has its causes in the list below it. */
  private static Stream<String> causes(Item item) {
    String text = OneLine.of(item.text().text());
    List<Item> below =
        item.children().stream()
            .filter(ListBlock.class::isInstance)
            .flatMap(list -> ((ListBlock) list).items().stream())
            .toList();
    boolean label = text.endsWith(":") && !text.contains(": ") && !text.contains(". ");
    return label && !below.isEmpty()
        ? below.stream().flatMap(LegacyFactors::causes)
        : Stream.of(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
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

  /** Whether there are no words, or words that say the cause is not known. */
  private static boolean isEmpty(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return words.chars().noneMatch(Character::isLetter)
        || words.endsWith("?")
        || REMEDY.matcher(words).find()
        || words.startsWith("<")
        || lower.equals("n/a")
        || Stream.of("unknown", "unclear", "not known", "tbd", "to be determined")
            .anyMatch(w -> lower.contains(w) && lower.length() <= MAX_NON_ANSWER_CHARS)
        || lower.contains("still unknown")
        || lower.contains("under investigation");
  }
}
