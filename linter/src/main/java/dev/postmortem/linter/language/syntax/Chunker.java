package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrases and verb groups of a tagged sentence. */
final class Chunker {

  private final Sentence sentence;
  private final People people;
  private final List<NounPhrase> nouns = new ArrayList<>();
  private final List<VerbGroup> verbs = new ArrayList<>();

  private Chunker(Sentence sentence, People people) {
    this.sentence = sentence;
    this.people = people;
  }

  /** The chunks of a sentence, each list in order. */
  record Chunks(List<NounPhrase> nouns, List<VerbGroup> verbs) {}

  static Chunks chunk(Sentence sentence, People people) {
    Chunker chunker = new Chunker(sentence, people);
    chunker.run();
    return new Chunks(chunker.nouns, chunker.verbs);
  }

  private void run() {
    int i = 0;
    while (i < sentence.size()) {
      int next = nounPhrase(i);
      if (next == i) {
        next = verbGroup(i);
      }
      i = next == i ? i + 1 : next;
    }
  }

  private int nounPhrase(int start) {
    if (sentence.is(start, PartOfSpeech.PRONOUN)) {
      // "nobody" is one word, "no one" two.
      add(start, start + 1, start);
      return start + 1;
    }
    int i = start;
    int head = -1;
    while (i < sentence.size()) {
      PartOfSpeech tag = sentence.tag(i);
      boolean begins =
          tag == PartOfSpeech.DETERMINER
              || (tag == PartOfSpeech.POSSESSIVE && !sentence.token(i).lower().startsWith("'"));
      if (i > start && begins && !continuesDeterminer(i)) {
        break;
      }
      if (tag == PartOfSpeech.NOUN) {
        head = i;
      } else if (!tag.isNominal() && !quoteMark(i, start)) {
        break;
      }
      i++;
    }
    if (head < 0) {
      // "the latter", "two", "all": a phrase without a noun; an adjective alone is none.
      boolean stands =
          sentence.is(start, PartOfSpeech.DETERMINER) || sentence.is(start, PartOfSpeech.NUMBER);
      if (!stands || i == start) {
        return start;
      }
      add(start, i, i - 1);
      return i;
    }
    int end = isNumbered(head) ? head + 2 : head + 1;
    add(start, end, head);
    return end;
  }

  /** "level 1", "node 3". */
  private boolean isNumbered(int head) {
    Token number = sentence.token(head + 1);
    return number.kind() == Token.Kind.NUMBER
        && number.lower().length() < 4
        && sentence.is(head + 1, PartOfSpeech.NUMBER)
        && !sentence.tag(head + 2).isNominal()
        && sentence.token(head).kind() == Token.Kind.WORD
        && !sentence.token(head).is(WordClass.WRITERS);
  }

  /** "all the engineers", "both our reviewers". */
  private boolean continuesDeterminer(int i) {
    return sentence.is(i - 1, PartOfSpeech.DETERMINER)
        && sentence.isOneOf(i - 1, "all", "both", "such");
  }

  /** A quotation mark inside a phrase: the "default" pool. */
  private boolean quoteMark(int i, int start) {
    return i > start
        && sentence.isOneOf(i, "\"", "\u201c", "\u201d", "*", "_")
        && sentence.tag(i + 1).isNominal()
        && sentence.is(i - 1, PartOfSpeech.DETERMINER);
  }

  private void add(int start, int end, int head) {
    nouns.add(new NounPhrase(start, end, head, people.referent(sentence, start, end, head)));
  }

  private int verbGroup(int start) {
    PartOfSpeech tag = sentence.tag(start);
    if (tag == PartOfSpeech.TO) {
      int verb = sentence.overAdverbs(start + 1);
      return sentence.is(verb, PartOfSpeech.VERB) || sentence.is(verb, PartOfSpeech.AUXILIARY)
          ? scan(start, start + 1, VerbGroup.Form.INFINITIVE)
          : start;
    }
    if (tag == PartOfSpeech.ING) {
      verbs.add(single(start, VerbGroup.Form.ING));
      return start + 1;
    }
    if (tag == PartOfSpeech.PARTICIPLE) {
      verbs.add(single(start, VerbGroup.Form.PARTICIPLE));
      return start + 1;
    }
    if (!tag.isVerbal()
        && !((tag == PartOfSpeech.ADVERB || tag == PartOfSpeech.NEGATION)
            && sentence.tag(sentence.overAdverbs(start)).isVerbal())) {
      return start;
    }
    return scan(start, start, isOrder(start) ? VerbGroup.Form.ORDER : VerbGroup.Form.FINITE);
  }

  private VerbGroup single(int at, VerbGroup.Form form) {
    boolean negated = sentence.is(at - 1, PartOfSpeech.NEGATION);
    return new VerbGroup(
        at, at + 1, at, "", negated, false, form == VerbGroup.Form.PARTICIPLE, false, form);
  }

  private boolean isOrder(int start) {
    int verb = sentence.overAdverbs(start);
    if (!sentence.is(verb, PartOfSpeech.VERB) || !sentence.is(verb, WordClass.BASE)) {
      return false;
    }
    int before = sentence.backOverAdverbs(start - 1);
    boolean told =
        sentence.is(verb, WordClass.PAST) && sentence.is(before, PartOfSpeech.CONJUNCTION);
    return sentence.is(before, PartOfSpeech.MARK)
        || (sentence.is(before, PartOfSpeech.CONJUNCTION) && !told);
  }

  private int scan(int start, int from, VerbGroup.Form form) {
    int i = from;
    int main = -1;
    String modal = "";
    boolean negated = sentence.is(start - 1, PartOfSpeech.NEGATION);
    boolean perfect = false;
    boolean passive = false;
    boolean progressive = false;
    int end = from;
    boolean be = false;
    while (i < sentence.size()) {
      PartOfSpeech tag = sentence.tag(i);
      if (tag == PartOfSpeech.MODAL) {
        if (main >= 0) {
          break;
        }
        modal = sentence.lower(i);
        negated |= modal.equals("cannot");
      } else if (tag == PartOfSpeech.NEGATION) {
        negated = true;
      } else if (tag == PartOfSpeech.AUXILIARY) {
        perfect |= sentence.is(i, WordClass.HAVE);
        be = sentence.is(i, WordClass.BE);
        main = i;
      } else if (tag == PartOfSpeech.VERB) {
        passive = be && sentence.token(i).word().isPast() && !sentence.is(i, WordClass.ING);
        progressive = be && sentence.is(i, WordClass.ING);
        main = i;
        end = i + 1;
        break;
      } else if (tag == PartOfSpeech.ADVERB) {
        negated |= sentence.isOneOf(i, "never", "hardly");
      } else if (!(tag == PartOfSpeech.TO && modal.equals("ought"))) {
        break;
      }
      if (tag != PartOfSpeech.ADVERB) {
        end = i + 1;
      }
      i++;
    }
    if (main < 0 && modal.isEmpty()) {
      return start;
    }
    int meaning = main < 0 ? end - 1 : main;
    verbs.add(
        new VerbGroup(start, end, meaning, modal, negated, perfect, passive, progressive, form));
    return Math.max(end, start + 1);
  }

  /** The noun phrase that ends right before an index. */
  static @Nullable NounPhrase endingAt(List<NounPhrase> nouns, int index) {
    for (int i = nouns.size() - 1; i >= 0; i--) {
      if (nouns.get(i).end() == index) {
        return nouns.get(i);
      }
    }
    return null;
  }
}
