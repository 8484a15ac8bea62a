package dev.postmortem.linter.language;

import static dev.postmortem.linter.language.Trait.ADVERB;
import static dev.postmortem.linter.language.Trait.BASE;
import static dev.postmortem.linter.language.Trait.NOUNISH;
import static dev.postmortem.linter.language.Trait.PARTICIPLE;
import static dev.postmortem.linter.language.Trait.PAST;
import static dev.postmortem.linter.language.Trait.THIRD;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what each token does in its sentence, from left to right, by its closed-class neighbours.
 */
final class Tagger {

  private static final Set<String> NOT_POSSESSED =
      Set.of(
          "it", "he", "she", "that", "there", "here", "what", "who", "let", "this", "where", "how");
  private final Token[] tokens;
  private final Tag[] tags;

  private Tagger(Token[] tokens) {
    this.tokens = tokens;
    this.tags = new Tag[tokens.length];
  }

  static Tag[] tag(Token[] tokens) {
    Tagger tagger = new Tagger(tokens);
    for (int i = 0; i < tokens.length; i++) {
      tagger.tags[i] = tagger.tagOf(i);
    }
    return tagger.tags;
  }

  private Token token(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : Token.NONE;
  }

  private Tag tag(int i) {
    return i >= 0 && i < tokens.length ? tags[i] : Tag.MARK;
  }

  private boolean is(int i, Trait trait) {
    return token(i).is(trait);
  }

  private Tag tagOf(int i) {
    Token token = token(i);
    return switch (token.kind()) {
      case MARK -> token.lower().equals("&") ? Tag.CONJUNCTION : Tag.MARK;
      case NUMBER -> Tag.NUMBER;
      case CODE, NAME, HANDLE -> Tag.NOUN;
      case WORD -> closed(i, token.lower());
    };
  }

  private Tag closed(int i, String lower) {
    return switch (lower) {
      case "to" ->
          token(skipAdverbs(i + 1)).is(BASE) && !isNominalOpener(i + 1) ? Tag.TO : Tag.PREPOSITION;
      case "that" -> that(i);
      case "'s" -> ending(i);
      case "'d" -> is(skipAdverbs(i + 1), BASE) ? Tag.MODAL : Tag.AUXILIARY;
      case "no" -> Tag.DETERMINER;
      case "neither" ->
          (tag(i - 1) == Tag.NOUN || tag(i - 1) == Tag.PRONOUN) && token(i + 1).word().isVerb()
              ? Tag.NEGATION
              : Tag.DETERMINER;
      case "may" -> token(i).capital() && i > 0 ? Tag.NOUN : Tag.MODAL;
      case "her", "his" -> opensNoun(i + 1) ? Tag.POSSESSIVE : Tag.PRONOUN;
      case "will", "can", "might", "must" ->
          isNounSlot(i) && !verbFollows(i + 1) ? Tag.NOUN : Tag.MODAL;
      case "am", "pm" -> token(i - 1).kind() == Token.Kind.NUMBER ? Tag.NUMBER : byTrait(i, lower);
      case "one" -> opensNoun(i + 1) && !is(i + 1, Trait.BE) ? Tag.NUMBER : Tag.NOUN;
      case "ones" -> Tag.NOUN;
      case "like" -> isWished(i) ? Tag.VERB : Tag.PREPOSITION;
      case "more", "most", "less", "least", "much", "enough" ->
          opensNoun(i + 1) && !is(i + 1, ADVERB) ? Tag.ADJECTIVE : Tag.ADVERB;
      case "sure", "certain" ->
          is(i - 1, BASE) && token(i - 1).word().lemma().equals("make")
              ? Tag.ADVERB
              : Tag.ADJECTIVE;
      case "once" -> clauseFollows(i + 1) ? Tag.SUBORDINATOR : Tag.ADVERB;
      case "so", "even", "yet" -> Tag.ADVERB;
      default -> token(i).is(Trait.ADJECTIVE_OR_ADVERB) ? adjectiveOrAdverb(i) : byTrait(i, lower);
    };
  }

  /** "would like". */
  private boolean isWished(int i) {
    return tag(i - 1) == Tag.MODAL || (tag(i - 1) == Tag.ADVERB && tag(i - 2) == Tag.MODAL);
  }

  private Tag adjectiveOrAdverb(int i) {
    return isNounSlot(i) || opensNoun(i + 1) || tag(i - 1) == Tag.AUXILIARY
        ? Tag.ADJECTIVE
        : Tag.ADVERB;
  }

  private Tag byTrait(int i, String lower) {
    Token token = token(i);
    if (token.is(Trait.ADJECTIVE_OR_VERB)) {
      return verbal(i) ? Tag.VERB : Tag.ADJECTIVE;
    }
    if (token.is(Trait.CLAUSE_OPENER)) {
      return Tag.SUBORDINATOR;
    }
    if (token.is(Trait.BE)) {
      return Tag.AUXILIARY;
    }
    if (token.is(Trait.HAVE) || token.is(Trait.DO)) {
      return auxiliaryOrVerb(i);
    }
    if (token.is(Trait.MODAL)) {
      return Tag.MODAL;
    }
    if (lower.equals("not")
        || lower.equals("n't")
        || lower.equals("never")
        || lower.equals("nor")) {
      return Tag.NEGATION;
    }
    if (token.is(Trait.RELATIVE) || token.is(Trait.QUESTION)) {
      boolean relates =
          token.is(Trait.RELATIVE)
              && (tag(i - 1) == Tag.NOUN
                  || tag(i - 1) == Tag.NUMBER
                  || tag(i - 1) == Tag.PRONOUN
                  || token(i - 1).isMark(",")
                  || tag(i - 1) == Tag.PREPOSITION);
      return relates ? Tag.RELATIVE : Tag.QUESTION;
    }
    if (token.is(Trait.POSSESSIVE)) {
      return Tag.POSSESSIVE;
    }
    if (token.is(Trait.PRONOUN) || token.is(Trait.PERSON_WORD) || token.is(Trait.NOBODY)) {
      boolean told = is(i + 1, PAST) && !is(i + 1, NOUNISH) && !opensNoun(i + 2);
      boolean points = token.is(Trait.DETERMINER) && opensNoun(i + 1) && !told;
      return points ? Tag.DETERMINER : Tag.PRONOUN;
    }
    if (token.is(Trait.DETERMINER)) {
      boolean whole =
          (lower.equals("all") || lower.equals("both"))
              && (token(i + 1).lower().equals("this") || token(i + 1).lower().equals("that"))
              && !opensNoun(i + 2);
      if (whole) {
        return Tag.ADVERB;
      }
      boolean floats =
          (lower.equals("both") || lower.equals("all") || lower.equals("each"))
              && (tag(i - 1) == Tag.NOUN || tag(i - 1) == Tag.PRONOUN)
              && token(i + 1).word().isVerb();
      return floats ? Tag.ADVERB : Tag.DETERMINER;
    }
    if (token.is(Trait.CONJUNCTION)) {
      return Tag.CONJUNCTION;
    }
    if (token.is(Trait.PREPOSITION)) {
      return Tag.PREPOSITION;
    }
    if (token.is(Trait.NOUN) && !token.word().isVerb()) {
      return Tag.NOUN;
    }
    if (token.is(Trait.JUDGEMENT)) {
      return judging(token);
    }
    if (lower.equals("culprit") && !opensNoun(i + 1)) {
      return Tag.NOUN;
    }
    if (lower.equals("culprit")
        && (is(i + 1, THIRD) || is(i + 1, PAST))
        && (is(i + 2, ADVERB) || is(i + 2, Trait.PREPOSITION))) {
      return Tag.NOUN;
    }
    if (token.word().isVerb()) {
      return openVerb(i);
    }
    if (token.is(ADVERB) && !token.is(Trait.ADJECTIVE)) {
      return Tag.ADVERB;
    }
    if (token.is(Trait.WEAK_JUDGEMENT)) {
      return judging(token);
    }
    if (token.is(Trait.ORDINAL)) {
      return Tag.NUMBER;
    }
    if (token.is(Trait.ADJECTIVE)) {
      boolean head = isNounSlot(i) && !opensNoun(i + 1) && token.is(Trait.ROLE);
      return head ? Tag.NOUN : Tag.ADJECTIVE;
    }
    return Tag.NOUN;
  }

  private static Tag judging(Token token) {
    String lower = token.lower();
    if (lower.endsWith("ly") && !token.is(Trait.ADJECTIVE)) {
      return Tag.ADVERB;
    }
    boolean noun =
        lower.endsWith("ness")
            || lower.endsWith("nce")
            || lower.endsWith("ity")
            || lower.endsWith("cy")
            || lower.equals("rookie")
            || lower.equals("amateur");
    return noun ? Tag.NOUN : Tag.ADJECTIVE;
  }

  private Tag that(int i) {
    Tag before = tag(i - 1);
    if (verbFollows(i + 1)) {
      return before == Tag.NOUN || before == Tag.PRONOUN ? Tag.RELATIVE : Tag.PRONOUN;
    }
    if (before == Tag.VERB
        || before == Tag.NOUN
        || before == Tag.ADJECTIVE
        || before == Tag.ADVERB
        || before == Tag.AUXILIARY
        || before == Tag.PARTICIPLE
        || before == Tag.ING) {
      return Tag.SUBORDINATOR;
    }
    return opensNoun(i + 1) ? Tag.DETERMINER : Tag.PRONOUN;
  }

  /** The ending "'s" owns what follows, unless it is a short "is" or "has". */
  private Tag ending(int i) {
    if (NOT_POSSESSED.contains(token(i - 1).lower())) {
      return Tag.AUXILIARY;
    }
    Token next = token(i + 1);
    boolean is = next.is(Trait.DETERMINER) || next.is(Trait.NEGATION) || next.is(Trait.PREPOSITION);
    return is ? Tag.AUXILIARY : Tag.POSSESSIVE;
  }

  private Tag auxiliaryOrVerb(int i) {
    Token token = token(i);
    int next = skipAdverbs(i + 1);
    Token after = token(next);
    if (token.is(Trait.HAVE)) {
      boolean modal =
          tag(i - 1) == Tag.MODAL || (tag(i - 1) == Tag.NEGATION && tag(i - 2) == Tag.MODAL);
      boolean perfect =
          (modal && after.word().isVerb() && !after.is(NOUNISH) && !after.is(Trait.ING))
              || (after.is(PARTICIPLE)
                  && !(after.is(NOUNISH) && after.is(BASE) && !after.is(PAST)));
      boolean question =
          tag(i - 1) == Tag.MARK || tag(i - 1) == Tag.QUESTION || tag(i - 1) == Tag.SUBORDINATOR;
      return perfect || token.lower().equals("'ve") || (question && token.lower().equals("had"))
          ? Tag.AUXILIARY
          : Tag.VERB;
    }
    if (token.lower().equals("done") || token.lower().equals("doing")) {
      return Tag.VERB;
    }
    boolean negated = is(i + 1, Trait.NEGATION);
    boolean question =
        tag(i - 1) == Tag.QUESTION || (tag(i - 1) == Tag.MARK && after.is(Trait.PRONOUN));
    return after.is(BASE) || negated || question ? Tag.AUXILIARY : Tag.VERB;
  }

  private Tag openVerb(int i) {
    Token token = token(i);
    int back = i - 1;
    while (tag(back) == Tag.ADVERB || tag(back) == Tag.NEGATION) {
      back--;
    }
    Tag before = tag(back);
    Token previous = token(back);
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
      return opensNoun(i + 1) || isNounSlot(i) ? Tag.ADJECTIVE : Tag.PARTICIPLE;
    }
    return Tag.NOUN;
  }

  private Tag ing(int i, Tag before, Token previous) {
    if (before == Tag.AUXILIARY && previous.is(Trait.BE)) {
      return Tag.VERB;
    }
    if (is(i, Trait.NOUN) && tag(i - 1).isNominal() && !takesObject(i)) {
      return Tag.NOUN;
    }
    if (tag(i - 1) == Tag.DETERMINER
        || tag(i - 1) == Tag.POSSESSIVE
        || tag(i - 1) == Tag.ADJECTIVE) {
      return Tag.NOUN;
    }
    boolean takesObject =
        is(i + 1, Trait.DETERMINER) || is(i + 1, Trait.POSSESSIVE) || is(i + 1, Trait.PRONOUN);
    if (tag(i - 1) == Tag.NOUN && !takesObject && !is(i + 1, Trait.PREPOSITION)) {
      return Tag.NOUN;
    }
    return Tag.ING;
  }

  private @Nullable Tag base(int i, Tag before, Token previous) {
    boolean doAuxiliary = before == Tag.AUXILIARY && previous.is(Trait.DO);
    if (before == Tag.TO || before == Tag.MODAL || doAuxiliary) {
      return Tag.VERB;
    }
    Token token = token(i);
    boolean alsoPast = token.word().isPast();
    if (before == Tag.PRONOUN && previous.is(Trait.SUBJECT_PRONOUN)) {
      return Tag.VERB;
    }
    if (tag(i - 1) == Tag.DETERMINER
        || tag(i - 1) == Tag.POSSESSIVE
        || tag(i - 1) == Tag.ADJECTIVE
        || before == Tag.PREPOSITION
        || before == Tag.NUMBER) {
      return Tag.NOUN;
    }
    if (before == Tag.RELATIVE || (before == Tag.QUESTION && !token.is(NOUNISH))) {
      return Tag.VERB;
    }
    if (asksBefore(i) || (before == Tag.AUXILIARY && previous.lower().equals("'ve"))) {
      return Tag.VERB;
    }
    if (alsoPast && before == Tag.MARK && opensOrder(i)) {
      return Tag.VERB;
    }
    if (alsoPast) {
      return before == Tag.NOUN && takesComplement(i) ? Tag.VERB : null;
    }
    if (before == Tag.MARK || before == Tag.CONJUNCTION) {
      return opensOrder(i) ? Tag.VERB : Tag.NOUN;
    }
    if (before == Tag.NOUN || before == Tag.PRONOUN) {
      boolean plural =
          previous.lower().endsWith("s")
              || previous.is(Trait.TEAM)
              || previous.lower().equals("people")
              || before == Tag.PRONOUN;
      return plural && (!token.is(NOUNISH) || takesComplement(i)) ? Tag.VERB : Tag.NOUN;
    }
    return token.is(NOUNISH) ? Tag.NOUN : Tag.VERB;
  }

  private Tag third(int i, Tag before) {
    if (tag(i - 1) == Tag.DETERMINER
        || tag(i - 1) == Tag.POSSESSIVE
        || before == Tag.PREPOSITION
        || before == Tag.MODAL
        || before == Tag.NUMBER
        || before == Tag.MARK
        || tag(i - 1) == Tag.ADJECTIVE) {
      return Tag.NOUN;
    }
    if (before == Tag.PRONOUN || before == Tag.RELATIVE) {
      return Tag.VERB;
    }
    boolean object = tag(i - 1) == Tag.VERB && is(i, NOUNISH);
    boolean particle =
        before == Tag.NOUN
            && (token(i + 1).lower().equals("out") || token(i + 1).lower().equals("up"))
            && !token(i - 1).lower().endsWith("s");
    boolean noun = object || (is(i, NOUNISH) && !takesObject(i) && !particle);
    return noun ? Tag.NOUN : Tag.VERB;
  }

  private Tag past(int i, Tag before, Token previous) {
    Tag direct = tag(i - 1);
    if (direct == Tag.DETERMINER
        || direct == Tag.POSSESSIVE
        || direct == Tag.ADJECTIVE
        || before == Tag.PREPOSITION) {
      return opensNoun(i + 1) || direct == Tag.DETERMINER || direct == Tag.POSSESSIVE
          ? Tag.ADJECTIVE
          : Tag.PARTICIPLE;
    }
    if (before == Tag.AUXILIARY) {
      return Tag.VERB;
    }
    if (direct == Tag.NOUN && is(i, PARTICIPLE) && is(i + 1, Trait.BE)) {
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
    return opensNoun(i + 1) && before == Tag.VERB ? Tag.ADJECTIVE : Tag.VERB;
  }

  /** "why did the engineer forget": the auxiliary stands before the subject. */
  private boolean asksBefore(int i) {
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

  /** At the head of a clause, whether a base form gives an order rather than names a thing. */
  private boolean opensOrder(int i) {
    if (!is(i, NOUNISH)) {
      return true;
    }
    if (tag(i - 1) == Tag.CONJUNCTION) {
      Tag left = tag(i - 2);
      return takesComplement(i) && left != Tag.ADJECTIVE;
    }
    Token next = token(i + 1);
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
    if ((takesComplement(i) && !next.is(Trait.PREPOSITION))
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
        || (next.is(Trait.ING) && takesObject(i + 1))
        || (next.lower().endsWith("s") && !isFinite(i + 2));
  }

  /** "Support agents did not": what looked like an order was a subject. */
  private boolean isFinite(int i) {
    Token token = token(skipAdverbs(i));
    return token.is(Trait.BE)
        || token.is(Trait.HAVE)
        || token.is(Trait.DO)
        || token.is(Trait.MODAL)
        || (token.is(PAST) && !token.is(BASE));
  }

  private boolean takesObject(int i) {
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

  private boolean takesComplement(int i) {
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

  private int skipAdverbs(int i) {
    int k = i;
    while (k < tokens.length
        && ((is(k, ADVERB) && !token(k).word().isVerb()) || token(k).is(Trait.NEGATION))) {
      k++;
    }
    return k;
  }

  private boolean verbFollows(int i) {
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

  private boolean clauseFollows(int i) {
    return is(i, Trait.DETERMINER) || is(i, Trait.PRONOUN) || is(i, Trait.POSSESSIVE);
  }

  /** Whether a determiner or preposition before a token asks for a noun here. */
  private boolean isNounSlot(int i) {
    Tag before = tag(i - 1);
    return before == Tag.DETERMINER
        || before == Tag.POSSESSIVE
        || before == Tag.ADJECTIVE
        || before == Tag.PREPOSITION
        || before == Tag.NUMBER;
  }

  private boolean isNominalOpener(int i) {
    return is(i, Trait.DETERMINER) || is(i, Trait.POSSESSIVE);
  }

  /** Whether the word can begin or carry on a noun phrase. */
  private boolean opensNoun(int i) {
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

  private boolean verbal(int i) {
    Tag before = tag(i - 1);
    return before == Tag.TO
        || before == Tag.MODAL
        || (before == Tag.PRONOUN && !is(i - 1, Trait.DETERMINER))
        || (before == Tag.MARK && takesComplement(i));
  }
}
