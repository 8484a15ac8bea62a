package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The text names an action that the list does not have. */
public final class UnknownAction implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unknown-action", Family.ACTIONS, "the text names an action that is not listed")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Set<String> ids =
        context.document().actions().stream()
            .flatMap(action -> action.id().stream())
            .map(id -> id.value())
            .collect(Collectors.toSet());
    if (ids.isEmpty() || !ids.stream().allMatch(UnknownAction::isNumbered)) {
      return;
    }
    for (Passage passage : context.passages()) {
      Optional<SectionKind> section = passage.section();
      boolean followUp = section.filter(SectionKind.FOLLOW_UP::equals).isPresent();
      if (!passage.isFrontMatter() && !speaksOfAnother(passage, context)) {
        check(passage, followUp ? "" : "(", ids, remarks);
      }
    }
  }

  /** Beside a link to another postmortem an id may be one of that postmortem's. */
  private static boolean speaksOfAnother(Passage passage, DocumentContext context) {
    Span words = passage.prose().span();
    return context.document().links().stream()
        .anyMatch(link -> link.target().contains(".md") && link.span().overlaps(words));
  }

  /** {@code A3} may be a size of paper; in brackets, or where work is listed, it is an action. */
  private static void check(Passage passage, String before, Set<String> ids, Diagnostics remarks) {
    String text = passage.prose().text();
    for (int at = text.indexOf('A'); at >= 0; at = text.indexOf('A', at + 1)) {
      int end = at + 1;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      Span range = new Span(at, end);
      boolean word =
          isNumbered(text.substring(at, end))
              && (at == 0 || !isPart(text.charAt(at - 1)))
              && (end == text.length() || !isPart(text.charAt(end)) || endsSentence(text, end))
              && text.startsWith(before, Math.max(0, at - before.length()));
      if (word && !ids.contains(text.substring(at, end)) && !passage.prose().isCode(range)) {
        remarks
            .at(
                passage.prose().toSource(range),
                "`actions` has no action " + Quote.of(text.substring(at, end)))
            .help("name an id of `actions`, or add the action there");
      }
    }
  }

  private static boolean isNumbered(String id) {
    return id.length() > 1
        && id.length() < 4
        && id.charAt(0) == 'A'
        && id.chars().skip(1).allMatch(Character::isDigit);
  }

  private static boolean endsSentence(String text, int at) {
    return text.charAt(at) == '.'
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/';
  }
}
