package dev.postmortem.linter.language;

import static dev.postmortem.linter.language.Trait.ADVERB;
import static dev.postmortem.linter.language.Trait.BASE;
import static dev.postmortem.linter.language.Trait.NOUNISH;
import static dev.postmortem.linter.language.Trait.PARTICIPLE;
import static dev.postmortem.linter.language.Trait.PAST;
import static dev.postmortem.linter.language.Trait.THIRD;

import java.util.Set;

/**
 * Decides what each token does in its sentence, from left to right, by its closed-class neighbours.
 */
final class Tagger {

  private static final Set<String> NOT_POSSESSED =
      Set.of(
          "it", "he", "she", "that", "there", "here", "what", "who", "let", "this", "where", "how");

  private final Tag[] tags;
  private final Neighbours near;
  private final VerbTagger verbs;

  private Tagger(Token[] tokens) {
    this.tags = new Tag[tokens.length];
    this.near = new Neighbours(tokens, tags);
    this.verbs = new VerbTagger(near);
  }

  static Tag[] tag(Token[] tokens) {
    Tagger tagger = new Tagger(tokens);
    for (int i = 0; i < tokens.length; i++) {
      tagger.tags[i] = tagger.tagOf(i);
    }
    return tagger.tags;
  }

  private Tag tagOf(int i) {
    Token token = near.token(i);
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
          near.token(near.skipAdverbs(i + 1)).is(BASE) && !near.isNominalOpener(i + 1)
              ? Tag.TO
              : Tag.PREPOSITION;
      case "in", "from", "for" ->
          near.tag(i - 1) == Tag.MODAL && leadsToVerb(i) ? Tag.ADVERB : byTrait(i, lower);
      case "future", "general", "principle", "addition", "turn", "practice", "now" ->
          near.tag(i - 1) == Tag.ADVERB
                  && near.tag(i - 2) == Tag.MODAL
                  && near.token(i - 1).is(Trait.PREPOSITION)
              ? Tag.ADVERB
              : byTrait(i, lower);
      case "that" -> that(i);
      case "'s" -> ending(i);
      case "'d" -> near.is(near.skipAdverbs(i + 1), BASE) ? Tag.MODAL : Tag.AUXILIARY;
      case "no" -> Tag.DETERMINER;
      case "neither" ->
          (near.tag(i - 1) == Tag.NOUN || near.tag(i - 1) == Tag.PRONOUN)
                  && near.token(i + 1).word().isVerb()
              ? Tag.NEGATION
              : Tag.DETERMINER;
      case "may" -> near.token(i).capital() && i > 0 ? Tag.NOUN : Tag.MODAL;
      case "her", "his" -> near.opensNoun(i + 1) ? Tag.POSSESSIVE : Tag.PRONOUN;
      case "will", "can", "might", "must" ->
          near.isNounSlot(i) && !near.verbFollows(i + 1) ? Tag.NOUN : Tag.MODAL;
      case "am", "pm" ->
          near.token(i - 1).kind() == Token.Kind.NUMBER ? Tag.NUMBER : byTrait(i, lower);
      case "one" -> near.opensNoun(i + 1) && !near.is(i + 1, Trait.BE) ? Tag.NUMBER : Tag.NOUN;
      case "ones" -> Tag.NOUN;
      case "like" -> isWished(i) ? Tag.VERB : Tag.PREPOSITION;
      case "more", "most", "less", "least", "much", "enough" ->
          near.opensNoun(i + 1) && !near.is(i + 1, ADVERB) ? Tag.ADJECTIVE : Tag.ADVERB;
      case "sure", "certain" ->
          near.is(i - 1, BASE) && near.token(i - 1).word().lemma().equals("make")
              ? Tag.ADVERB
              : Tag.ADJECTIVE;
      case "only" ->
          near.tag(i - 1) == Tag.DETERMINER || near.tag(i - 1) == Tag.POSSESSIVE
              ? Tag.ADJECTIVE
              : Tag.ADVERB;
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
          isCompoundVerb(i) ? Tag.ADVERB : byTrait(i, lower);
      case "following", "including", "regarding", "concerning" ->
          near.tag(i - 1) == Tag.NEGATION ? verbs.openVerb(i) : byTrait(i, lower);
      case "once" -> near.clauseFollows(i + 1) ? Tag.SUBORDINATOR : Tag.ADVERB;
      case "so", "even", "yet" -> Tag.ADVERB;
      default ->
          near.token(i).is(Trait.ADJECTIVE_OR_ADVERB) ? adjectiveOrAdverb(i) : byTrait(i, lower);
    };
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
    Tag before = near.tag(i - 1);
    boolean wantsVerb =
        before == Tag.NEGATION
            || before == Tag.TO
            || before == Tag.MODAL
            || before == Tag.AUXILIARY
            || (before == Tag.PRONOUN
                && near.is(i - 1, Trait.SUBJECT_PRONOUN)
                && next.word().isPast());
    return tests && wantsVerb && !next.is(THIRD);
  }

  /** "would like". */
  private boolean isWished(int i) {
    return near.tag(i - 1) == Tag.MODAL
        || (near.tag(i - 1) == Tag.ADVERB && near.tag(i - 2) == Tag.MODAL);
  }

  private Tag adjectiveOrAdverb(int i) {
    return near.isNounSlot(i) || near.opensNoun(i + 1) || near.tag(i - 1) == Tag.AUXILIARY
        ? Tag.ADJECTIVE
        : Tag.ADVERB;
  }

  private Tag byTrait(int i, String lower) {
    Token token = near.token(i);
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
        || lower.equals("nor")
        || lower.equals("hardly")
        || lower.equals("barely")
        || lower.equals("scarcely")) {
      return Tag.NEGATION;
    }
    if (token.is(Trait.RELATIVE) || token.is(Trait.QUESTION)) {
      boolean relates =
          token.is(Trait.RELATIVE)
              && (near.tag(i - 1) == Tag.NOUN
                  || near.tag(i - 1) == Tag.NUMBER
                  || near.tag(i - 1) == Tag.PRONOUN
                  || near.token(i - 1).isMark(",")
                  || near.tag(i - 1) == Tag.PREPOSITION);
      return relates ? Tag.RELATIVE : Tag.QUESTION;
    }
    if (token.is(Trait.POSSESSIVE)) {
      return Tag.POSSESSIVE;
    }
    if (token.is(Trait.PRONOUN) || token.is(Trait.PERSON_WORD) || token.is(Trait.NOBODY)) {
      boolean told = near.is(i + 1, PAST) && !near.is(i + 1, NOUNISH) && !near.opensNoun(i + 2);
      boolean points = token.is(Trait.DETERMINER) && near.opensNoun(i + 1) && !told;
      return points ? Tag.DETERMINER : Tag.PRONOUN;
    }
    if (token.is(Trait.DETERMINER)) {
      boolean whole =
          (lower.equals("all") || lower.equals("both"))
              && (near.token(i + 1).lower().equals("this")
                  || near.token(i + 1).lower().equals("that"))
              && !near.opensNoun(i + 2);
      if (whole) {
        return Tag.ADVERB;
      }
      boolean floats =
          (lower.equals("both") || lower.equals("all") || lower.equals("each"))
              && (near.tag(i - 1) == Tag.NOUN || near.tag(i - 1) == Tag.PRONOUN)
              && near.token(i + 1).word().isVerb();
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
    if (lower.equals("culprit") && !near.opensNoun(i + 1)) {
      return Tag.NOUN;
    }
    if (lower.equals("culprit")
        && (near.is(i + 1, THIRD) || near.is(i + 1, PAST))
        && (near.is(i + 2, ADVERB) || near.is(i + 2, Trait.PREPOSITION))) {
      return Tag.NOUN;
    }
    if (token.word().isVerb()) {
      return verbs.openVerb(i);
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
      boolean head = near.isNounSlot(i) && !near.opensNoun(i + 1) && token.is(Trait.ROLE);
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
    Tag before = near.tag(i - 1);
    if (near.verbFollows(i + 1)) {
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
    return near.opensNoun(i + 1) ? Tag.DETERMINER : Tag.PRONOUN;
  }

  /** The ending "'s" owns what follows, unless it is a short "is" or "has". */
  private Tag ending(int i) {
    if (NOT_POSSESSED.contains(near.token(i - 1).lower())) {
      return Tag.AUXILIARY;
    }
    Token next = near.token(i + 1);
    boolean is = next.is(Trait.DETERMINER) || next.is(Trait.NEGATION) || next.is(Trait.PREPOSITION);
    return is ? Tag.AUXILIARY : Tag.POSSESSIVE;
  }

  private Tag auxiliaryOrVerb(int i) {
    Token token = near.token(i);
    int next = near.skipAdverbs(i + 1);
    Token after = near.token(next);
    if (token.is(Trait.HAVE)) {
      boolean modal =
          near.tag(i - 1) == Tag.MODAL
              || (near.tag(i - 1) == Tag.NEGATION && near.tag(i - 2) == Tag.MODAL);
      boolean perfect =
          (modal && after.word().isVerb() && !after.is(NOUNISH) && !after.is(Trait.ING))
              || (after.is(PARTICIPLE)
                  && !(after.is(NOUNISH) && after.is(BASE) && !after.is(PAST)));
      String negation = near.token(i + 1).lower();
      boolean negated = negation.equals("not") || negation.equals("n't");
      boolean undone = negated && after.is(PARTICIPLE);
      boolean question =
          near.tag(i - 1) == Tag.MARK
              || near.tag(i - 1) == Tag.QUESTION
              || near.tag(i - 1) == Tag.SUBORDINATOR;
      return perfect
              || undone
              || token.lower().equals("'ve")
              || (question && token.lower().equals("had"))
          ? Tag.AUXILIARY
          : Tag.VERB;
    }
    if (token.lower().equals("done") || token.lower().equals("doing")) {
      return Tag.VERB;
    }
    boolean negated = near.is(i + 1, Trait.NEGATION);
    boolean question =
        near.tag(i - 1) == Tag.QUESTION || (near.tag(i - 1) == Tag.MARK && after.is(Trait.PRONOUN));
    return after.is(BASE) || negated || question ? Tag.AUXILIARY : Tag.VERB;
  }

  private boolean verbal(int i) {
    Tag before = near.tag(i - 1);
    return before == Tag.TO
        || before == Tag.MODAL
        || (before == Tag.PRONOUN && !near.is(i - 1, Trait.DETERMINER))
        || (before == Tag.MARK && near.takesComplement(i));
  }
}
