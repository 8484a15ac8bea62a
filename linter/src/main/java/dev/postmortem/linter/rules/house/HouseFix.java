package dev.postmortem.linter.rules.house;

import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** The change that replaces the found words by a pack rule's replacement. */
final class HouseFix {

  private static final String YAML_MARKS = ":#'\"\\{}[],&*!|>%@`";

  private HouseFix() {}

  /**
   * The fix, where it is safe: the words are in the file as they read, the replacement means
   * nothing to YAML or to a table, and the rule finds nothing in it.
   */
  static Optional<Fix> of(
      HouseWords.Hit hit, HouseScope.Range stretch, SourceText source, HouseWords words) {
    if (hit.replacement().isEmpty()) {
      return Optional.empty();
    }
    String replacement = hit.replacement().get();
    Prose prose = stretch.prose();
    String found = prose.text().substring(hit.range().start(), hit.range().end());
    boolean safe =
        source.slice(prose.toSource(hit.range())).equals(found)
            && !replacement.equals(found)
            && means(replacement, stretch.part())
            && words.in(replacement).isEmpty();
    if (!safe) {
      return Optional.empty();
    }
    return replacement.isEmpty()
        ? leaveOut(hit.range(), prose, source)
        : Optional.of(Fix.replace(prose.toSource(hit.range()), replacement));
  }

  private static boolean means(String replacement, Passage.Origin part) {
    String marks = part == Passage.Origin.FRONT_MATTER ? YAML_MARKS : "|<";
    return replacement.chars().noneMatch(c -> marks.indexOf(c) >= 0 || Character.isISOControl(c));
  }

  /** The words go, and a blank beside them; words that are alone stay, as nothing would be left. */
  private static Optional<Fix> leaveOut(Span range, Prose prose, SourceText source) {
    String text = prose.text();
    int start = range.start();
    int end = range.end();
    if (end < text.length() && text.charAt(end) == ' ') {
      end++;
    } else if (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    Span whole = prose.toSource(new Span(start, end));
    boolean onlyBlanks = source.slice(whole).equals(text.substring(start, end));
    return end - start == text.length() || !onlyBlanks
        ? Optional.empty()
        : Optional.of(new Fix("remove it", List.of(new Fix.Edit(whole, ""))));
  }
}
