package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Prose;
import java.util.Set;
import java.util.stream.Stream;

/** A section with nothing below its heading but what a template left there. */
public final class EmptySection implements DocumentRule {

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "",
          "tbd",
          "tba",
          "tbc",
          "todo",
          "to do",
          "to be written",
          "to be done",
          "to be defined",
          "to be determined",
          "fill in",
          "fill me in",
          "fixme",
          "xxx",
          "wip",
          "work in progress",
          "coming soon",
          "description",
          "text",
          "add text here",
          "your text here",
          "write here");

  private static final RuleInfo INFO =
      RuleInfo.error(
              "empty-section", Family.EVIDENCE, "a section is empty or has only template text")
          .since("0.1.0")
          .levels(Level.OFF, Level.ERROR, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Stream.concat(context.document().sections().stream(), context.document().subsections().stream())
        .filter(section -> section.kind().isPresent())
        .filter(section -> section.blocks().stream().noneMatch(EmptySection::says))
        .distinct()
        .forEach(
            section ->
                remarks
                    .at(
                        section.heading().text().span(),
                        "Nothing is written under " + Quote.of(section.heading().text().text()))
                    .help("write the answer, or that there is none and why"));
  }

  private static boolean says(Block block) {
    if (block instanceof Block.Heading) {
      return false;
    } else if (block instanceof Block.Paragraph paragraph) {
      return says(paragraph.text()) || !paragraph.links().isEmpty();
    } else if (block instanceof Block.ListBlock list) {
      return list.items().stream()
          .anyMatch(i -> says(i.text()) || i.children().stream().anyMatch(EmptySection::says));
    } else if (block instanceof Block.Table table) {
      return table.rows().stream()
          .anyMatch(row -> row.cells().stream().anyMatch(cell -> says(cell.text())));
    } else if (block instanceof Block.Quote quote) {
      return quote.children().stream().anyMatch(EmptySection::says);
    } else if (block instanceof Block.Container container) {
      return container.children().stream().anyMatch(EmptySection::says);
    } else if (block instanceof Block.Html html) {
      return html.words().stream().anyMatch(EmptySection::says);
    }
    return block instanceof Block.Code;
  }

  /** Words in angle or square brackets are what a template asks for, not an answer. */
  private static boolean says(Prose prose) {
    String text = prose.text().strip();
    boolean asked =
        (text.startsWith("<") && text.endsWith(">"))
            || (text.startsWith("[") && text.endsWith("]"));
    return !asked && !PLACEHOLDERS.contains(words(text));
  }

  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < text.length() && words.length() < 40; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }
}
