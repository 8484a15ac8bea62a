package dev.postmortem.linter.language.syntax;

import static dev.postmortem.linter.language.lexicon.WordClass.ADVERB;
import static dev.postmortem.linter.language.lexicon.WordClass.BASE;
import static dev.postmortem.linter.language.lexicon.WordClass.NOUNISH;
import static dev.postmortem.linter.language.lexicon.WordClass.PARTICIPLE;
import static dev.postmortem.linter.language.lexicon.WordClass.PAST;
import static dev.postmortem.linter.language.lexicon.WordClass.THIRD;

import dev.postmortem.linter.language.lexicon.WordClass;
import java.util.Set;

/**
 * Decides what each token does in its sentence, from left to right, by its closed-class neighbours.
 */
final class Tagger {

  private static final Set<String> NOT_POSSESSED =
      Set.of(
          "it", "he", "she", "that", "there", "here", "what", "who", "let", "this", "where", "how");

  private final PartOfSpeech[] tags;
  private final Neighbours near;
  private final VerbTagger verbs;

  private Tagger(Token[] tokens) {
    this.tags = new PartOfSpeech[tokens.length];
    this.near = new Neighbours(tokens, tags);
    this.verbs = new VerbTagger(near);
  }

  static PartOfSpeech[] tag(Token[] tokens) {
    Tagger tagger = new Tagger(tokens);
    for (int i = 0; i < tokens.length; i++) {
      tagger.tags[i] = tagger.tagOf(i);
    }
    return tagger.tags;
  }

  private PartOfSpeech tagOf(int i) {
    Token token = near.token(i);
    return switch (token.kind()) {
      case MARK -> token.lower().equals("&") ? PartOfSpeech.CONJUNCTION : PartOfSpeech.MARK;
      case NUMBER -> PartOfSpeech.NUMBER;
      case CODE, NAME, HANDLE -> PartOfSpeech.NOUN;
      case WORD -> closed(i, token.lower());
    };
  }

  private PartOfSpeech closed(int i, String lower) {
    return switch (lower) {
      case "to" ->
          near.token(near.skipAdverbs(i + 1)).is(BASE) && !near.isNominalOpener(i + 1)
              ? PartOfSpeech.TO
              : PartOfSpeech.PREPOSITION;
      case "in", "from", "for" ->
          near.tag(i - 1) == PartOfSpeech.MODAL && leadsToVerb(i)
              ? PartOfSpeech.ADVERB
              : byTrait(i, lower);
      case "future", "general", "principle", "addition", "turn", "practice", "now" ->
          near.tag(i - 1) == PartOfSpeech.ADVERB
                  && near.tag(i - 2) == PartOfSpeech.MODAL
                  && near.token(i - 1).is(WordClass.PREPOSITION)
              ? PartOfSpeech.ADVERB
              : byTrait(i, lower);
      case "that" -> that(i);
      case "'s" -> ending(i);
      case "'d" ->
          near.is(near.skipAdverbs(i + 1), BASE) ? PartOfSpeech.MODAL : PartOfSpeech.AUXILIARY;
      case "no" ->
          near.token(i + 1).lower().equals("longer")
              ? PartOfSpeech.NEGATION
              : PartOfSpeech.DETERMINER;
      case "longer" ->
          near.token(i - 1).lower().equals("no") ? PartOfSpeech.ADVERB : byTrait(i, lower);
      case "back" -> isNamedBack(i) ? byTrait(i, lower) : PartOfSpeech.ADVERB;
      case "else", "there" ->
          near.tag(i - 1) == PartOfSpeech.PRONOUN
                  || (near.tag(i - 1) == PartOfSpeech.VERB && !near.verbFollows(i + 1))
              ? PartOfSpeech.ADVERB
              : byTrait(i, lower);
      case "neither" ->
          (near.tag(i - 1) == PartOfSpeech.NOUN || near.tag(i - 1) == PartOfSpeech.PRONOUN)
                  && near.token(i + 1).word().isVerb()
              ? PartOfSpeech.NEGATION
              : PartOfSpeech.DETERMINER;
      case "may" -> near.token(i).capital() && i > 0 ? PartOfSpeech.NOUN : PartOfSpeech.MODAL;
      case "her", "his" -> near.opensNoun(i + 1) ? PartOfSpeech.POSSESSIVE : PartOfSpeech.PRONOUN;
      case "will", "can", "might", "must" ->
          near.isNounSlot(i) && !near.verbFollows(i + 1) ? PartOfSpeech.NOUN : PartOfSpeech.MODAL;
      case "am", "pm" ->
          near.token(i - 1).kind() == Token.Kind.NUMBER ? PartOfSpeech.NUMBER : byTrait(i, lower);
      case "one" ->
          near.opensNoun(i + 1) && !near.is(i + 1, WordClass.BE)
              ? PartOfSpeech.NUMBER
              : PartOfSpeech.NOUN;
      case "ones" -> PartOfSpeech.NOUN;
      case "like" -> isWished(i) ? PartOfSpeech.VERB : PartOfSpeech.PREPOSITION;
      case "more", "most", "less", "least", "much", "enough" ->
          near.opensNoun(i + 1) && !near.is(i + 1, ADVERB)
              ? PartOfSpeech.ADJECTIVE
              : PartOfSpeech.ADVERB;
      case "sure", "certain" ->
          near.is(i - 1, BASE) && near.token(i - 1).word().lemma().equals("make")
              ? PartOfSpeech.ADVERB
              : PartOfSpeech.ADJECTIVE;
      case "only" ->
          near.tag(i - 1) == PartOfSpeech.DETERMINER || near.tag(i - 1) == PartOfSpeech.POSSESSIVE
              ? PartOfSpeech.ADJECTIVE
              : PartOfSpeech.ADVERB;
      case "load",
          "smoke",
          "stress",
          "soak",
          "spot",
          "unit",
          "sanity",
          "dry",
          "pen",
          "regression",
          "field",
          "user",
          "desk",
          "cross",
          "fire" ->
          isCompoundVerb(i) ? PartOfSpeech.ADVERB : byTrait(i, lower);
      case "following", "including", "regarding", "concerning" ->
          near.tag(i - 1) == PartOfSpeech.NEGATION ? verbs.openVerb(i) : byTrait(i, lower);
      case "once" -> near.clauseFollows(i + 1) ? PartOfSpeech.SUBORDINATOR : PartOfSpeech.ADVERB;
      case "so", "even", "yet" -> PartOfSpeech.ADVERB;
      default ->
          near.token(i).is(WordClass.ADJECTIVE_OR_ADVERB)
              ? adjectiveOrAdverb(i)
              : byTrait(i, lower);
    };
  }

  /** "the back of the rack", "Back pressure": a noun, not a direction. */
  private boolean isNamedBack(int i) {
    boolean slot = near.isNounSlot(i) && near.tag(i - 1) != PartOfSpeech.PREPOSITION;
    return slot || (near.tag(i - 1) == PartOfSpeech.MARK && near.opensNoun(i + 1));
  }

  /** "must in future begin": words between a modal and its verb. */
  private boolean leadsToVerb(int i) {
    return near.token(i + 1).kind() == Token.Kind.WORD && near.token(i + 2).is(BASE);
  }

  /** "never load tested", "did not dry run": a noun that makes one verb with the next word. */
  private boolean isCompoundVerb(int i) {
    Token next = near.token(i + 1);
    String verb = next.word().lemma();
    boolean tests =
        verb.equals("test") || verb.equals("check") || verb.equals("run") || verb.equals("drill");
    PartOfSpeech before = near.tag(i - 1);
    boolean wantsVerb =
        before == PartOfSpeech.NEGATION
            || before == PartOfSpeech.TO
            || before == PartOfSpeech.MODAL
            || before == PartOfSpeech.AUXILIARY
            || (before == PartOfSpeech.PRONOUN
                && near.is(i - 1, WordClass.SUBJECT_PRONOUN)
                && next.word().isPast());
    return tests && wantsVerb && !next.is(THIRD);
  }

  /** "would like". */
  private boolean isWished(int i) {
    return near.tag(i - 1) == PartOfSpeech.MODAL
        || (near.tag(i - 1) == PartOfSpeech.ADVERB && near.tag(i - 2) == PartOfSpeech.MODAL);
  }

  private PartOfSpeech adjectiveOrAdverb(int i) {
    return near.isNounSlot(i) || near.opensNoun(i + 1) || near.tag(i - 1) == PartOfSpeech.AUXILIARY
        ? PartOfSpeech.ADJECTIVE
        : PartOfSpeech.ADVERB;
  }

  private PartOfSpeech byTrait(int i, String lower) {
    Token token = near.token(i);
    if (token.is(WordClass.ADJECTIVE_OR_VERB)) {
      return verbal(i) ? PartOfSpeech.VERB : PartOfSpeech.ADJECTIVE;
    }
    if (token.is(WordClass.CLAUSE_OPENER)) {
      return PartOfSpeech.SUBORDINATOR;
    }
    if (token.is(WordClass.BE)) {
      return PartOfSpeech.AUXILIARY;
    }
    if (token.is(WordClass.HAVE) || token.is(WordClass.DO)) {
      return auxiliaryOrVerb(i);
    }
    if (token.is(WordClass.MODAL)) {
      return PartOfSpeech.MODAL;
    }
    if (lower.equals("not")
        || lower.equals("n't")
        || lower.equals("never")
        || lower.equals("nor")
        || lower.equals("hardly")
        || lower.equals("barely")
        || lower.equals("scarcely")) {
      return PartOfSpeech.NEGATION;
    }
    if (token.is(WordClass.RELATIVE) || token.is(WordClass.QUESTION)) {
      boolean relates =
          token.is(WordClass.RELATIVE)
              && (near.tag(i - 1) == PartOfSpeech.NOUN
                  || near.tag(i - 1) == PartOfSpeech.NUMBER
                  || near.tag(i - 1) == PartOfSpeech.PRONOUN
                  || near.token(i - 1).isMark(",")
                  || near.tag(i - 1) == PartOfSpeech.PREPOSITION);
      return relates ? PartOfSpeech.RELATIVE : PartOfSpeech.QUESTION;
    }
    if (token.is(WordClass.POSSESSIVE)) {
      return PartOfSpeech.POSSESSIVE;
    }
    if (token.is(WordClass.PRONOUN)
        || token.is(WordClass.PERSON_WORD)
        || token.is(WordClass.NOBODY)) {
      boolean told = near.is(i + 1, PAST) && !near.is(i + 1, NOUNISH) && !near.opensNoun(i + 2);
      boolean points = token.is(WordClass.DETERMINER) && near.opensNoun(i + 1) && !told;
      return points ? PartOfSpeech.DETERMINER : PartOfSpeech.PRONOUN;
    }
    if (token.is(WordClass.DETERMINER)) {
      boolean whole =
          (lower.equals("all") || lower.equals("both"))
              && (near.token(i + 1).lower().equals("this")
                  || near.token(i + 1).lower().equals("that"))
              && !near.opensNoun(i + 2);
      if (whole) {
        return PartOfSpeech.ADVERB;
      }
      boolean floats =
          (lower.equals("both") || lower.equals("all") || lower.equals("each"))
              && (near.tag(i - 1) == PartOfSpeech.NOUN || near.tag(i - 1) == PartOfSpeech.PRONOUN)
              && near.token(i + 1).word().isVerb();
      return floats ? PartOfSpeech.ADVERB : PartOfSpeech.DETERMINER;
    }
    if (token.is(WordClass.CONJUNCTION)) {
      return PartOfSpeech.CONJUNCTION;
    }
    if (token.is(WordClass.PREPOSITION)) {
      return PartOfSpeech.PREPOSITION;
    }
    if (token.is(WordClass.NOUN) && !token.word().isVerb()) {
      return PartOfSpeech.NOUN;
    }
    if (token.is(WordClass.JUDGEMENT)) {
      return judging(token);
    }
    if (lower.equals("culprit") && !near.opensNoun(i + 1)) {
      return PartOfSpeech.NOUN;
    }
    if (lower.equals("culprit")
        && (near.is(i + 1, THIRD) || near.is(i + 1, PAST))
        && (near.is(i + 2, ADVERB) || near.is(i + 2, WordClass.PREPOSITION))) {
      return PartOfSpeech.NOUN;
    }
    if (token.word().isVerb()) {
      return verbs.openVerb(i);
    }
    if (token.is(ADVERB) && !token.is(WordClass.ADJECTIVE)) {
      return PartOfSpeech.ADVERB;
    }
    if (token.is(WordClass.WEAK_JUDGEMENT)) {
      return judging(token);
    }
    if (token.is(WordClass.ORDINAL)) {
      return PartOfSpeech.NUMBER;
    }
    if (token.is(WordClass.ADJECTIVE)) {
      boolean head = near.isNounSlot(i) && !near.opensNoun(i + 1) && token.is(WordClass.ROLE);
      return head ? PartOfSpeech.NOUN : PartOfSpeech.ADJECTIVE;
    }
    return PartOfSpeech.NOUN;
  }

  private static PartOfSpeech judging(Token token) {
    String lower = token.lower();
    if (lower.endsWith("ly") && !token.is(WordClass.ADJECTIVE)) {
      return PartOfSpeech.ADVERB;
    }
    boolean noun =
        lower.endsWith("ness")
            || lower.endsWith("nce")
            || lower.endsWith("ity")
            || lower.endsWith("cy")
            || lower.equals("rookie")
            || lower.equals("amateur");
    return noun ? PartOfSpeech.NOUN : PartOfSpeech.ADJECTIVE;
  }

  private PartOfSpeech that(int i) {
    PartOfSpeech before = near.tag(i - 1);
    if (near.verbFollows(i + 1)) {
      return before == PartOfSpeech.NOUN || before == PartOfSpeech.PRONOUN
          ? PartOfSpeech.RELATIVE
          : PartOfSpeech.PRONOUN;
    }
    if (before == PartOfSpeech.VERB
        || before == PartOfSpeech.NOUN
        || before == PartOfSpeech.ADJECTIVE
        || before == PartOfSpeech.ADVERB
        || before == PartOfSpeech.AUXILIARY
        || before == PartOfSpeech.PARTICIPLE
        || before == PartOfSpeech.ING) {
      return PartOfSpeech.SUBORDINATOR;
    }
    return near.opensNoun(i + 1) ? PartOfSpeech.DETERMINER : PartOfSpeech.PRONOUN;
  }

  /** The ending "'s" owns what follows, unless it is a short "is" or "has". */
  private PartOfSpeech ending(int i) {
    if (NOT_POSSESSED.contains(near.token(i - 1).lower())) {
      return PartOfSpeech.AUXILIARY;
    }
    Token next = near.token(i + 1);
    boolean is =
        next.is(WordClass.DETERMINER)
            || next.is(WordClass.NEGATION)
            || next.is(WordClass.PREPOSITION);
    return is ? PartOfSpeech.AUXILIARY : PartOfSpeech.POSSESSIVE;
  }

  private PartOfSpeech auxiliaryOrVerb(int i) {
    Token token = near.token(i);
    int next = near.skipAdverbs(i + 1);
    Token after = near.token(next);
    if (token.is(WordClass.HAVE)) {
      boolean modal =
          near.tag(i - 1) == PartOfSpeech.MODAL
              || (near.tag(i - 1) == PartOfSpeech.NEGATION
                  && near.tag(i - 2) == PartOfSpeech.MODAL);
      boolean perfect =
          (modal && after.word().isVerb() && !after.is(NOUNISH) && !after.is(WordClass.ING))
              || (after.is(PARTICIPLE)
                  && !(after.is(NOUNISH) && after.is(BASE) && !after.is(PAST)));
      String negation = near.token(i + 1).lower();
      boolean negated = negation.equals("not") || negation.equals("n't");
      boolean undone = negated && after.is(PARTICIPLE);
      boolean question =
          near.tag(i - 1) == PartOfSpeech.MARK
              || near.tag(i - 1) == PartOfSpeech.QUESTION
              || near.tag(i - 1) == PartOfSpeech.SUBORDINATOR;
      return perfect
              || undone
              || token.lower().equals("'ve")
              || (question && token.lower().equals("had"))
          ? PartOfSpeech.AUXILIARY
          : PartOfSpeech.VERB;
    }
    if (token.lower().equals("done") || token.lower().equals("doing")) {
      return PartOfSpeech.VERB;
    }
    boolean negated = near.is(i + 1, WordClass.NEGATION);
    boolean question =
        near.tag(i - 1) == PartOfSpeech.QUESTION
            || (near.tag(i - 1) == PartOfSpeech.MARK && after.is(WordClass.PRONOUN))
            || (near.isAsking(i) && !after.word().isPast())
            || (near.tag(i - 1) == PartOfSpeech.MARK
                && near.endsAsking()
                && near.clauseFollows(i + 1));
    return after.is(BASE) || negated || question ? PartOfSpeech.AUXILIARY : PartOfSpeech.VERB;
  }

  private boolean verbal(int i) {
    PartOfSpeech before = near.tag(i - 1);
    return before == PartOfSpeech.TO
        || before == PartOfSpeech.MODAL
        || (before == PartOfSpeech.PRONOUN && !near.is(i - 1, WordClass.DETERMINER))
        || (before == PartOfSpeech.MARK && near.takesComplement(i));
  }
}
