package dev.postmortem.linter.language;

import static dev.postmortem.linter.language.Trait.ADVERB;
import static dev.postmortem.linter.language.Trait.BASE;
import static dev.postmortem.linter.language.Trait.NOUNISH;
import static dev.postmortem.linter.language.Trait.PARTICIPLE;
import static dev.postmortem.linter.language.Trait.PAST;
import static dev.postmortem.linter.language.Trait.THIRD;

/** The words of a sentence around one that is being tagged, and what they ask for. */
final class Neighbours {

  private final Token[] tokens;
  private final Tag[] tags;

  Neighbours(Token[] tokens, Tag[] tags) {
    this.tokens = tokens;
    this.tags = tags;
  }

  Token token(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : Token.NONE;
  }

  Tag tag(int i) {
    return i >= 0 && i < tags.length ? tags[i] : Tag.MARK;
  }

  boolean is(int i, Trait trait) {
    return token(i).is(trait);
  }

  boolean takesObject(int i) {
    Token next = token(i + 1);
    boolean subject = next.is(Trait.SUBJECT_PRONOUN) && !next.lower().equals("it");
    return next.is(Trait.DETERMINER)
        || next.is(Trait.POSSESSIVE)
        || (next.is(Trait.PRONOUN) && !subject)
        || next.is(Trait.NEGATION)
        || next.kind() == Token.Kind.CODE
        || next.lower().equals("to")
        || (next.is(ADVERB) && !next.is(Trait.ADJECTIVE) && !next.is(Trait.SUBORDINATOR));
  }

  boolean takesComplement(int i) {
    Token next = token(i + 1);
    return next.is(Trait.DETERMINER)
        || next.is(Trait.POSSESSIVE)
        || next.is(Trait.PRONOUN)
        || next.is(Trait.SUBORDINATOR)
        || next.is(Trait.QUESTION)
        || next.is(Trait.PREPOSITION)
        || next.is(Trait.NEGATION)
        || (next.is(ADVERB) && !next.is(Trait.ADJECTIVE))
        || next.kind() == Token.Kind.CODE;
  }

  int skipAdverbs(int i) {
    int k = i;
    while (k < tokens.length
        && ((is(k, ADVERB) && !token(k).word().isVerb()) || token(k).is(Trait.NEGATION))) {
      k++;
    }
    return k;
  }

  boolean verbFollows(int i) {
    int k = skipAdverbs(i);
    Token next = token(k);
    return next.is(Trait.BE)
        || next.is(Trait.HAVE)
        || next.is(Trait.DO)
        || next.is(Trait.MODAL)
        || (next.word().isVerb()
            && (next.word().isPast() || !next.is(NOUNISH))
            && !next.is(Trait.ING));
  }

  boolean clauseFollows(int i) {
    return is(i, Trait.DETERMINER) || is(i, Trait.PRONOUN) || is(i, Trait.POSSESSIVE);
  }

  /** Whether a determiner or preposition before a token asks for a noun here. */
  boolean isNounSlot(int i) {
    Tag before = tag(i - 1);
    return before == Tag.DETERMINER
        || before == Tag.POSSESSIVE
        || before == Tag.ADJECTIVE
        || before == Tag.PREPOSITION
        || before == Tag.NUMBER;
  }

  boolean isNominalOpener(int i) {
    return is(i, Trait.DETERMINER) || is(i, Trait.POSSESSIVE);
  }

  /** Whether the word can begin or carry on a noun phrase. */
  boolean opensNoun(int i) {
    Token next = token(i);
    if (next.kind() != Token.Kind.WORD) {
      return next.kind() != Token.Kind.MARK;
    }
    if (next.is(Trait.BE)
        || next.is(Trait.HAVE)
        || next.is(Trait.DO)
        || next.is(Trait.MODAL)
        || next.is(Trait.PREPOSITION)
        || next.is(Trait.CONJUNCTION)
        || next.is(Trait.SUBORDINATOR)
        || next.is(Trait.NEGATION)
        || next.is(Trait.DETERMINER)
        || next.is(Trait.PRONOUN)
        || next.is(Trait.POSSESSIVE)) {
      return false;
    }
    if (next.is(ADVERB) && !next.is(Trait.ADJECTIVE)) {
      return false;
    }
    return !next.word().isVerb()
        || next.is(NOUNISH)
        || next.is(PARTICIPLE)
        || next.is(Trait.ING)
        || next.is(Trait.ADJECTIVE)
        || (next.is(THIRD) && next.is(NOUNISH));
  }

  /** "Support agents did not": what looked like an order was a subject. */
  boolean isFinite(int i) {
    Token token = token(skipAdverbs(i));
    return token.is(Trait.BE)
        || token.is(Trait.HAVE)
        || token.is(Trait.DO)
        || token.is(Trait.MODAL)
        || (token.is(PAST) && !token.is(BASE));
  }

  /** "why did the engineer forget": the auxiliary stands before the subject. */
  boolean asksBefore(int i) {
    int k = i - 1;
    while (k >= 0
        && i - k < 10
        && (tag(k).isNominal()
            || tag(k) == Tag.PRONOUN
            || tag(k) == Tag.ADVERB
            || tag(k) == Tag.NEGATION
            || tag(k) == Tag.PREPOSITION)) {
      k--;
    }
    return k >= 0
        && k < i - 1
        && ((tag(k) == Tag.AUXILIARY && is(k, Trait.DO))
            || (tag(k) == Tag.MODAL && tag(k - 1) == Tag.QUESTION))
        && (tag(k - 1) == Tag.QUESTION || tag(k - 1) == Tag.MARK);
  }
}
