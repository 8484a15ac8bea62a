package dev.postmortem.linter.language.syntax;

import static dev.postmortem.linter.language.lexicon.WordClass.BASE;
import static dev.postmortem.linter.language.lexicon.WordClass.NOUNISH;
import static dev.postmortem.linter.language.lexicon.WordClass.PARTICIPLE;
import static dev.postmortem.linter.language.lexicon.WordClass.PAST;
import static dev.postmortem.linter.language.lexicon.WordClass.THIRD;

import dev.postmortem.linter.language.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Decides what a word does that can be a form of a verb: verb, noun, adjective or participle. */
final class VerbTagger {

  private final Neighbours near;

  VerbTagger(Neighbours near) {
    this.near = near;
  }

  PartOfSpeech openVerb(int i) {
    Token token = near.token(i);
    int back = i - 1;
    while (near.tag(back) == PartOfSpeech.ADVERB || near.tag(back) == PartOfSpeech.NEGATION) {
      back--;
    }
    PartOfSpeech before = near.tag(back);
    Token previous = near.token(back);
    if (token.is(WordClass.ING)) {
      return ing(i, before, previous);
    }
    if (token.is(WordClass.ROLE)
        || token.is(WordClass.TEAM)
        || (token.is(WordClass.VENDOR) && near.tag(i - 1) != PartOfSpeech.TO)) {
      return PartOfSpeech.NOUN;
    }
    boolean afterBeOrHave = before == PartOfSpeech.AUXILIARY && !previous.is(WordClass.DO);
    if (token.word().isPast() && afterBeOrHave) {
      return near.isEquated(i, back) ? PartOfSpeech.ADJECTIVE : PartOfSpeech.VERB;
    }
    if (token.is(BASE)) {
      PartOfSpeech base = base(i, before, previous);
      if (base != null) {
        return base;
      }
    }
    if (token.is(THIRD)) {
      return third(i, before);
    }
    if (token.is(PAST)) {
      return past(i, before, previous);
    }
    if (token.is(PARTICIPLE)) {
      return near.opensNoun(i + 1) || near.isNounSlot(i)
          ? PartOfSpeech.ADJECTIVE
          : PartOfSpeech.PARTICIPLE;
    }
    return PartOfSpeech.NOUN;
  }

  private PartOfSpeech ing(int i, PartOfSpeech before, Token previous) {
    if (before == PartOfSpeech.AUXILIARY && previous.is(WordClass.BE)) {
      boolean lacking = near.token(i).lower().equals("missing") && near.opensNoun(i + 1);
      return lacking ? PartOfSpeech.ADJECTIVE : PartOfSpeech.VERB;
    }
    if (near.asksWhatWasDone(i)) {
      return PartOfSpeech.VERB;
    }
    if (near.is(i, WordClass.NOUN) && near.tag(i - 1).isNominal() && !near.takesObject(i)) {
      return PartOfSpeech.NOUN;
    }
    if (near.tag(i - 1) == PartOfSpeech.DETERMINER
        || near.tag(i - 1) == PartOfSpeech.POSSESSIVE
        || near.tag(i - 1) == PartOfSpeech.ADJECTIVE) {
      return PartOfSpeech.NOUN;
    }
    boolean takesObject =
        near.is(i + 1, WordClass.DETERMINER)
            || near.is(i + 1, WordClass.POSSESSIVE)
            || near.is(i + 1, WordClass.PRONOUN);
    if (near.tag(i - 1) == PartOfSpeech.NOUN
        && !takesObject
        && !near.is(i + 1, WordClass.PREPOSITION)) {
      return PartOfSpeech.NOUN;
    }
    return PartOfSpeech.ING;
  }

  private @Nullable PartOfSpeech base(int i, PartOfSpeech before, Token previous) {
    boolean doAuxiliary = before == PartOfSpeech.AUXILIARY && previous.is(WordClass.DO);
    if (before == PartOfSpeech.TO || before == PartOfSpeech.MODAL || doAuxiliary) {
      return PartOfSpeech.VERB;
    }
    Token token = near.token(i);
    boolean alsoPast = token.word().isPast();
    if (before == PartOfSpeech.PRONOUN && previous.is(WordClass.SUBJECT_PRONOUN)) {
      return PartOfSpeech.VERB;
    }
    if (near.tag(i - 1) == PartOfSpeech.DETERMINER
        || near.tag(i - 1) == PartOfSpeech.POSSESSIVE
        || near.tag(i - 1) == PartOfSpeech.ADJECTIVE
        || before == PartOfSpeech.PREPOSITION
        || before == PartOfSpeech.NUMBER) {
      return PartOfSpeech.NOUN;
    }
    if (before == PartOfSpeech.RELATIVE
        || (before == PartOfSpeech.QUESTION && !token.is(NOUNISH))) {
      return PartOfSpeech.VERB;
    }
    if (near.asksBefore(i)
        || (before == PartOfSpeech.AUXILIARY && previous.lower().equals("'ve"))) {
      return PartOfSpeech.VERB;
    }
    if (alsoPast && before == PartOfSpeech.MARK && opensOrder(i)) {
      return PartOfSpeech.VERB;
    }
    if (alsoPast && before == PartOfSpeech.CONJUNCTION && near.clauseFollows(i + 1)) {
      return PartOfSpeech.VERB; // "write a test and run it"
    }
    if (alsoPast) {
      return before == PartOfSpeech.NOUN && near.takesComplement(i) ? PartOfSpeech.VERB : null;
    }
    if (before == PartOfSpeech.MARK || before == PartOfSpeech.CONJUNCTION) {
      return opensOrder(i) ? PartOfSpeech.VERB : PartOfSpeech.NOUN;
    }
    if (before == PartOfSpeech.NOUN || before == PartOfSpeech.PRONOUN) {
      boolean plural =
          previous.lower().endsWith("s")
              || (previous.is(WordClass.TEAM) && !previous.lower().equals("qa"))
              || previous.lower().equals("people")
              || before == PartOfSpeech.PRONOUN;
      return plural && (!token.is(NOUNISH) || near.takesComplement(i))
          ? PartOfSpeech.VERB
          : PartOfSpeech.NOUN;
    }
    return token.is(NOUNISH) ? PartOfSpeech.NOUN : PartOfSpeech.VERB;
  }

  private PartOfSpeech third(int i, PartOfSpeech before) {
    if (near.tag(i - 1) == PartOfSpeech.DETERMINER
        || near.tag(i - 1) == PartOfSpeech.POSSESSIVE
        || before == PartOfSpeech.PREPOSITION
        || before == PartOfSpeech.MODAL
        || before == PartOfSpeech.NUMBER
        || before == PartOfSpeech.MARK
        || near.tag(i - 1) == PartOfSpeech.ADJECTIVE) {
      return PartOfSpeech.NOUN;
    }
    boolean byPerson =
        near.tag(i - 1) == PartOfSpeech.NOUN
            && near.is(i - 1, WordClass.ROLE)
            && !near.token(i - 1).lower().endsWith("s")
            && (near.opensNoun(i + 1) || near.is(i + 1, WordClass.PREPOSITION));
    boolean lies = before == PartOfSpeech.NOUN && near.token(i).lower().equals("lies");
    if (lies || before == PartOfSpeech.PRONOUN || before == PartOfSpeech.RELATIVE || byPerson) {
      return PartOfSpeech.VERB; // "intern runs terraform"
    }
    if (near.is(i, NOUNISH)
        && !near.token(i).lower().equals("needs")
        && near.token(i + 1).lower().equals("to")
        && near.is(i + 2, WordClass.BE)) {
      return PartOfSpeech.NOUN; // "certificate changes to be made"
    }
    boolean object = near.tag(i - 1) == PartOfSpeech.VERB && near.is(i, NOUNISH);
    boolean particle =
        before == PartOfSpeech.NOUN
            && (near.token(i + 1).lower().equals("out") || near.token(i + 1).lower().equals("up"))
            && !near.token(i - 1).lower().endsWith("s");
    boolean noun = object || (near.is(i, NOUNISH) && !near.takesObject(i) && !particle);
    return noun ? PartOfSpeech.NOUN : PartOfSpeech.VERB;
  }

  private PartOfSpeech past(int i, PartOfSpeech before, Token previous) {
    PartOfSpeech direct = near.tag(i - 1);
    if (direct == PartOfSpeech.DETERMINER
        || direct == PartOfSpeech.POSSESSIVE
        || direct == PartOfSpeech.ADJECTIVE
        || before == PartOfSpeech.PREPOSITION) {
      return near.opensNoun(i + 1)
              || direct == PartOfSpeech.DETERMINER
              || direct == PartOfSpeech.POSSESSIVE
          ? PartOfSpeech.ADJECTIVE
          : PartOfSpeech.PARTICIPLE;
    }
    if (before == PartOfSpeech.AUXILIARY) {
      return PartOfSpeech.VERB;
    }
    if (direct == PartOfSpeech.MARK && near.is(i, PARTICIPLE) && near.opensSubject(i + 1)) {
      return PartOfSpeech.ADJECTIVE; // "Expired certificates broke the login"
    }
    if (direct == PartOfSpeech.NOUN && near.is(i, PARTICIPLE) && near.is(i + 1, WordClass.BE)) {
      return PartOfSpeech.PARTICIPLE; // "the improvements identified are"
    }
    if (before == PartOfSpeech.NOUN
        || before == PartOfSpeech.PRONOUN
        || before == PartOfSpeech.RELATIVE
        || before == PartOfSpeech.NUMBER) {
      return PartOfSpeech.VERB;
    }
    if (before == PartOfSpeech.MODAL && previous.lower().equals("'d")) {
      return PartOfSpeech.VERB;
    }
    return near.opensNoun(i + 1) && before == PartOfSpeech.VERB
        ? PartOfSpeech.ADJECTIVE
        : PartOfSpeech.VERB;
  }

  /** At the head of a clause, whether a base form gives an order rather than names a thing. */
  private boolean opensOrder(int i) {
    if (!near.is(i, NOUNISH)) {
      return true;
    }
    if (near.tag(i - 1) == PartOfSpeech.CONJUNCTION) {
      PartOfSpeech left = near.tag(i - 2);
      return near.takesComplement(i) && left != PartOfSpeech.ADJECTIVE;
    }
    Token next = near.token(i + 1);
    if (near.is(i, WordClass.ORDER_VERB)
        && near.tag(i - 1) == PartOfSpeech.MARK
        && next.kind() == Token.Kind.WORD
        && near.opensNoun(i + 1)
        && !next.word().isPast()
        && near.hasNoFinite(i + 1)) {
      return true; // "Fix runbook"
    }
    if (next.is(WordClass.BE)
        || next.is(WordClass.HAVE)
        || next.is(WordClass.MODAL)
        || next.is(WordClass.DO)
        || next.equals(Token.NONE)) {
      return false;
    }
    if (next.kind() == Token.Kind.MARK) {
      return false;
    }
    if ((near.takesComplement(i) && !next.is(WordClass.PREPOSITION))
        || next.is(WordClass.ROLE)
        || next.is(WordClass.TEAM)) {
      return true;
    }
    if (next.is(WordClass.PREPOSITION)) {
      return false;
    }
    // "Monitor suspicious exceptions", but not "Test plan missing" nor "Release process".
    return next.is(WordClass.ADJECTIVE)
        || next.is(WordClass.WRITERS)
        || next.kind() == Token.Kind.CODE
        || (next.is(WordClass.ING) && near.takesObject(i + 1))
        || (next.lower().endsWith("s") && !near.isFinite(i + 2));
  }
}
