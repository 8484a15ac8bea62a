package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Holds every match against what makes the same words innocent. */
final class Vetoes {

  private static final int ADJACENT_WINDOW_IN_TOKENS = 4;
  private static final int MATRIX_WINDOW_IN_TOKENS = 16;
  private static final int VERDICT_WINDOW_IN_TOKENS = 16;
  private static final int MENTION_WINDOW_IN_TOKENS = 9;
  private static final int LONGEST_TERM_IN_TOKENS = 5;
  private static final int GUARD_WINDOW_IN_TOKENS = 7;
  private static final int RUNBOOK_WINDOW_IN_TOKENS = 24;

  /** Labels of single words or phrases, which a sentence can name without using them. */
  private static final Set<Label> TERMS =
      EnumSet.of(Label.HUMAN_ERROR, Label.BLAME_WORD, Label.JUDGEMENTAL_WORD);

  private static final Set<Label> FAULTS =
      EnumSet.of(Label.PERSON_AT_FAULT, Label.PERSON_AT_FAULT_WE);

  private static final Set<Label> PROMISES = EnumSet.of(Label.UNTRACKED_ACTION, Label.VAGUE_ACTION);

  /** Patterns of omission and failure: that a procedure asked for the act excuses nothing. */
  private static final Set<String> DUTIES =
      Set.of(
          "fault/omission",
          "fault/failure",
          "fault/without-care",
          "fault/wrong-object",
          "fault/unfollowed-procedure");

  private Vetoes() {}

  /**
   * What holds against a match.
   *
   * @param from first token of its words
   * @param to the index after their last token
   */
  static Optional<Veto> on(ParsedSentence parsed, String pattern, Label label, int from, int to) {
    if (PROMISES.contains(label)) {
      return Optional.empty();
    }
    Sentence s = parsed.sentence();
    boolean term = TERMS.contains(label);
    boolean fault = FAULTS.contains(label);
    if ((term
            && (isDenied(parsed, from, to) || isDropped(s, to) || isOnlyAsked(parsed, label, from)))
        || ((term || fault) && isDeniedOpinion(parsed, from))) {
      return Optional.of(Veto.DENIAL);
    }
    if (fault && !pattern.equals("fault/failure") && isAskedWhy(s, from)) {
      return Optional.of(Veto.QUESTION);
    }
    if (label == Label.REPAIR_THE_PERSON && isNoRemedy(s, to)) {
      return Optional.of(Veto.MENTION);
    }
    if (term && isMentioned(s, from, to)) {
      return Optional.of(Veto.MENTION);
    }
    if ((term || fault) && isShown(parsed, from, to)) {
      return Optional.of(Veto.QUOTATION);
    }
    if (fault && isGuardedAgainst(s, from)) {
      return Optional.of(Veto.REMEDY);
    }
    if (fault && !DUTIES.contains(pattern) && isByTheRunbook(s, from, to)) {
      return Optional.of(Veto.BY_THE_RUNBOOK);
    }
    if (label == Label.HINDSIGHT) {
      if (isAskedWhether(s, from)) {
        return Optional.of(Veto.QUESTION);
      }
      if (isHelpless(parsed, from, to)) {
        return Optional.of(Veto.NOTHING_HELPED);
      }
      if (isWorse(parsed, pattern, from)) {
        return Optional.of(Veto.LUCK);
      }
    }
    if (fault && parsed.section().luck()) {
      return Optional.of(Veto.LUCK);
    }
    return Optional.empty();
  }

  /** "is never", "not", "rather than", "was never the cause". */
  private static boolean isDenied(ParsedSentence parsed, int from, int to) {
    Sentence s = parsed.sentence();
    for (int i = from - 1; i >= 0 && i >= from - ADJACENT_WINDOW_IN_TOKENS; i--) {
      if (s.is(i, PartOfSpeech.MARK) && !isQuoteMark(s, i)) {
        break;
      }
      boolean owned =
          (s.isOneOf(i, "nobody") || s.reads(i - 1, "no", "one")) && s.isOneOf(i + 1, "'s");
      boolean corrected =
          s.find(to, Math.min(s.size(), to + ADJACENT_WINDOW_IN_TOKENS), "but") >= 0;
      if ((s.is(i, WordClass.NEGATION) && !corrected)
          || owned
          || s.reads(i, "rather", "than")
          || s.reads(i, "instead", "of")
          || s.isOneOf(i, "without")) {
        return true;
      }
    }
    Clause follows = parsed.clauseFrom(to);
    if (follows != null && isDenyingVerdict(s, follows.verb())) {
      NounPhrase subject = follows.subject();
      if (subject != null && subject.start() <= from && to <= subject.end()) {
        return true;
      }
    }
    Clause before = parsed.clauseBefore(from + 1);
    boolean be = before != null && s.is(before.verb().main(), WordClass.BE);
    if (before == null
        || !be
        || from - before.verb().end() >= 6
        || s.find(before.verb().end(), from, ",") >= 0) {
      return false;
    }
    NounPhrase subject = before.subject();
    boolean none =
        subject != null
            && (subject.referent() == Referent.NOBODY
                || s.isOneOf(subject.start(), "none", "nothing", "neither", "no"));
    return before.verb().negated() || none;
  }

  private static boolean isDenyingVerdict(Sentence s, VerbGroup verb) {
    boolean rare =
        s.find(verb.start(), verb.end() + 1, "rarely") >= 0
            || s.find(verb.start(), verb.end() + 1, "seldom") >= 0;
    return verb.isFinite()
        && (verb.negated() || rare)
        && (s.is(verb.main(), WordClass.BE)
            || s.is(verb.main(), WordClass.OPINION_VERB)
            || s.hasLemma(
                verb.main(), "cause", "stand", "count", "explain", "serve", "play", "apply"));
  }

  /** "… was considered and excluded", "… explains nothing", "… is where we start". */
  private static boolean isDropped(Sentence s, int to) {
    for (int i = to; i < Math.min(s.size(), to + VERDICT_WINDOW_IN_TOKENS); i++) {
      if (s.isOneOf(i, ";", ":") || (s.isOneOf(i, ".") && i + 1 < s.size())) {
        return false;
      }
      boolean dropped =
          s.is(i, WordClass.DROPPED_STATE)
              && (!s.isOneOf(i, "ruled", "crossed", "struck") || s.isOneOf(i + 1, "out", "from"))
              && (s.is(i - 1, WordClass.BE)
                  || s.is(i - 1, PartOfSpeech.CONJUNCTION)
                  || s.is(i - 1, PartOfSpeech.ADVERB));
      boolean silent =
          s.hasLemma(i, "explain", "tell", "say", "teach")
              && (s.is(i, WordClass.THIRD) || s.isOneOf(i - 1, "would", "have", "to", "it"))
              && s.find(i + 1, Math.min(s.size(), i + 4), "nothing") > 0;
      boolean beginning =
          s.isOneOf(i, "where")
              && s.isOneOf(i + 1, "we", "our", "the", "this")
              && (s.hasLemma(i + 2, "start", "begin") || s.hasLemma(i + 3, "start", "begin"));
      boolean taken =
          s.reads(i, "taken", "out")
              || s.reads(i, "took", "it", "out")
              || s.reads(i, "miss", "the", "point")
              || s.reads(i, "misses", "the", "point");
      if (dropped || silent || beginning || taken) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAskedWhether(Sentence s, int from) {
    int whether = s.find(Math.max(0, from - MATRIX_WINDOW_IN_TOKENS), from, "whether");
    return whether >= 0 && !s.any(whether, from, WordClass.RELATIVE);
  }

  /** "The committee asked whether any officer was to blame", "Was it a slip? No". */
  private static boolean isOnlyAsked(ParsedSentence parsed, Label label, int from) {
    Sentence s = parsed.sentence();
    if (isAskedWhether(s, from)) {
      return true;
    }
    for (int i = Math.max(0, from - MATRIX_WINDOW_IN_TOKENS); i < from; i++) {
      boolean asked =
          (s.isOneOf(i, "if") && s.hasLemma(i - 1, "ask"))
              || (s.isOneOf(i, "who") && s.isOneOf(i - 1, "for"));
      if (asked && !s.any(i, from, WordClass.RELATIVE)) {
        return true;
      }
    }
    Clause clause = parsed.clauseFrom(0);
    return label == Label.HUMAN_ERROR
        && s.endsWithQuestionMark()
        && clause != null
        && (s.is(s.itemStart(), WordClass.BE) || clause.asked());
  }

  /** "The panel does not consider that anybody acted carelessly", "declined to classify it as". */
  private static boolean isDeniedOpinion(ParsedSentence parsed, int from) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup verb = clause.verb();
      if (verb.end() > from) {
        return false;
      }
      if (from - verb.end() > MATRIX_WINDOW_IN_TOKENS
          || s.find(verb.end(), from, ";") >= 0
          || s.find(verb.end(), from, ":") >= 0
          || s.find(verb.end(), from, ",") >= 0
          || isBroken(s, verb.end(), from)) {
        continue;
      }
      NounPhrase subject = clause.subject();
      boolean nobody = subject != null && subject.referent() == Referent.NOBODY;
      if (s.isOneOf(verb.start() - 1, "unfair", "misleading", "tempting", "pointless", "wrong")
          && s.hasLemma(verb.main(), "put", "call", "blame", "say", "speak", "write")) {
        return true;
      }
      boolean refused = s.is(verb.main(), WordClass.REFUSAL_VERB) && !verb.negated();
      boolean denied = s.is(verb.main(), WordClass.OPINION_VERB) && (verb.negated() != nobody);
      if (refused || denied) {
        return true;
      }
    }
    return false;
  }

  /** "but", "instead": what follows is no longer denied. */
  private static boolean isBroken(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isOneOf(i, "but", "instead", "because", "although", "since", "while", "as")
          && !(s.isOneOf(i, "as") && i - from < 8)) {
        return true;
      }
    }
    return false;
  }

  /** "how come nobody reacted", "find out why nobody reacted". */
  private static boolean isAskedWhy(Sentence s, int from) {
    for (int i = from; i >= 0 && i >= from - MATRIX_WINDOW_IN_TOKENS; i--) {
      if (s.isOneOf(i, ".", ";", ":", "but")) {
        return false;
      }
      boolean why =
          (s.isOneOf(i, "why") && !s.is(i - 1, WordClass.BE))
              || s.reads(i, "how", "come")
              || s.reads(i, "for", "what", "reason");
      if (why) {
        return !s.isOneOf(i - 1, "asking", "know", "wondering");
      }
    }
    return false;
  }

  /** The words are a term in quotation marks or emphasis that the sentence speaks about. */
  private static boolean isMentioned(Sentence s, int from, int to) {
    boolean quoted = isTermInQuotes(s, from, to);
    boolean opens = quoted && from <= 2;
    if (opens && !s.is(to + 1, PartOfSpeech.MARK)) {
      return true;
    }
    int before = Math.max(0, from - MENTION_WINDOW_IN_TOKENS);
    int after = Math.min(s.size(), to + MENTION_WINDOW_IN_TOKENS);
    boolean about =
        s.any(before, from, WordClass.MENTION_NOUN) || s.any(to, after, WordClass.MENTION_NOUN);
    boolean named =
        s.is(from - 1, WordClass.MENTION_NOUN)
            || (isQuoteMark(s, from - 1) && s.is(from - 2, WordClass.MENTION_NOUN));
    return (quoted && about) || (named && quoted);
  }

  /** "… is not an action": the remedy is named to be refused. */
  private static boolean isNoRemedy(Sentence s, int to) {
    for (int i = to; i < Math.min(s.size(), to + VERDICT_WINDOW_IN_TOKENS); i++) {
      boolean not = s.isOneOf(i, "not", "n't", "no");
      if (not && s.any(i + 1, Math.min(s.size(), i + 4), WordClass.PLAN_NOUN)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTermInQuotes(Sentence s, int from, int to) {
    for (int open = from - 1; open >= 0 && open >= from - LONGEST_TERM_IN_TOKENS; open--) {
      if (isQuoteMark(s, open)) {
        for (int close = to; close < Math.min(s.size(), to + LONGEST_TERM_IN_TOKENS); close++) {
          if (isQuoteMark(s, close)) {
            return close - open <= LONGEST_TERM_IN_TOKENS + 1;
          }
        }
        return false;
      }
    }
    return false;
  }

  private static boolean isQuoteMark(Sentence s, int i) {
    return s.isOneOf(i, "\"", "\u201c", "\u201d", "*", "_", "\u2018", "'");
  }

  /** "The log said \"operator did not answer\"": the words of a tool. */
  private static boolean isShown(ParsedSentence parsed, int from, int to) {
    Sentence s = parsed.sentence();
    if (!s.hasQuotes()) {
      return false;
    }
    int open = -1;
    for (int i = 0; i < from; i++) {
      if (s.isOneOf(i, "\"", "\u201c", "\u201d")) {
        open = open < 0 ? i : -1;
      }
    }
    boolean closed = s.find(to, s.size(), "\"") >= 0 || s.find(to, s.size(), "\u201d") >= 0;
    if (open < 0 || !closed) {
      return false;
    }
    int before = Math.max(0, open - ADJACENT_WINDOW_IN_TOKENS);
    for (int i = before; i < open; i++) {
      if (s.hasLemma(i, "show", "display", "print", "read") && s.is(i, PartOfSpeech.VERB)) {
        return true;
      }
    }
    return s.any(before, open, WordClass.DISPLAY_NOUN) || saysThing(parsed, open);
  }

  /** "The bot replied": what speaks is no person. */
  private static boolean saysThing(ParsedSentence parsed, int open) {
    Clause clause = parsed.clauseBefore(open + 1);
    NounPhrase subject = clause == null ? null : clause.subject();
    return clause != null
        && subject != null
        && subject.referent() == Referent.SYSTEM
        && open - clause.verb().end() < ADJACENT_WINDOW_IN_TOKENS
        && parsed.sentence().hasLemma(clause.verb().main(), "reply", "answer");
  }

  /**
   * "to avoid rejecting callers too soon", "suppose an admin forgets", "so that nobody forgets".
   */
  private static boolean isGuardedAgainst(Sentence s, int from) {
    for (int i = from - 1; i >= 0 && i >= from - GUARD_WINDOW_IN_TOKENS; i--) {
      if (s.isOneOf(i, ".", ";", ",", ":")) {
        return false;
      }
      boolean guards =
          s.is(i, WordClass.GUARD_VERB)
              && (s.is(i - 1, PartOfSpeech.TO)
                  || s.is(i, WordClass.THIRD)
                  || s.is(i, WordClass.ING)
                  || s.is(i - 1, PartOfSpeech.MODAL));
      boolean supposed =
          s.isOneOf(i, "suppose", "supposing", "imagine")
              || s.reads(i, "so", "that")
              || s.reads(i, "in", "case");
      if (guards || supposed) {
        return true;
      }
    }
    return false;
  }

  /** "as announced", "as the guide asks", "according to the procedure". */
  private static boolean isByTheRunbook(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(s.size(), to + RUNBOOK_WINDOW_IN_TOKENS); i++) {
      boolean as =
          s.isOneOf(i, "as")
              && s.isOneOf(
                  i + 1,
                  "planned",
                  "announced",
                  "agreed",
                  "usual",
                  "instructed",
                  "intended",
                  "described",
                  "documented",
                  "told",
                  "ordered",
                  "prescribed",
                  "requested",
                  "required",
                  "scheduled");
      boolean says =
          (s.isOneOf(i, "as", "per") || s.reads(i, "according", "to"))
              && s.any(i + 1, i + 4, WordClass.PROCEDURE_NOUN);
      boolean asks =
          s.isOneOf(i, "as", "which")
              && s.isOneOf(i + 1, "the", "our", "its", "their")
              && s.any(i + 3, i + 5, WordClass.ASKING_VERB);
      boolean within = s.isOneOf(i, "within") && s.any(i + 1, i + 5, WordClass.PROCEDURE_NOUN);
      if (as || says || asks || within) {
        return true;
      }
    }
    return false;
  }

  /** "Nothing Theo could have looked at would have shown it", "would have told us nothing". */
  private static boolean isHelpless(ParsedSentence parsed, int from, int to) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseAt(Math.max(from, to - 1));
    NounPhrase subject = clause == null ? null : clause.subject();
    boolean none =
        subject != null
            && !subject.isHuman()
            && s.isOneOf(subject.start(), "nothing", "neither", "no", "none");
    boolean opens =
        s.isOneOf(s.itemStart(), "nothing", "neither") || s.reads(s.itemStart(), "not", "even");
    return none
        || opens
        || s.find(to, Math.min(s.size(), to + ADJACENT_WINDOW_IN_TOKENS), "nothing") >= 0;
  }

  /** "Had it fallen on a weekend, Oslo would have been closed": how bad it could have been. */
  private static boolean isWorse(ParsedSentence parsed, String pattern, int from) {
    Sentence s = parsed.sentence();
    if (!pattern.equals("wording/past-supposed")) {
      return false;
    }
    Clause supposed = parsed.clauseFrom(from);
    NounPhrase subject = supposed == null ? null : supposed.subject();
    if (subject == null || subject.isHuman()) {
      return false;
    }
    for (Clause clause : parsed.clauses()) {
      VerbGroup verb = clause.verb();
      if (verb.start() > from && verb.modal().equals("would")) {
        boolean worse =
            s.any(verb.start(), Math.min(s.size(), verb.end() + 6), WordClass.HARM_EXTENT)
                || s.is(verb.main(), WordClass.WORSE_VERB)
                || s.any(verb.end(), s.size(), WordClass.WORSE_WORD);
        if (worse || parsed.section().luck()) {
          return true;
        }
      }
    }
    return false;
  }
}
