package dev.postmortem.linter.language.promise;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/** Reads what is demanded of a thing: "the step should be automated", "a guard is being added". */
final class Demands {

  private Demands() {}

  /** What is demanded of a thing. */
  static int demanded(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    SectionContext section = parsed.section();
    boolean ahead = section.looksAhead();
    int main = verb.main();
    NounPhrase subject = clause.subject();
    if (subject == null || (section.timeline() && !section.action())) {
      return -1;
    }
    boolean change = s.is(main, WordClass.CHANGE_VERB);
    switch (verb.modal()) {
      case "should", "must" -> {
        if ((verb.negated() && !section.action()) || s.reads(verb.end(), "noted")) {
          return -1;
        }
        if (verb.isRelative(s) && (!section.action() || !verb.passive())) {
          return -1;
        }
        boolean expected =
            !verb.passive() && (s.is(main, WordClass.BE) || s.is(main, WordClass.EXPECTATION_VERB));
        if (section.action()
            && !(expected && verb.modal().equals("should") && s.is(main, PartOfSpeech.ING))) {
          return main;
        }
        if (section.lesson()
            && !expected
            && verb.modal().equals("should")
            && (change || !verb.passive() || !s.is(main, WordClass.SYSTEM_VERB))) {
          return main;
        }
        boolean having =
            s.hasLemma(main, "have")
                && verb.modal().equals("should")
                && !section.past()
                && hasArtefact(parsed, verb);
        if (having) {
          return main;
        }
        boolean artefact =
            !verb.passive()
                && !expected
                && !section.past()
                && (verb.modal().equals("should") || section.lesson())
                && isArtefact(s, subject.head())
                && s.is(main, WordClass.ARTEFACT_VERB);
        boolean wanted = verb.modal().equals("should") || section.lesson();
        return artefact || (verb.passive() && change && wanted && !section.past()) ? main : -1;
      }
      case "will", "'ll", "shall" -> {
        if (verb.negated()) {
          return -1;
        }
        if (section.action()
            && (verb.passive() || s.hasLemma(main, "require") || willBeThere(s, verb))) {
          return main;
        }
        if (verb.passive() && s.is(main, WordClass.PERSON_REPAIR_VERB) && !section.past()) {
          return main;
        }
        boolean fromNowOn = s.isOneOf(subject.start(), "future", "upcoming") && !section.past();
        if (fromNowOn && s.is(main, PartOfSpeech.VERB) && !s.is(main, WordClass.BE)) {
          return main;
        }
        boolean dated =
            s.isOneOf(verb.end(), "tomorrow", "soon", "shortly", "next")
                || s.isOneOf(verb.end() + 1, "tomorrow", "soon", "shortly", "next");
        return verb.passive() && change && !verb.isRelative(s) && (dated || !section.past())
            ? main
            : -1;
      }
      case "" -> {
        if (s.isOneOf(subject.start(), "no", "nothing") || isDescribed(parsed, clause)) {
          return -1;
        }
        boolean present = s.is(verb.main(), WordClass.THIRD) || s.is(verb.main(), WordClass.BASE);
        boolean isNow =
            s.isOneOf(verb.start(), "is", "are", "'s") || s.isOneOf(verb.start() + 1, "is", "are");
        if (s.hasLemma(main, "need")
            && present
            && !verb.negated()
            && (ahead || (!section.past() && needsChange(s, verb)))) {
          return s.is(s.overAdverbs(verb.end()), PartOfSpeech.TO) ? verb.complement(s) : main;
        }
        boolean wish =
            s.is(subject.start(), WordClass.VAGUE_ADJECTIVE)
                || s.is(s.itemStart(), WordClass.VAGUE_ADJECTIVE);
        boolean wanted =
            (s.hasLemma(main, "need") && (ahead || wish))
                || (s.hasLemma(main, "require") && (section.action() || wish));
        if (verb.passive() && isNow && wanted && !verb.negated()) {
          return main;
        }
        boolean underWay = verb.passive() && isNow && s.find(verb.start(), verb.end(), "being") > 0;
        boolean looking = s.is(main, WordClass.INQUIRY_VERB) && !ahead;
        if (underWay && (change || ahead) && !looking && !verb.negated()) {
          return main;
        }
        if (s.hasLemma(main, "have")
            && present
            && !verb.negated()
            && s.is(verb.end(), PartOfSpeech.TO)
            && (section.action()
                || (section.lesson()
                    && s.reads(verb.end() + 1, "be")
                    && s.is(verb.complement(s), WordClass.CHANGE_VERB)))) {
          return verb.complement(s);
        }
        return -1;
      }
      default -> {
        return -1;
      }
    }
  }

  /** "is a manual process and needs two approvals": how a thing is. */
  private static boolean isDescribed(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    Clause before = parsed.clauseBefore(verb.start());
    return before != null
        && s.is(s.backOverAdverbs(verb.start() - 1), PartOfSpeech.CONJUNCTION)
        && s.isOneOf(before.verb().main(), "is", "are")
        && !before.verb().hasModal()
        && s.is(verb.main(), WordClass.THIRD);
  }

  /** "will be in service by May": a state that someone must bring about. */
  private static boolean willBeThere(Sentence s, VerbGroup verb) {
    int state = s.overAdverbs(verb.end());
    return s.is(verb.main(), WordClass.BE)
        && (s.isOneOf(
                state, "live", "available", "ready", "complete", "operational", "mandatory", "done")
            || (s.isOneOf(state, "in")
                && s.isOneOf(state + 1, "service", "place", "production", "use", "force")));
  }

  /** "should have an alert": someone must add it. */
  private static boolean hasArtefact(ParsedSentence parsed, VerbGroup verb) {
    NounPhrase object = parsed.nounFrom(verb.end(), 2);
    Sentence s = parsed.sentence();
    return object != null
        && (s.is(object.head(), WordClass.ARTEFACT_NOUN)
            || s.isOneOf(
                object.head(),
                "alert",
                "alerts",
                "alerting",
                "monitoring",
                "monitor",
                "monitors",
                "limit",
                "limits",
                "timeout",
                "timeouts",
                "owner",
                "owners",
                "backup",
                "backups",
                "dashboard",
                "dashboards",
                "check",
                "checks",
                "safeguard",
                "guardrail"));
  }

  /** What people write and follow: if it should include something, someone must add it. */
  private static boolean isArtefact(Sentence s, int head) {
    return s.is(head, WordClass.ARTEFACT_NOUN);
  }

  /** "needs to be replaced", "needs a check": not what a program needs to run. */
  private static boolean needsChange(Sentence s, VerbGroup verb) {
    int to = s.overAdverbs(verb.end());
    if (s.is(to, PartOfSpeech.TO)) {
      return s.reads(to + 1, "be") && s.is(to + 2, WordClass.CHANGE_VERB);
    }
    return false;
  }
}
