package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Set phrases that describe a failure: "dropped the ball", "let the certificate lapse". */
public final class Idioms {

  /** How many words may be in a phrase's gap: "let [our certificate] lapse". */
  private static final int LONGEST_GAP_IN_TOKENS = 9;

  private static final class Holder {
    static final Map<String, List<String[]>> BY_VERB = read();

    private static Map<String, List<String[]>> read() {
      Map<String, List<String[]>> phrases = new HashMap<>();
      for (String line : Lexicon.lines("idioms.txt")) {
        String[] words = line.split(" ", -1);
        phrases.computeIfAbsent(words[0], verb -> new ArrayList<>()).add(words);
      }
      return phrases;
    }
  }

  private Idioms() {}

  /** Behind a set phrase whose verb is at {@code main}; 0 if there is none. */
  public static int end(Sentence s, int main, int from) {
    for (String[] phrase : Holder.BY_VERB.getOrDefault(s.lemma(main), List.of())) {
      int end = match(s, from, phrase, 1);
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  private static int match(Sentence s, int at, String[] phrase, int word) {
    if (word == phrase.length) {
      return at;
    }
    if (!phrase[word].equals("~")) {
      return s.isOneOf(at, phrase[word]) ? match(s, at + 1, phrase, word + 1) : 0;
    }
    for (int i = at;
        i < Math.min(s.size(), at + LONGEST_GAP_IN_TOKENS) && !s.is(i, PartOfSpeech.MARK);
        i++) {
      if (s.isOneOf(i, phrase[word + 1]) || s.hasLemma(i, phrase[word + 1])) {
        return match(s, i + 1, phrase, word + 2);
      }
    }
    return 0;
  }
}
