package dev.postmortem.linter.language.promise;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.linter.language.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Reads orders: "Add a canary stage", "Investigating the queue" below a heading of actions. */
final class Orders {

  private Orders() {}

  /**
   * An order.
   *
   * @param end the token behind the words that give it
   * @param checkability whether anything in it could be checked
   */
  record Order(int end, Checkability checkability) {}

  /** The order that begins at a token. */
  static @Nullable Order given(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    SectionContext section = parsed.section();
    if (section.guide()
        || isQuotedSubject(parsed, start)
        || isSupposed(parsed, start)
        || (section.timeline() && !section.action())
        || (section.past() && !section.action() && !section.lesson())
        || (parsed.context().heading().isEmpty()
            && parsed.context().place() == ProsePlace.PARAGRAPH
            && !section.action())) {
      return null;
    }
    int verb = s.overAdverbs(start);
    if (s.is(start + 1, PartOfSpeech.NEGATION) && s.is(start + 2, PartOfSpeech.ING)) {
      return null; // "Support not passing the reports on"
    }
    if (s.isOneOf(verb, "do") && s.is(verb + 1, WordClass.NEGATION)) {
      verb = s.overAdverbs(verb + 1);
      if (s.is(verb, WordClass.BASE)) {
        return new Order(verb + 1, Checkability.CHECKABLE);
      }
    }
    if (s.isOneOf(verb, "be") && section.looksAhead()) {
      return new Order(verb + 2, Checkability.VAGUE);
    }
    if (isUndone(s, verb) || (!section.action() && isSpreadOut(parsed, verb))) {
      return null;
    }
    boolean order =
        s.is(verb, PartOfSpeech.VERB)
            && s.is(verb, WordClass.BASE)
            && !s.is(verb, WordClass.BE)
            && !s.hasLemma(verb, "mean", "lack", "seem", "belong", "exist", "happen", "matter")
            && (s.is(start - 1, PartOfSpeech.MARK)
                || s.is(start - 1, PartOfSpeech.NUMBER)
                || start == 0);
    boolean nounish =
        !order
            && section.named()
            && s.is(verb, WordClass.BASE)
            && s.is(verb, PartOfSpeech.NOUN)
            && verb == s.overAdverbs(start)
            && (section.action()
                || section.lesson()
                || s.token(verb + 1).capital()
                || changesThings(parsed, verb))
            && s.wordsFrom(verb) > (section.action() ? 1 : 2)
            && !s.isOneOf(verb + 1, "will", "in", ":");
    boolean unknown =
        !order
            && !nounish
            && section.action()
            && verb == start
            && s.is(verb, PartOfSpeech.NOUN)
            && s.token(verb).kind() == Token.Kind.WORD
            && s.token(verb).word().isUnknown()
            && (s.is(verb + 1, PartOfSpeech.DETERMINER) || s.is(verb + 1, PartOfSpeech.POSSESSIVE));
    order |= (nounish || unknown) && !opensStatement(parsed, verb);
    boolean gerund =
        section.action()
            && (s.is(verb, PartOfSpeech.ING) || (s.is(verb, WordClass.ING) && verb == start))
            && !hasPredicate(parsed, verb);
    if ((!order && !gerund) || isAddress(parsed, verb)) {
      return null;
    }
    if (order && s.is(verb, WordClass.NOUNISH) && opensStatement(parsed, verb)) {
      return null;
    }
    if (order && isDescription(parsed, verb)) {
      return null;
    }
    return new Order(verb + 1, Checkability.of(parsed, verb, start));
  }

  /** "Earlier fix not landed": how a thing is, without an auxiliary. */
  private static boolean isUndone(Sentence s, int verb) {
    return s.is(verb + 1, PartOfSpeech.NEGATION)
        && s.is(verb + 2, WordClass.PARTICIPLE)
        && !s.is(verb + 2, WordClass.BASE);
  }

  /** "Spread over two minutes, they are harmless": a participle that looks like an order. */
  private static boolean isSpreadOut(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    int comma = s.find(verb + 1, Math.min(s.size(), verb + 12), ",");
    Clause told = comma < 0 ? null : parsed.clauseFrom(comma);
    return s.is(verb, WordClass.BASE)
        && s.is(verb, WordClass.PARTICIPLE)
        && s.is(verb + 1, PartOfSpeech.PREPOSITION)
        && told != null
        && told.verb().isFinite()
        && told.subject() != null
        && told.subject().start() == comma + 1;
  }

  /** "Document escalation procedures explicitly": a change of things, and nothing is stated. */
  private static boolean changesThings(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      if (clause.verb().isFinite()) {
        return false;
      }
    }
    return verb == 0
        && s.is(verb, WordClass.CHANGE_VERB)
        && s.is(verb + 1, PartOfSpeech.NOUN)
        && s.is(verb + 2, PartOfSpeech.NOUN)
        && s.lower(verb + 2).endsWith("s");
  }

  /** "'Drain the node' was missing": the order is a name that someone mentions. */
  private static boolean isQuotedSubject(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    if (!s.isOneOf(start - 1, "\"", "\u201c", "'", "\u2018")) {
      return false;
    }
    for (int i = start; i < s.size(); i++) {
      if (s.isOneOf(i, "\"", "\u201d", "'", "\u2019")) {
        PartOfSpeech next = s.tag(s.overAdverbs(i + 1));
        return next.isVerbal() || next == PartOfSpeech.AUXILIARY || next == PartOfSpeech.MODAL;
      }
    }
    return false;
  }

  /** "Take one away and the morning is slow": a condition in the shape of an order. */
  private static boolean isSupposed(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      NounPhrase subject = clause.subject();
      VerbGroup verb = clause.verb();
      if (subject == null || !verb.isFinite() || subject.start() <= start + 1) {
        continue;
      }
      boolean joined = s.isOneOf(subject.start() - 1, "and", "or") && subject.end() <= verb.start();
      boolean present =
          s.isOneOf(verb.start(), "is", "are", "will", "'s", "'re", "'ll")
              || (s.is(verb.main(), WordClass.THIRD) && verb.end() - verb.start() == 1);
      return joined && present && subject.referent() != NounPhrase.Referent.WE;
    }
    return false;
  }

  /** "Request headers were checked": the first words are the subject of a finite verb. */
  private static boolean opensStatement(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup group = clause.verb();
      if (group.start() <= verb || !group.isFinite()) {
        continue;
      }
      for (int i = verb; i < group.start(); i++) {
        if (s.is(i, PartOfSpeech.MARK)
            || s.is(i, PartOfSpeech.SUBORDINATOR)
            || s.is(i, PartOfSpeech.RELATIVE)
            || s.is(i, PartOfSpeech.QUESTION)) {
          return false;
        }
      }
      NounPhrase subject = clause.subject();
      return subject != null && subject.start() <= verb + 1;
    }
    return false;
  }

  /** "Investigating the queue took an hour": the gerund is a subject. */
  private static boolean hasPredicate(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup group = clause.verb();
      if (group.start() <= verb || !group.isFinite()) {
        continue;
      }
      for (int i = verb + 1; i < group.start(); i++) {
        if (s.is(i, PartOfSpeech.MARK)
            || s.is(i, PartOfSpeech.SUBORDINATOR)
            || s.is(i, PartOfSpeech.RELATIVE)
            || s.is(i, PartOfSpeech.QUESTION)) {
          return false;
        }
      }
      return s.is(group.start(), PartOfSpeech.MODAL)
          || (s.is(group.main(), WordClass.THIRD)
              && s.is(group.main(), PartOfSpeech.VERB)
              && !s.is(group.main(), WordClass.NOUNISH))
          || s.is(group.start(), PartOfSpeech.AUXILIARY)
          || s.token(group.main()).word().isPast();
    }
    return false;
  }

  /** Speaks to readers and users: "See the dashboard", "clear your browser's cache". */
  private static boolean isAddress(ParsedSentence parsed, int verb) {
    Sentence s = parsed.sentence();
    if (s.isOneOf(0, "if") && s.isOneOf(1, "you", "anyone", "anybody", "someone") && verb > 2) {
      return true; // "If anyone wants to help, drop by"
    }
    if (parsed.section().action()) {
      return s.isOneOf(verb, "see", "note", "please", "thank")
          || s.isOneOf(verb - 1, "please")
          || (s.isOneOf(verb, "considering") && s.isOneOf(verb + 1, "that"));
    }
    if (s.is(verb, WordClass.ADDRESS_VERB)) {
      return true;
    }
    for (int i = 0; i < Math.min(s.size(), 9); i++) {
      if (s.isOneOf(i, "you", "your", "please")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A base form that begins a sentence with a finite verb of its own names a thing: "Test results
   * were".
   */
  private static boolean isDescription(ParsedSentence parsed, int verb) {
    for (Clause clause : parsed.clauses()) {
      NounPhrase subject = clause.subject();
      if (clause.verb().isFinite()
          && subject != null
          && subject.start() <= verb
          && subject.end() > verb) {
        return true;
      }
    }
    return false;
  }
}
