package dev.postmortem.linter.language;

import static dev.postmortem.linter.language.Trait.BASE;
import static dev.postmortem.linter.language.Trait.NOUNISH;
import static dev.postmortem.linter.language.Trait.PARTICIPLE;
import static dev.postmortem.linter.language.Trait.PAST;
import static dev.postmortem.linter.language.Trait.THIRD;

import org.jspecify.annotations.Nullable;

/** Decides what a word does that can be a form of a verb: verb, noun, adjective or participle. */
final class VerbTagger {

  private final Neighbours near;

  VerbTagger(Neighbours near) {
    this.near = near;
  }

  Tag openVerb(int i) {
    Token token = near.token(i);
    int back = i - 1;
    while (near.tag(back) == Tag.ADVERB || near.tag(back) == Tag.NEGATION) {
      back--;
    }
    Tag before = near.tag(back);
    Token previous = near.token(back);
    if (token.is(Trait.ING)) {
      return ing(i, before, previous);
    }
    if (token.is(Trait.ROLE) || token.is(Trait.TEAM)) {
      return Tag.NOUN;
    }
    boolean afterBeOrHave = before == Tag.AUXILIARY && !previous.is(Trait.DO);
    if (token.word().isPast() && afterBeOrHave) {
      return Tag.VERB;
    }
    if (token.is(BASE)) {
      Tag base = base(i, before, previous);
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
      return near.opensNoun(i + 1) || near.isNounSlot(i) ? Tag.ADJECTIVE : Tag.PARTICIPLE;
    }
    return Tag.NOUN;
  }

  private Tag ing(int i, Tag before, Token previous) {
    if (before == Tag.AUXILIARY && previous.is(Trait.BE)) {
      return Tag.VERB;
    }
    if (near.is(i, Trait.NOUN) && near.tag(i - 1).isNominal() && !near.takesObject(i)) {
      return Tag.NOUN;
    }
    if (near.tag(i - 1) == Tag.DETERMINER
        || near.tag(i - 1) == Tag.POSSESSIVE
        || near.tag(i - 1) == Tag.ADJECTIVE) {
      return Tag.NOUN;
    }
    boolean takesObject =
        near.is(i + 1, Trait.DETERMINER)
            || near.is(i + 1, Trait.POSSESSIVE)
            || near.is(i + 1, Trait.PRONOUN);
    if (near.tag(i - 1) == Tag.NOUN && !takesObject && !near.is(i + 1, Trait.PREPOSITION)) {
      return Tag.NOUN;
    }
    return Tag.ING;
  }

  private @Nullable Tag base(int i, Tag before, Token previous) {
    boolean doAuxiliary = before == Tag.AUXILIARY && previous.is(Trait.DO);
    if (before == Tag.TO || before == Tag.MODAL || doAuxiliary) {
      return Tag.VERB;
    }
    Token token = near.token(i);
    boolean alsoPast = token.word().isPast();
    if (before == Tag.PRONOUN && previous.is(Trait.SUBJECT_PRONOUN)) {
      return Tag.VERB;
    }
    if (near.tag(i - 1) == Tag.DETERMINER
        || near.tag(i - 1) == Tag.POSSESSIVE
        || near.tag(i - 1) == Tag.ADJECTIVE
        || before == Tag.PREPOSITION
        || before == Tag.NUMBER) {
      return Tag.NOUN;
    }
    if (before == Tag.RELATIVE || (before == Tag.QUESTION && !token.is(NOUNISH))) {
      return Tag.VERB;
    }
    if (near.asksBefore(i) || (before == Tag.AUXILIARY && previous.lower().equals("'ve"))) {
      return Tag.VERB;
    }
    if (alsoPast && before == Tag.MARK && opensOrder(i)) {
      return Tag.VERB;
    }
    if (alsoPast) {
      return before == Tag.NOUN && near.takesComplement(i) ? Tag.VERB : null;
    }
    if (before == Tag.MARK || before == Tag.CONJUNCTION) {
      return opensOrder(i) ? Tag.VERB : Tag.NOUN;
    }
    if (before == Tag.NOUN || before == Tag.PRONOUN) {
      boolean plural =
          previous.lower().endsWith("s")
              || (previous.is(Trait.TEAM) && !previous.lower().equals("qa"))
              || previous.lower().equals("people")
              || before == Tag.PRONOUN;
      return plural && (!token.is(NOUNISH) || near.takesComplement(i)) ? Tag.VERB : Tag.NOUN;
    }
    return token.is(NOUNISH) ? Tag.NOUN : Tag.VERB;
  }

  private Tag third(int i, Tag before) {
    if (near.tag(i - 1) == Tag.DETERMINER
        || near.tag(i - 1) == Tag.POSSESSIVE
        || before == Tag.PREPOSITION
        || before == Tag.MODAL
        || before == Tag.NUMBER
        || before == Tag.MARK
        || near.tag(i - 1) == Tag.ADJECTIVE) {
      return Tag.NOUN;
    }
    boolean byPerson =
        near.tag(i - 1) == Tag.NOUN
            && near.is(i - 1, Trait.ROLE)
            && !near.token(i - 1).lower().endsWith("s")
            && near.opensNoun(i + 1);
    if (before == Tag.PRONOUN || before == Tag.RELATIVE || byPerson) {
      return Tag.VERB; // "intern runs terraform"
    }
    if (near.is(i, NOUNISH)
        && !near.token(i).lower().equals("needs")
        && near.token(i + 1).lower().equals("to")
        && near.is(i + 2, Trait.BE)) {
      return Tag.NOUN; // "certificate changes to be made"
    }
    boolean object = near.tag(i - 1) == Tag.VERB && near.is(i, NOUNISH);
    boolean particle =
        before == Tag.NOUN
            && (near.token(i + 1).lower().equals("out") || near.token(i + 1).lower().equals("up"))
            && !near.token(i - 1).lower().endsWith("s");
    boolean noun = object || (near.is(i, NOUNISH) && !near.takesObject(i) && !particle);
    return noun ? Tag.NOUN : Tag.VERB;
  }

  private Tag past(int i, Tag before, Token previous) {
    Tag direct = near.tag(i - 1);
    if (direct == Tag.DETERMINER
        || direct == Tag.POSSESSIVE
        || direct == Tag.ADJECTIVE
        || before == Tag.PREPOSITION) {
      return near.opensNoun(i + 1) || direct == Tag.DETERMINER || direct == Tag.POSSESSIVE
          ? Tag.ADJECTIVE
          : Tag.PARTICIPLE;
    }
    if (before == Tag.AUXILIARY) {
      return Tag.VERB;
    }
    if (direct == Tag.NOUN && near.is(i, PARTICIPLE) && near.is(i + 1, Trait.BE)) {
      return Tag.PARTICIPLE; // "the improvements identified are"
    }
    if (before == Tag.NOUN
        || before == Tag.PRONOUN
        || before == Tag.RELATIVE
        || before == Tag.NUMBER) {
      return Tag.VERB;
    }
    if (before == Tag.MODAL && previous.lower().equals("'d")) {
      return Tag.VERB;
    }
    return near.opensNoun(i + 1) && before == Tag.VERB ? Tag.ADJECTIVE : Tag.VERB;
  }

  /** At the head of a clause, whether a base form gives an order rather than names a thing. */
  private boolean opensOrder(int i) {
    if (!near.is(i, NOUNISH)) {
      return true;
    }
    if (near.tag(i - 1) == Tag.CONJUNCTION) {
      Tag left = near.tag(i - 2);
      return near.takesComplement(i) && left != Tag.ADJECTIVE;
    }
    Token next = near.token(i + 1);
    if (next.is(Trait.BE)
        || next.is(Trait.HAVE)
        || next.is(Trait.MODAL)
        || next.is(Trait.DO)
        || next.equals(Token.NONE)) {
      return false;
    }
    if (next.kind() == Token.Kind.MARK) {
      return false;
    }
    if ((near.takesComplement(i) && !next.is(Trait.PREPOSITION))
        || next.is(Trait.ROLE)
        || next.is(Trait.TEAM)) {
      return true;
    }
    if (next.is(Trait.PREPOSITION)) {
      return false;
    }
    // "Monitor suspicious exceptions", but not "Test plan missing" nor "Release process".
    return next.is(Trait.ADJECTIVE)
        || next.is(Trait.WRITERS)
        || next.kind() == Token.Kind.CODE
        || (next.is(Trait.ING) && near.takesObject(i + 1))
        || (next.lower().endsWith("s") && !near.isFinite(i + 2));
  }
}
