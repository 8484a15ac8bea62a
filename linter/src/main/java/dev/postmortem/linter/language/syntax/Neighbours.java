package dev.postmortem.linter.language.syntax;

import static dev.postmortem.linter.language.lexicon.WordClass.ADVERB;
import static dev.postmortem.linter.language.lexicon.WordClass.BASE;
import static dev.postmortem.linter.language.lexicon.WordClass.NOUNISH;
import static dev.postmortem.linter.language.lexicon.WordClass.PARTICIPLE;
import static dev.postmortem.linter.language.lexicon.WordClass.PAST;
import static dev.postmortem.linter.language.lexicon.WordClass.THIRD;

import dev.postmortem.linter.language.lexicon.WordClass;

/** The words of a sentence around one that is being tagged, and what they ask for. */
final class Neighbours {

  private final Token[] tokens;
  private final PartOfSpeech[] tags;

  Neighbours(Token[] tokens, PartOfSpeech[] tags) {
    this.tokens = tokens;
    this.tags = tags;
  }

  Token token(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : Token.NONE;
  }

  PartOfSpeech tag(int i) {
    return i >= 0 && i < tags.length ? tags[i] : PartOfSpeech.MARK;
  }

  boolean is(int i, WordClass trait) {
    return token(i).is(trait);
  }

  boolean takesObject(int i) {
    Token next = token(i + 1);
    boolean subject = next.is(WordClass.SUBJECT_PRONOUN) && !next.lower().equals("it");
    return next.is(WordClass.DETERMINER)
        || next.is(WordClass.POSSESSIVE)
        || (next.is(WordClass.PRONOUN) && !subject)
        || next.is(WordClass.NEGATION)
        || next.kind() == Token.Kind.CODE
        || next.lower().equals("to")
        || (next.is(ADVERB) && !next.is(WordClass.ADJECTIVE) && !next.is(WordClass.SUBORDINATOR));
  }

  boolean takesComplement(int i) {
    Token next = token(i + 1);
    return next.is(WordClass.DETERMINER)
        || next.is(WordClass.POSSESSIVE)
        || next.is(WordClass.PRONOUN)
        || next.is(WordClass.SUBORDINATOR)
        || next.is(WordClass.QUESTION)
        || next.is(WordClass.PREPOSITION)
        || next.is(WordClass.NEGATION)
        || (next.is(ADVERB) && !next.is(WordClass.ADJECTIVE))
        || next.kind() == Token.Kind.CODE;
  }

  int skipAdverbs(int i) {
    int k = i;
    while (k < tokens.length
        && ((is(k, ADVERB) && !token(k).word().isVerb()) || token(k).is(WordClass.NEGATION))) {
      k++;
    }
    return k;
  }

  boolean verbFollows(int i) {
    int k = skipAdverbs(i);
    Token next = token(k);
    return next.is(WordClass.BE)
        || next.is(WordClass.HAVE)
        || next.is(WordClass.DO)
        || next.is(WordClass.MODAL)
        || (next.word().isVerb()
            && (next.word().isPast() || !next.is(NOUNISH))
            && !next.is(WordClass.ING));
  }

  boolean clauseFollows(int i) {
    return is(i, WordClass.DETERMINER) || is(i, WordClass.PRONOUN) || is(i, WordClass.POSSESSIVE);
  }

  /** Whether a determiner or preposition before a token asks for a noun here. */
  boolean isNounSlot(int i) {
    PartOfSpeech before = tag(i - 1);
    return before == PartOfSpeech.DETERMINER
        || before == PartOfSpeech.POSSESSIVE
        || before == PartOfSpeech.ADJECTIVE
        || before == PartOfSpeech.PREPOSITION
        || before == PartOfSpeech.NUMBER;
  }

  boolean isNominalOpener(int i) {
    return is(i, WordClass.DETERMINER) || is(i, WordClass.POSSESSIVE);
  }

  /** Whether the word can begin or carry on a noun phrase. */
  boolean opensNoun(int i) {
    Token next = token(i);
    if (next.kind() != Token.Kind.WORD) {
      return next.kind() != Token.Kind.MARK;
    }
    if (next.is(WordClass.BE)
        || next.is(WordClass.HAVE)
        || next.is(WordClass.DO)
        || next.is(WordClass.MODAL)
        || next.is(WordClass.PREPOSITION)
        || next.is(WordClass.CONJUNCTION)
        || next.is(WordClass.SUBORDINATOR)
        || next.is(WordClass.NEGATION)
        || next.is(WordClass.DETERMINER)
        || next.is(WordClass.PRONOUN)
        || next.is(WordClass.POSSESSIVE)) {
      return false;
    }
    if (next.is(ADVERB) && !next.is(WordClass.ADJECTIVE)) {
      return false;
    }
    return !next.word().isVerb()
        || next.is(NOUNISH)
        || next.is(PARTICIPLE)
        || next.is(WordClass.ING)
        || next.is(WordClass.ADJECTIVE)
        || (next.is(THIRD) && next.is(NOUNISH));
  }

  /** "Support agents did not": what looked like an order was a subject. */
  boolean isFinite(int i) {
    Token token = token(skipAdverbs(i));
    return token.is(WordClass.BE)
        || token.is(WordClass.HAVE)
        || token.is(WordClass.DO)
        || token.is(WordClass.MODAL)
        || (token.is(PAST) && !token.is(BASE));
  }

  /** Whether a short noun phrase and then a told verb stand from an index on. */
  boolean opensSubject(int from) {
    for (int k = from; k < from + 4 && opensNoun(k); k++) {
      Token after = token(k + 1);
      boolean told =
          after.is(WordClass.BE)
              || after.is(WordClass.HAVE)
              || after.is(WordClass.MODAL)
              || (after.is(PAST) && !after.is(BASE) && !after.is(ADVERB));
      if (told) {
        return !token(k).word().isPast() || is(k, NOUNISH);
      }
    }
    return false;
  }

  /** Whether nothing up to the end of the clause can be a verb with a tense. */
  boolean hasNoFinite(int from) {
    for (int k = from; k < tokens.length; k++) {
      Token token = token(k);
      if (token.isMark(".") || token.isMark(";") || token.isMark(",") || token.isMark(":")) {
        return true;
      }
      if (token.is(WordClass.BE)
          || token.is(WordClass.HAVE)
          || token.is(WordClass.DO)
          || token.is(WordClass.MODAL)
          || (token.is(PAST) && !token.is(BASE))
          || (token.is(THIRD) && !token.is(NOUNISH))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sentence ends with a question mark. */
  boolean endsAsking() {
    return tokens.length > 0 && tokens[tokens.length - 1].isMark("?");
  }

  /** "The root cause was expired credentials": what is named, not what was done to it. */
  boolean isEquated(int i, int auxiliary) {
    Token next = token(i + 1);
    return is(auxiliary, WordClass.BE)
        && auxiliary == i - 1
        && (is(auxiliary - 1, WordClass.EQUATED_NOUN) || isCauseOf(auxiliary))
        && is(i, PARTICIPLE)
        && opensNoun(i + 1)
        && next.kind() == Token.Kind.WORD
        && !next.is(WordClass.WHEN_WORD)
        && !next.is(ADVERB)
        && !next.is(WordClass.JUDGEMENT_CUE)
        && !next.capital();
  }

  /** "the root cause of the loss was". */
  private boolean isCauseOf(int auxiliary) {
    for (int k = auxiliary - 2; k >= 0 && auxiliary - k < 7; k--) {
      if (is(k, WordClass.EQUATED_NOUN)) {
        String next = token(k + 1).lower();
        return next.equals("of") || next.equals("for") || next.equals("behind");
      }
    }
    return false;
  }

  /** "What was the planner thinking": "was" and its subject stand before the verb. */
  boolean asksWhatWasDone(int i) {
    int k = i - 1;
    while (k >= 0 && i - k < 8 && (tag(k).isNominal() || tag(k) == PartOfSpeech.PRONOUN)) {
      k--;
    }
    return k < i - 1 && k > 0 && is(k, WordClass.BE) && tag(k - 1) == PartOfSpeech.QUESTION;
  }

  /** Whether a question word opened the clause a few words before. */
  boolean isAsking(int i) {
    for (int k = i - 1; k >= 0 && i - k < 9; k--) {
      if (tag(k) == PartOfSpeech.QUESTION) {
        return true;
      }
      if (tag(k).isVerbal() || tag(k) == PartOfSpeech.RELATIVE) {
        return false;
      }
    }
    return false;
  }

  /** "why did the engineer forget": the auxiliary is before the subject. */
  boolean asksBefore(int i) {
    int k = i - 1;
    while (k >= 0
        && i - k < 10
        && (tag(k).isNominal()
            || tag(k) == PartOfSpeech.PRONOUN
            || tag(k) == PartOfSpeech.ADVERB
            || tag(k) == PartOfSpeech.NEGATION
            || tag(k) == PartOfSpeech.PREPOSITION)) {
      k--;
    }
    return k >= 0
        && k < i - 1
        && ((tag(k) == PartOfSpeech.AUXILIARY && is(k, WordClass.DO))
            || (tag(k) == PartOfSpeech.MODAL && tag(k - 1) == PartOfSpeech.QUESTION))
        && (tag(k - 1) == PartOfSpeech.QUESTION || tag(k - 1) == PartOfSpeech.MARK || isAsking(k));
  }
}
