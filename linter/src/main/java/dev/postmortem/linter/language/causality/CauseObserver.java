package dev.postmortem.linter.language.causality;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Token;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Sees claims of one cause; a cause that is only sought, unknown or one of several is none. */
public final class CauseObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    for (int i = s.holds(WordClass.CAUSE_CUE) ? 0 : s.size(); i < s.size(); i++) {
      if (!s.is(i, WordClass.CAUSE_CUE)) {
        continue;
      }
      if (s.is(i, WordClass.ALONE)) {
        CauseVerdicts.alone(parsed, i, findings);
      } else {
        named(parsed, i, findings);
      }
    }
    labelled(s, findings);
    for (Clause clause : parsed.clauses()) {
      onlyThing(parsed, clause, findings);
      CauseVerdicts.verdict(parsed, clause, findings);
    }
  }

  /** "The one thing that broke everything was the lock". */
  private static void onlyThing(ParsedSentence parsed, Clause clause, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase subject = clause.subject();
    VerbGroup verb = clause.verb();
    boolean thing =
        subject != null
            && s.isOneOf(subject.head(), "thing")
            && s.isOneOf(subject.head() - 1, "one", "only", "single")
            && s.isOneOf(subject.head() + 1, "that", "which")
            && s.is(verb.main(), WordClass.BE)
            && s.isOneOf(verb.main(), "was", "is")
            && !verb.negated()
            && verb.start() > subject.head() + 2;
    int deed = thing && subject != null ? s.overAdverbs(subject.head() + 2) : -1;
    boolean caused =
        deed > 0
            && s.hasLemma(deed, "cause", "break", "trigger", "bring", "take", "kill", "cripple")
            && (!s.hasLemma(deed, "break")
                || s.isOneOf(deed + 1, "everything", "things", "it", "production", "prod"))
            && (!s.hasLemma(deed, "bring", "take") || s.find(deed, verb.start(), "down") > 0);
    if (caused && subject != null && parsed.nounFrom(verb.end(), 2) != null) {
      findings.add(
          "causality/only-thing",
          Label.SINGLE_CAUSE,
          s,
          subject.start(),
          verb.end(),
          null,
          s.size());
    }
  }

  /** "Cause: the node pool was full". */
  private static void labelled(Sentence s, Matches findings) {
    int one = s.find(0, s.size(), "one", "cause", ":");
    if (one > 0 && s.hasLemma(one - 1, "have") && one + 3 < s.size()) {
      findings.add("causality/one-cause", Label.SINGLE_CAUSE, s, one - 1, one + 2, null, s.size());
    }
    int start = s.itemStart();
    int cause = s.isOneOf(start, "the", "our") ? start + 1 : start;
    if (s.isOneOf(cause, "underlying", "real", "actual", "true", "likely", "exact")) {
      cause++;
    }
    boolean label = s.isOneOf(cause, "cause") && s.isOneOf(cause + 1, ":") && cause + 3 < s.size();
    if (label && !s.is(cause + 2, WordClass.UNNAMED) && !s.isOneOf(cause - 1, "likely")) {
      findings.add(
          "causality/cause-label", Label.SINGLE_CAUSE, s, start, cause + 2, null, s.size());
    }
  }

  private static void named(ParsedSentence parsed, int at, Matches findings) {
    Sentence s = parsed.sentence();
    int start = CausePhrase.phraseStart(s, at);
    if (s.isOneOf(at, "reason") && s.isOneOf(at - 1, "the")) {
      int end = CauseReasons.reasonThatTroubleCame(parsed, at);
      if (end > 0) {
        findings.add("causality/reason", Label.SINGLE_CAUSE, s, at - 1, end, null, s.size());
        return;
      }
    }
    if ((s.is(at, PartOfSpeech.VERB) && !s.isOneOf(at - 1, "root"))
        || !CausePhrase.isOne(s, start, at)) {
      return;
    }
    if (s.isOneOf(at + 1, "analysis")
        && s.isOneOf(at - 1, "root")
        && s.hasLemma(at + 2, "show", "reveal", "find", "indicate", "confirm")) {
      findings.add(
          "causality/analysis-shows", Label.SINGLE_CAUSE, s, start, at + 3, null, s.size());
      return;
    }
    boolean culprit = s.isOneOf(at, "culprit");
    if ((s.is(at + 1, PartOfSpeech.NOUN) || s.is(at + 1, PartOfSpeech.NUMBER))
        && !s.isOneOf(at + 1, "being")) {
      if (culprit && s.isOneOf(at - 1, "the", "this")) {
        Clause clause = parsed.clauseFrom(at);
        if (clause != null
            && clause.subject() != null
            && clause.subject().start() <= at
            && at < clause.subject().end()) {
          findings.add(
              "causality/culprit", Label.SINGLE_CAUSE, s, start, at + 2, null, s.clauseEnd(at));
        }
      }
      return;
    }
    int end = claimEnd(parsed, start, at);
    if (end > 0) {
      findings.add(
          "causality/root-cause",
          Label.SINGLE_CAUSE,
          s,
          Math.min(start, end),
          Math.max(at + 1, end),
          null,
          s.size());
    }
  }

  /** Behind the words that make it a claim; 0 if it is none. */
  private static int claimEnd(ParsedSentence parsed, int start, int at) {
    Sentence s = parsed.sentence();
    boolean root = s.isOneOf(at - 1, "root") || s.isOneOf(at, "root-cause", "rootcause", "culprit");
    if (root && s.find(start, at, "same") >= 0) {
      return at + 1;
    }
    if (root && isInsertion(s, at)) {
      return at + 1;
    }
    int bracket = bracketed(parsed, at);
    if (bracket > 0) {
      return bracket;
    }
    Clause subjectOf = null;
    NounPhrase own = parsed.nounAt(at);
    int verbAt = own == null ? -1 : s.overAdverbs(own.end());
    for (Clause clause : parsed.clauses()) {
      if (clause.verb().isFinite() && clause.verb().start() == verbAt && verbAt > at) {
        subjectOf = clause; // "the logs were lost and the root cause was"
        break;
      }
      NounPhrase subject = clause.subject();
      if (subject != null
          && subject.start() <= at
          && at < subject.end()
          && clause.verb().start() > at) {
        subjectOf = clause;
        break;
      }
    }
    if (subjectOf != null && !subjectOf.verb().isRelative(s)) {
      int end = asSubject(parsed, subjectOf);
      if (end < 0 && s.isOneOf(at, "reason")) {
        return CauseReasons.openReason(parsed, at);
      }
      if (end != 0) {
        return Math.max(end, 0);
      }
    }
    if (s.isOneOf(at, "reason") && subjectOf == null) {
      return CauseReasons.openReason(parsed, at);
    }
    int mark = at + 1;
    while (s.isOneOf(mark, "*", "_", ")") && !(s.isOneOf(mark, ")") && s.isOneOf(start - 1, "("))) {
      mark++;
    }
    if (root && s.isOneOf(start - 1, "(") && s.isOneOf(at + 1, ")")) {
      return at + 1;
    }
    if (root
        && s.isOneOf(mark, ":", "-", "\u2013", "\u2014", "--", "=", "|")
        && mark + 1 < s.size()) {
      int next = mark + 1;
      while (s.is(next, PartOfSpeech.MARK) && next < s.size()) {
        next++;
      }
      boolean asked =
          s.isOneOf(
              next, "explain", "describe", "list", "identify", "state", "provide", "give", "tell");
      boolean linked = s.token(next).kind() == Token.Kind.NAME && next + 2 >= s.size();
      return next < s.size()
              && !asked
              && !linked
              && !s.is(next, WordClass.UNNAMED)
              && !s.endsWithQuestionMark()
          ? mark + 1
          : 0;
    }
    int colon = s.find(at + 1, Math.min(s.size(), at + 7), ":");
    boolean headed =
        root
            && start == s.itemStart()
            && s.isOneOf(at + 1, "of", "for", "behind")
            && colon > 0
            && colon + 1 < s.size()
            && !s.is(colon + 1, WordClass.UNNAMED);
    if (headed) {
      return colon + 1;
    }
    return CauseComplements.claimEnd(parsed, start, at);
  }

  /** "located the reason of the latency (an index that was missing)". */
  private static int bracketed(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    int open = s.find(at + 1, Math.min(s.size(), at + 6), "(");
    if (open < 0
        || s.any(at + 1, open, WordClass.BE)
        || s.is(open + 1, WordClass.UNNAMED)
        || s.isOneOf(open + 1, "see", "link", "if")) {
      return 0;
    }
    for (int k = at + 1; k < open; k++) {
      if (s.tag(k).isVerbal() || s.is(k, PartOfSpeech.MARK)) {
        return 0;
      }
    }
    NounPhrase named = parsed.nounFrom(open + 1, 0);
    return named != null
            && s.isOneOf(named.end(), ")")
            && named.end() - named.start() > 1
            && s.token(open + 1).kind() == Token.Kind.WORD
        ? open + 1
        : 0;
  }

  /** "The primary root cause—X—…". */
  private static boolean isInsertion(Sentence s, int at) {
    return s.isOneOf(at + 1, "\u2014") && at + 2 < s.size();
  }

  /** "the root cause was X": behind the verb; -1 if it is no claim, 0 if this tells nothing. */
  private static int asSubject(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (verb.negated() || verb.hasModal() || clause.conditional() || clause.asked()) {
      return -1;
    }
    int after = s.overAdverbs(verb.end());
    if (s.is(verb.main(), WordClass.BE)) {
      int complement = after;
      if (s.isOneOf(complement, "to")) {
        return -1;
      }
      boolean named =
          complement < s.size() && !s.is(complement, WordClass.UNNAMED) && !bareMark(s, complement);
      boolean described =
          s.is(complement, PartOfSpeech.ADJECTIVE)
              && !s.tag(complement + 1).isNominal()
              && !s.isOneOf(complement, "due")
              && s.find(complement, Math.min(s.size(), complement + 3), ":") < 0;
      named &= !described;
      boolean followed =
          s.isOneOf(complement, "due", "because")
              || !s.is(complement, PartOfSpeech.PREPOSITION)
              || s.isOneOf(complement, "in", "with");
      return named && followed && !s.endsWithQuestionMark() ? verb.end() : -1;
    }
    if (s.is(verb.main(), WordClass.VERDICT_VERB)) {
      boolean out = s.hasLemma(verb.main(), "turn") && s.isOneOf(verb.end(), "out");
      int to = out ? verb.end() + 1 : verb.end();
      boolean as =
          s.isOneOf(to, "as", "to", ":")
              && (s.isOneOf(to, "as") || s.isOneOf(to, ":") || s.is(to + 1, WordClass.BE));
      boolean linked =
          s.isOneOf(to, ":") && s.token(to + 1).kind() == Token.Kind.NAME && to + 3 >= s.size();
      if (linked) {
        return -1; // told elsewhere
      }
      if (verb.passive() && isLocated(parsed, to)) {
        return to + 1;
      }
      boolean reduced =
          !verb.passive()
              && !verb.perfect()
              && s.token(verb.main()).word().isPast()
              && verb.end() - verb.start() == 1;
      return (out || reduced || verb.passive() || s.hasLemma(verb.main(), "seem", "appear")) && as
          ? to + 1
          : -1;
    }
    if (s.hasLemma(
        verb.main(), "lie", "manifest", "come", "involve", "stem", "originate", "reside")) {
      return verb.end();
    }
    return -1;
  }

  /** "identified in the shared balancers": a place in the system, not a time or a document. */
  private static boolean isLocated(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    NounPhrase where = parsed.nounFrom(at + 1, 0);
    return where != null
        && s.isOneOf(at, "in", "within")
        && s.is(where.start(), PartOfSpeech.DETERMINER)
        && !s.any(where.start(), where.end(), WordClass.WHEN_WORD);
  }

  private static boolean bareMark(Sentence s, int i) {
    return s.is(i, PartOfSpeech.MARK)
        && !s.isOneOf(i, "\"", "\u201c", "`", "*", ":", "(", "_", "[");
  }
}
