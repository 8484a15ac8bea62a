package dev.postmortem.linter.rule;

import dev.postmortem.corpus.config.Configuration.FlaggedTerm;
import dev.postmortem.corpus.config.Configuration.Terms;
import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Prose;
import dev.postmortem.schema.text.Span;
import java.util.ArrayList;
import java.util.List;

/** An organisation's own words: those to flag, and those that no rule of wording shall flag. */
public final class HouseTerms {

  /**
   * A flagged word in a text.
   *
   * @param term the setting
   * @param range where it stands in the prose's text
   */
  public record Hit(FlaggedTerm term, Span range) {}

  private final List<FlaggedTerm> flagged;
  private final List<String> allowed;

  /** The words that are set. */
  public HouseTerms(Terms terms) {
    this.flagged = terms.flag();
    this.allowed = terms.allow().stream().map(Located::value).map(HouseTerms::lower).toList();
  }

  /** The flagged words in a text, code spans aside, by setting, then by place. */
  public List<Hit> flaggedIn(Prose prose) {
    if (flagged.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    String text = lower(prose.text());
    for (FlaggedTerm term : flagged) {
      String word = lower(term.term().value().strip());
      for (int at = next(text, word, 0); at >= 0; at = next(text, word, at + word.length())) {
        Span range = new Span(at, at + word.length());
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
        && allowed.stream().anyMatch(word -> next(lower(words), word.strip(), 0) >= 0);
  }

  /** The next place where a word stands by itself; negative if there is none. */
  private static int next(String text, String word, int from) {
    if (word.isEmpty()) {
      return -1;
    }
    int at = text.indexOf(word, from);
    while (at >= 0) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return at;
      }
      at = text.indexOf(word, at + 1);
    }
    return -1;
  }

  /** In lower case, unit for unit, so that places stay true. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
    return lower.toString();
  }
}
