package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what was found in it.
 *
 * @param sentence the tokens and what each does
 * @param nouns the noun phrases, in order
 * @param clauses the verb groups with those who take part in them, in order
 * @param context where the prose stands
 * @param section what the heading above tells
 */
public record ParsedSentence(
    Sentence sentence,
    List<NounPhrase> nouns,
    List<Clause> clauses,
    Context context,
    SectionContext section) {

  public static ParsedSentence parse(
      String text, List<Token> tokens, Context context, SectionContext section) {
    Token[] array = tokens.toArray(Token[]::new);
    Sentence sentence = new Sentence(text, array, Tagger.tag(array));
    Chunker.Chunks chunks = Chunker.chunk(sentence, new People(context.names()));
    return new ParsedSentence(
        sentence, chunks.nouns(), Clauses.find(sentence, chunks), context, section);
  }

  /** The same sentence, below another heading. */
  public ParsedSentence in(SectionContext other) {
    return new ParsedSentence(sentence, nouns, clauses, context, other);
  }

  /** The noun phrase that holds a token. */
  public @Nullable NounPhrase nounAt(int index) {
    for (NounPhrase noun : nouns) {
      if (noun.start() <= index && index < noun.end()) {
        return noun;
      }
    }
    return null;
  }

  /** The first noun phrase that begins at or soon after an index. */
  public @Nullable NounPhrase nounFrom(int index, int within) {
    for (NounPhrase noun : nouns) {
      if (noun.start() >= index) {
        return noun.start() <= index + within ? noun : null;
      }
    }
    return null;
  }

  /**
   * How far behind a verb its own circumstances may stand: to the end of the clause, to a verb that
   * is joined to it, or so many tokens.
   */
  public int reach(VerbGroup verb, int tokens) {
    int limit = Math.min(clauseEnd(verb.end()), verb.end() + tokens);
    for (Clause other : clauses) {
      int start = other.verb().start();
      boolean joined =
          start > verb.end()
              && other.verb().isFinite()
              && sentence.is(sentence.backOverAdverbs(start - 1), PartOfSpeech.CONJUNCTION);
      if (joined) {
        return Math.min(limit, start - 1);
      }
    }
    return limit;
  }

  /** The end of a clause, over commas behind which only its circumstances go on. */
  private int clauseEnd(int from) {
    int end = sentence.clauseEnd(from);
    while (sentence.token(end).isMark(",")
        && (sentence.is(end + 1, PartOfSpeech.PREPOSITION)
            || sentence.is(end + 1, PartOfSpeech.ADVERB)
            || sentence.is(end + 1, PartOfSpeech.SUBORDINATOR))) {
      end = sentence.clauseEnd(end + 1);
    }
    return end;
  }

  /** The clause whose verb group holds a token. */
  public @Nullable Clause clauseAt(int index) {
    for (Clause clause : clauses) {
      if (clause.verb().start() <= index && index < clause.verb().end()) {
        return clause;
      }
    }
    return null;
  }

  /** The first clause whose verb is at or behind an index. */
  public @Nullable Clause clauseFrom(int index) {
    for (Clause clause : clauses) {
      if (clause.verb().start() >= index) {
        return clause;
      }
    }
    return null;
  }

  /** The last finite clause whose verb ends at or before an index. */
  public @Nullable Clause clauseBefore(int index) {
    Clause last = null;
    for (Clause clause : clauses) {
      if (clause.verb().end() <= index && clause.verb().isFinite()) {
        last = clause;
      }
    }
    return last;
  }

  /**
   * Whether the clause of a subject hangs on a noun without a pronoun: "the code we really need".
   */
  public boolean hangsOnNoun(NounPhrase subject) {
    Sentence s = sentence;
    if ((s.isOneOf(subject.start() - 1, "that", "which", "who", "where", "whom")
            && s.is(subject.start() - 1, PartOfSpeech.RELATIVE))
        || (s.isOneOf(subject.start() - 1, "that")
            && s.is(subject.start() - 2, PartOfSpeech.NOUN))) {
      return true;
    }
    if (!s.is(subject.start(), PartOfSpeech.PRONOUN)
        || !s.is(subject.start() - 1, PartOfSpeech.NOUN)) {
      return false;
    }
    if (s.isOneOf(subject.start(), "it", "this")
        && s.any(0, subject.start(), WordClass.SUBORDINATOR)) {
      return false; // "if a node misbehaves it should be drained"
    }
    NounPhrase noun = nounAt(subject.start() - 1);
    boolean determined =
        noun != null
            && (s.is(noun.start(), PartOfSpeech.DETERMINER)
                || s.is(noun.start(), PartOfSpeech.POSSESSIVE)
                || s.lower(noun.head()).endsWith("s"));
    if (!determined) {
      return false;
    }
    int k = subject.start() - 1;
    while (k > 0
        && subject.start() - k < Clauses.SUBJECT_WINDOW_IN_TOKENS
        && (s.tag(k - 1).isNominal()
            || s.isOneOf(k - 1, "and", "or")
            || (s.is(k - 1, PartOfSpeech.PREPOSITION) && !s.is(k - 1, WordClass.ADJUNCT_OPENER)))) {
      k--;
    }
    boolean adjunct =
        k == 0
            || (s.is(k - 1, WordClass.ADJUNCT_OPENER)
                && (k == 1 || s.is(k - 2, PartOfSpeech.MARK)));
    return !adjunct
        || (k == 0 && s.is(k, PartOfSpeech.DETERMINER) && !s.isOneOf(k, "this", "next"));
  }

  /** The index after "in the team", "on the night shift". */
  public int overPlaces(int from) {
    Sentence s = sentence;
    int end = from;
    while (s.is(end, PartOfSpeech.PREPOSITION)
        && s.isOneOf(end, "in", "on", "at", "from", "within", "of", "with", "for")) {
      NounPhrase place = nounFrom(end + 1, 0);
      if (place == null || place.end() <= end) {
        return end;
      }
      end = place.end();
    }
    return end;
  }
}
