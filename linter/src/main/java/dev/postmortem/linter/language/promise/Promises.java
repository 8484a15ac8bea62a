package dev.postmortem.linter.language.promise;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what somebody promises to do: "we will add", "the team plans to move". */
final class Promises {

  private Promises() {}

  /** The verb that is promised or demanded; -1 if the clause promises nothing. */
  static int promised(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionContext section = parsed.section();
    if (!verb.isFinite() || clause.asked() || verb.perfect() || clause.conditional()) {
      return -1;
    }
    NounPhrase subject = clause.subject();
    boolean ahead = section.looksAhead();
    Referent referent = subject == null ? Referent.SYSTEM : subject.referent();
    if (subject != null
        && (s.isOneOf(subject.head(), "you")
            || (s.isOneOf(subject.head(), "it") && !section.action()))) {
      return -1;
    }
    if (subject != null && parsed.hangsOnNoun(subject) && !verb.modal().equals("must")) {
      return -1;
    }
    if (verb.modal().equals("should")
        && verb.end() - verb.start() == 1
        && s.is(verb.end(), PartOfSpeech.PRONOUN)) {
      return -1; // "should they occur again"
    }
    boolean standing =
        s.isOneOf(s.itemStart(), "when", "whenever") || s.reads(s.itemStart(), "in", "such");
    if (standing && verb.modal().equals("should") && !section.looksAhead()) {
      return -1; // "When in doubt, we should stop the line": a rule, no work
    }
    if (isReasoned(s, clause) || isSpoken(parsed, clause)) {
      return -1;
    }
    if (verb.isRelative(s) && !verb.hasModal()) {
      return -1;
    }
    for (int i = verb.start(); i < verb.end(); i++) {
      if (s.isOneOf(i, "often", "usually", "sometimes", "always", "frequently", "typically")) {
        return -1; // a habit
      }
    }
    int planned = Plans.planned(parsed, clause);
    if (planned >= 0) {
      return planned;
    }
    boolean there =
        subject == null
            ? s.isOneOf(s.backOverAdverbs(verb.start() - 1), "there")
            : s.isOneOf(subject.head(), "there");
    if (there && s.any(verb.start(), verb.end(), WordClass.BE)) {
      boolean wanted =
          verb.modal().equals("should") || (verb.modal().equals("must") && section.action());
      return wanted && !s.isOneOf(s.overAdverbs(verb.end()), "no", "nothing") ? verb.main() : -1;
    }
    boolean alone = subject != null && s.isOneOf(subject.head(), "i") && !section.action();
    if (alone && !section.lesson() && (section.named() || verb.progressive())) {
      return -1; // a word in a conversation, not the team's promise
    }
    if (referent == Referent.WE) {
      return ours(parsed, clause);
    }
    if (ahead && referent.isHuman() && !verb.progressive()) {
      int main = ours(parsed, clause);
      if (main >= 0) {
        return main;
      }
    }
    if (referent.isHuman()
        && !section.past()
        && (verb.modal().equals("will") || verb.modal().equals("'ll"))
        && !verb.negated()
        && s.is(verb.main(), PartOfSpeech.VERB)
        && referent != Referent.NOBODY
        && s.hasLemma(verb.main(), "have", "need")
        && s.is(s.overAdverbs(verb.end()), PartOfSpeech.TO)) {
      return verb.complement(s);
    }
    if (referent.isHuman()
        && !section.past()
        && (verb.modal().equals("will") || verb.modal().equals("'ll"))
        && !verb.negated()
        && s.is(verb.main(), PartOfSpeech.VERB)
        && referent != Referent.NOBODY
        && (s.is(verb.main(), WordClass.CHANGE_VERB)
            || s.is(verb.main(), WordClass.INQUIRY_VERB))) {
      return verb.main();
    }
    return Demands.demanded(parsed, clause);
  }

  /** What someone says in quotation marks is no promise of the writers. */
  private static boolean isSpoken(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    if (!s.hasQuotes()) {
      return false;
    }
    int open = 0;
    for (int i = 0; i < clause.verb().start(); i++) {
      if (s.isOneOf(i, "\"")) {
        open = 1 - open;
      } else if (s.isOneOf(i, "\u201c")) {
        open = 1;
      } else if (s.isOneOf(i, "\u201d")) {
        open = 0;
      }
    }
    return open == 1 && !parsed.section().action();
  }

  /** "because we must wait", "so that only one person is": no work of its own. */
  private static boolean isReasoned(Sentence s, Clause clause) {
    NounPhrase subject = clause.subject();
    int from =
        subject == null ? clause.verb().start() : Math.min(subject.start(), clause.verb().start());
    int before = s.backOverAdverbs(from - 1);
    return s.isOneOf(before, "because")
        || (s.isOneOf(before, "that") && s.isOneOf(before - 1, "so"));
  }

  /** What the writers say about their own work. */
  private static int ours(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionContext section = parsed.section();
    int main = verb.main();
    switch (verb.modal()) {
      case "will", "'ll", "shall", "should", "must" -> {
        if ((verb.negated() && !section.action())
            || isReport(parsed, clause)
            || (s.is(main, WordClass.BE)
                && s.isOneOf(s.overAdverbs(verb.end()), "able")
                && !verb.modal().equals("should"))) {
          return -1;
        }
        if (section.timeline() && !section.action() && isOfTheHour(s, verb)) {
          return -1;
        }
        if (s.hasLemma(main, "have", "need") && s.is(s.overAdverbs(verb.end()), PartOfSpeech.TO)) {
          return verb.complement(s);
        }
        boolean instruction =
            s.hasLemma(main, "follow") && !s.isOneOf(main + 1, "up", "through", "-");
        if (instruction && !section.action() && !section.lesson()) {
          return -1;
        }
        boolean outcome =
            !verb.modal().equals("should")
                && !verb.modal().equals("must")
                && s.is(main, WordClass.OUTCOME_VERB);
        return outcome || (isExpression(s, main) && !section.action()) ? -1 : main;
      }
      case "may" -> {
        return s.is(main, WordClass.INQUIRY_VERB) && !verb.negated() && !section.timeline()
            ? main
            : -1;
      }
      case "could", "can" -> {
        boolean proposes =
            section.action()
                || s.isOneOf(0, "maybe", "perhaps")
                || (verb.modal().equals("could")
                    && s.hasLemma(main, "use")
                    && s.is(verb.end(), PartOfSpeech.DETERMINER));
        return proposes && verb.modal().equals("could") && !verb.negated() ? main : -1;
      }
      case "would", "'d" -> {
        if (!s.hasLemma(main, "like") || verb.negated()) {
          return -1;
        }
        int to = s.overAdverbs(verb.end());
        int wanted = s.is(to, PartOfSpeech.TO) ? verb.complement(s) : main;
        return isExpression(s, wanted) ? -1 : wanted;
      }
      case "" -> {
        return plain(parsed, clause);
      }
      default -> {
        return -1;
      }
    }
  }

  private static int plain(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionContext section = parsed.section();
    int main = verb.main();
    if (verb.negated()) {
      return -1;
    }
    boolean present =
        s.is(main, WordClass.BASE)
            || s.is(main, WordClass.THIRD)
            || (verb.progressive() && s.isOneOf(verb.start(), "are", "'re", "am", "'m", "is"));
    if (!present || section.timeline()) {
      boolean inquiry =
          s.isOneOf(main, "need")
              && s.is(verb.end(), PartOfSpeech.TO)
              && present
              && (s.is(verb.complement(s), WordClass.INQUIRY_VERB)
                  || s.hasLemma(verb.complement(s), "find", "learn"));
      return inquiry ? verb.complement(s) : -1;
    }
    if (s.is(main, WordClass.INTENTION_VERB) && s.is(s.overAdverbs(verb.end()), PartOfSpeech.TO)) {
      boolean want = s.hasLemma(main, "want", "wish", "expect", "like") && !verb.progressive();
      boolean go = s.hasLemma(main, "go") && !verb.progressive();
      return (want && section.past()) || go || isExpression(s, verb.complement(s))
          ? -1
          : verb.complement(s);
    }
    if (s.hasLemma(main, "need")
        && !section.past()
        && s.find(verb.end(), verb.end() + 3, "help") < 0) {
      return main;
    }
    if (verb.progressive()
        && !isStatus(parsed, clause)
        && !s.is(main, WordClass.STATE_VERB)
        && !s.hasLemma(main, "go")
        && !verb.isRelative(s)) {
      return main;
    }
    return -1;
  }

  /** "We will try the rollback first", among events: a step of the response. */
  private static boolean isOfTheHour(Sentence s, VerbGroup verb) {
    int main = verb.main();
    if (verb.modal().equals("should")) {
      return s.is(main, WordClass.BE) || s.is(main, WordClass.INQUIRY_VERB);
    }
    boolean duty =
        s.hasLemma(main, "have", "need") && s.is(s.overAdverbs(verb.end()), PartOfSpeech.TO);
    return !(duty && s.is(verb.complement(s), WordClass.INQUIRY_VERB));
  }

  /** "We are currently investigating", above no heading: news of an incident under way. */
  private static boolean isStatus(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    if (parsed.section().named()) {
      return false;
    }
    int main = clause.verb().main();
    return s.is(main, WordClass.INQUIRY_VERB) || s.is(main, WordClass.STATUS_VERB);
  }

  /** Words to readers: "we want to thank". */
  private static boolean isExpression(Sentence s, int main) {
    return s.is(main, WordClass.EXPRESSION_VERB);
  }

  /** "We will keep you posted": a word to readers. */
  private static boolean isReport(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    int main = clause.verb().main();
    if (parsed.section().action()) {
      return false;
    }
    boolean you = false;
    for (int i = main; i < Math.min(s.size(), main + 6); i++) {
      you |=
          s.isOneOf(
              i,
              "you",
              "posted",
              "page",
              "here",
              "post",
              "below",
              "above",
              "updates",
              "updated",
              "status",
              "informed",
              "see");
    }
    return (s.is(main, WordClass.REPORT_VERB) && you)
        || s.isOneOf(main, "see", "never", "always")
        || (you && s.hasLemma(main, "show", "explain", "describe", "let"));
  }
}
