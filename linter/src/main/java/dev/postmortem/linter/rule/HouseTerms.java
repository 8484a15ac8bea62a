package dev.postmortem.linter.rule;

import dev.postmortem.corpus.config.Settings.FlaggedTerm;
import dev.postmortem.corpus.config.Settings.Terms;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.WholeWords;
import java.util.ArrayList;
import java.util.List;

/** An organisation's own words: those to flag, and those that no wording rule flags. */
public final class HouseTerms {

  /**
   * A flagged word in a text.
   *
   * @param term the setting
   * @param range where it is in the prose's text
   */
  public record Hit(FlaggedTerm term, Span range) {}

  private final List<FlaggedTerm> flagged;
  private final List<String> allowed;

  /** The words that are set. */
  public HouseTerms(Terms terms) {
    this.flagged = terms.flag();
    this.allowed =
        terms.allow().stream()
            .map(Located::value)
            .map(word -> WholeWords.lower(word.strip()))
            .toList();
  }

  /** The flagged words in a text, code spans aside, by setting, then by place. */
  public List<Hit> flaggedIn(Prose prose) {
    if (flagged.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    String text = WholeWords.lower(prose.text());
    for (FlaggedTerm term : flagged) {
      String word = WholeWords.lower(term.term().value().strip());
      for (Span range : WholeWords.find(text, word)) {
        if (!prose.isCode(range)) {
          hits.add(new Hit(term, range));
        }
      }
    }
    return hits;
  }

  /** Whether some words hold a word that is allowed. */
  public boolean allows(String words) {
    return !allowed.isEmpty()
        && allowed.stream().anyMatch(word -> WholeWords.isIn(WholeWords.lower(words), word));
  }
}
