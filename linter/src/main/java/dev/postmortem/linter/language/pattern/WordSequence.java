package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Elements in a row that a sentence is held against. */
final class WordSequence {

  private final List<Element> elements;
  private final Set<String> cues;

  private WordSequence(List<Element> elements, Set<String> cues) {
    this.elements = elements;
    this.cues = cues;
  }

  static WordSequence of(String text) {
    List<Element> elements = Element.sequence(text);
    Set<String> rarest = Set.of();
    for (Element element : elements) {
      Set<String> cues = element instanceof Element.Words words ? words.cues() : Set.of();
      if (!cues.isEmpty() && (rarest.isEmpty() || rank(cues) < rank(rarest))) {
        rarest = cues;
      }
    }
    return new WordSequence(elements, new HashSet<>(rarest));
  }

  /** Short words are common: the longer the shortest cue, the rarer the sequence. */
  private static int rank(Set<String> cues) {
    return -cues.stream().mapToInt(String::length).min().orElse(0);
  }

  /** Words one of which is in every match; empty if none is sure to. */
  Set<String> cues() {
    return cues;
  }

  /**
   * A match.
   *
   * @param end the index after its last token
   * @param noun the first noun phrase in it
   */
  record Hit(int end, @Nullable NounPhrase noun) {}

  /** The match that begins at a token; null if none does. */
  @Nullable Hit at(ParsedSentence parsed, int start) {
    return match(parsed, start, 0, null);
  }

  private @Nullable Hit match(
      ParsedSentence parsed, int i, int element, @Nullable NounPhrase noun) {
    if (element == elements.size()) {
      return new Hit(i, noun);
    }
    Sentence s = parsed.sentence();
    Element next = elements.get(element);
    if (next instanceof Element.Start) {
      return i == s.itemStart() || i == 0 ? match(parsed, i, element + 1, noun) : null;
    }
    if (next instanceof Element.End) {
      int k = i;
      while (k < s.size() && s.is(k, PartOfSpeech.MARK)) {
        k++;
      }
      return k >= s.size() ? match(parsed, i, element + 1, noun) : null;
    }
    if (next instanceof Element.Gap gap) {
      for (int k = i; k <= Math.min(s.size(), i + gap.most()); k++) {
        Hit hit = match(parsed, k, element + 1, noun);
        if (hit != null || s.isOneOf(k, ".", ";", "?", "!")) {
          return hit;
        }
      }
      return null;
    }
    if (next instanceof Element.Absent absent) {
      return one(parsed, i, absent.element()) != null ? null : match(parsed, i, element + 1, noun);
    }
    if (next instanceof Element.Optional optional) {
      Hit one = one(parsed, i, optional.element());
      Hit with =
          one == null ? null : match(parsed, one.end(), element + 1, first(noun, one.noun()));
      return with != null ? with : match(parsed, i, element + 1, noun);
    }
    Hit one = one(parsed, i, next);
    return one == null ? null : match(parsed, one.end(), element + 1, first(noun, one.noun()));
  }

  private static @Nullable NounPhrase first(
      @Nullable NounPhrase known, @Nullable NounPhrase other) {
    return known == null ? other : known;
  }

  private static @Nullable Hit one(ParsedSentence parsed, int i, Element element) {
    if (element instanceof Element.Words words) {
      return words.matches(parsed.sentence(), i) ? new Hit(i + 1, null) : null;
    }
    if (element instanceof Element.Either either) {
      Hit noun = one(parsed, i, either.noun());
      return noun != null ? noun : one(parsed, i, either.words());
    }
    if (element instanceof Element.Noun wanted) {
      NounPhrase noun = parsed.nounFrom(i, 0);
      return noun != null && wanted.matches(noun) ? new Hit(noun.end(), noun) : null;
    }
    return null;
  }
}
