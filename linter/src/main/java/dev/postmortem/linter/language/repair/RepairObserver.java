package dev.postmortem.linter.language.repair;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;

/**
 * Sees remedies that change a person instead of the system, and questions why a person did
 * something.
 */
public final class RepairObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    if (!s.holds(WordClass.REPAIR_CUE)) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      if (!s.is(i, WordClass.REPAIR_CUE)) {
        continue;
      }
      int end = repairEnd(parsed, i);
      if (end > 0 && isRemedy(parsed, i)) {
        findings.add(
            "repair/change-person",
            Label.REPAIR_THE_PERSON,
            s,
            i,
            end,
            parsed.nounFrom(i + 1, 2),
            s.clauseEnd(end));
      }
      if (s.is(i, PartOfSpeech.MODAL) || s.isOneOf(i, "need", "needs")) {
        duty(parsed, i, findings);
      }
      if (s.isOneOf(i, "why", "how")) {
        PersonQuestions.why(parsed, i, findings);
      }
    }
  }

  /** "Developers should double-check the target", where work to be done is listed. */
  private static void duty(ParsedSentence parsed, int modal, Matches findings) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseAt(modal);
    if (clause == null || (!parsed.section().action() && !parsed.section().lesson())) {
      return;
    }
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    boolean people =
        subject != null
            && (subject.isHuman()
                || (subject.referent() == Referent.UNCERTAIN
                    && s.is(subject.head(), WordClass.AMBIGUOUS_ROLE)))
            && subject.referent() != Referent.WE
            && subject.referent() != Referent.VENDOR
            && subject.referent() != Referent.NOBODY;
    boolean needs =
        s.hasLemma(verb.main(), "need")
            && s.is(verb.end(), PartOfSpeech.TO)
            && !s.is(verb.main(), WordClass.PAST);
    boolean asked = verb.modal().equals("should") || verb.modal().equals("must") || needs;
    int deed = needs ? s.overAdverbs(verb.end() + 1) : verb.main();
    boolean disciplined = s.is(deed, WordClass.DISCIPLINE_VERB) || s.reads(deed, "double", "check");
    boolean wakeful =
        s.hasLemma(verb.main(), "stay", "remain", "be")
            && (s.is(s.overAdverbs(verb.end()), WordClass.PERSON_QUALITY)
                || s.isOneOf(s.overAdverbs(verb.end()), "alert"));
    boolean reminded = verb.passive() && s.is(verb.main(), WordClass.PERSON_REPAIR_VERB);
    asked |= reminded && (verb.modal().equals("will") || verb.modal().equals("shall"));
    if (subject != null
        && people
        && asked
        && (disciplined || reminded || wakeful)
        && !verb.perfect()
        && (reminded || !verb.passive())
        && !clause.conditional()) {
      findings.add(
          "repair/duty-of-person",
          Label.REPAIR_THE_PERSON,
          s,
          subject.start(),
          verb.end(),
          subject,
          s.clauseEnd(verb.end()));
    }
  }

  /** Behind the words that change a person; 0 if the words at an index do not. */
  private static int repairEnd(ParsedSentence parsed, int i) {
    Sentence s = parsed.sentence();
    if (s.isOneOf(i, "more", "extra", "less")
        && (s.is(i + 1, WordClass.PERSON_QUALITY) || s.isOneOf(i + 1, "alert"))
        && !s.is(i + 2, PartOfSpeech.NOUN)
        && (s.is(s.backOverAdverbs(i - 1), WordClass.BE) || s.isOneOf(i - 1, "being", "become"))) {
      return i + 2;
    }
    boolean listed = parsed.section().action() && i == s.itemStart();
    if (listed
        && s.isOneOf(i, "more", "greater", "better")
        && s.isOneOf(
            i + 1,
            "discipline",
            "care",
            "attention",
            "caution",
            "diligence",
            "vigilance",
            "awareness")) {
      return i + 2;
    }
    if (s.isOneOf(i, "more", "less")
        && s.isOneOf(
            i + 1,
            "carefully",
            "cautiously",
            "diligently",
            "attentively",
            "conscientiously",
            "thoughtfully",
            "responsibly",
            "hastily",
            "vigilantly",
            "mindfully")
        && byPeople(parsed, i)) {
      return i + 2;
    }
    if (s.hasLemma(i, "think") && s.isOneOf(i + 1, "twice", "before") && s.is(i, WordClass.BASE)) {
      return i + 2;
    }
    if (s.is(i, WordClass.BE)
        && s.isOneOf(i + 1, "careful", "vigilant", "diligent", "mindful", "attentive")) {
      return i + 2;
    }
    if (s.hasLemma(i, "pay") && s.find(i + 1, i + 4, "attention") > 0) {
      return s.find(i + 1, i + 4, "attention") + 1;
    }
    if (s.hasLemma(i, "take")
        && s.isOneOf(i + 1, "more", "greater", "better", "extra")
        && s.isOneOf(i + 2, "care", "caution")) {
      return i + 3;
    }
    if ((s.hasLemma(i, "raise", "increase") && s.isOneOf(i + 1, "awareness"))
        || (s.hasLemma(i, "exercise") && s.find(i, i + 3, "caution") > 0)) {
      return i + 2;
    }
    if (s.isOneOf(i, "training", "trainings", "retraining", "coaching") && taken(parsed, i)) {
      return i + 1;
    }
    if (s.isOneOf(i, "training", "trainings") && !s.is(i, PartOfSpeech.VERB)) {
      return trainingEnd(parsed, i);
    }
    if (s.isOneOf(i, "reminder", "reminders")) {
      NounPhrase whom = s.isOneOf(i + 1, "to", "for") ? parsed.nounFrom(i + 2, 0) : null;
      return whom != null && whom.isHuman() ? whom.end() : 0;
    }
    if (s.isOneOf(i, "remember")
        && s.is(i, PartOfSpeech.VERB)
        && s.is(i + 1, PartOfSpeech.TO)
        && parsed.section().looksAhead()) {
      return i + 2;
    }
    if (s.is(i, WordClass.PERSON_REPAIR_VERB)
        && (s.is(i, PartOfSpeech.VERB)
            || s.is(i, PartOfSpeech.ING)
            || (i == s.itemStart() && s.is(i, WordClass.BASE)))) {
      return trains(parsed, i);
    }
    if (s.hasLemma(i, "ask", "require", "request", "expect", "oblige", "advise", "force", "get")
        && s.is(i, PartOfSpeech.VERB)) {
      return asks(parsed, i);
    }
    if (s.hasLemma(i, "ensure") || (s.hasLemma(i, "make") && s.isOneOf(i + 1, "sure", "certain"))) {
      return ensures(parsed, s.hasLemma(i, "ensure") ? i + 1 : i + 2);
    }
    return 0;
  }

  /** "all technicians will undergo retraining". */
  private static boolean taken(ParsedSentence parsed, int i) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseBefore(i);
    NounPhrase subject = clause == null ? null : clause.subject();
    return clause != null
        && subject != null
        && (subject.isHuman() || subject.referent() == Referent.UNCERTAIN)
        && i - clause.verb().end() < 5
        && s.hasLemma(
            clause.verb().main(),
            "undergo",
            "receive",
            "attend",
            "complete",
            "take",
            "get",
            "need",
            "require",
            "do");
  }

  /** "training for operators", "staff training", "more training"; not the training of a model. */
  private static int trainingEnd(ParsedSentence parsed, int i) {
    Sentence s = parsed.sentence();
    if (s.isOneOf(i + 1, "for", "of")) {
      NounPhrase whom = parsed.nounFrom(i + 2, 0);
      return whom != null && (whom.isHuman() || whom.referent() == Referent.UNCERTAIN)
          ? whom.end()
          : 0;
    }
    if (s.is(i + 1, PartOfSpeech.NOUN)) {
      return 0;
    }
    boolean ofPeople =
        s.is(i - 1, WordClass.TEAM)
            || s.is(i - 1, WordClass.ROLE)
            || s.is(i - 1, WordClass.AMBIGUOUS_ROLE)
            || s.isOneOf(i - 1, "awareness");
    boolean wished =
        s.isOneOf(
            i - 1,
            "more",
            "better",
            "additional",
            "further",
            "regular",
            "continuous",
            "proper",
            "extra",
            "mandatory",
            "refresher");
    return ofPeople || wished ? i + 1 : 0;
  }

  private static int trains(ParsedSentence parsed, int i) {
    Sentence s = parsed.sentence();
    NounPhrase whom = parsed.nounFrom(i + 1, 1);
    boolean people = whom != null && (whom.isHuman() || whom.referent() == Referent.UNCERTAIN);
    if (whom == null
        || !people
        || s.isOneOf(whom.head(), "we", "you")
        || s.is(whom.head(), WordClass.CUSTOMER)) {
      return 0;
    }
    if (s.hasLemma(
        i, "train", "retrain", "re-train", "educate", "coach", "discipline", "reprimand")) {
      return whom.end();
    }
    int end = parsed.overPlaces(whom.end());
    boolean told =
        s.is(end, PartOfSpeech.TO) || s.isOneOf(end, "that", "about", "of", "how", "not");
    return told ? end + 1 : 0;
  }

  /** Whether people, or nobody named, are to do what is before. */
  private static boolean byPeople(ParsedSentence parsed, int at) {
    Clause clause = null;
    for (Clause other : parsed.clauses()) {
      if (other.verb().end() <= at) {
        clause = other;
      }
    }
    NounPhrase agent = clause == null ? null : clause.agent();
    return clause != null
        && (agent == null || agent.isHuman() || agent.referent() == Referent.UNCERTAIN);
  }

  /** "ask people with shell access to double-check": 0 if no care is asked for. */
  private static int asks(ParsedSentence parsed, int i) {
    Sentence s = parsed.sentence();
    NounPhrase whom = parsed.nounFrom(i + 1, 0);
    if (whom == null
        || !whom.isHuman()
        || whom.referent() == Referent.WE
        || whom.referent() == Referent.VENDOR
        || whom.referent() == Referent.NOBODY) {
      return 0;
    }
    int to = parsed.overPlaces(whom.end());
    int deed = s.overAdverbs(to + 1);
    return s.is(to, PartOfSpeech.TO)
            && s.is(deed, WordClass.DISCIPLINE_VERB)
            && !s.hasLemma(deed, "review", "study")
        ? deed + 1
        : 0;
  }

  /** "make sure that people check". */
  private static int ensures(ParsedSentence parsed, int from) {
    Sentence s = parsed.sentence();
    int that = s.isOneOf(from, "that") ? from + 1 : from;
    NounPhrase whom = parsed.nounFrom(that, 0);
    if (whom == null
        || !whom.isHuman()
        || whom.referent() == Referent.WE
        || whom.referent() == Referent.NOBODY) {
      return 0;
    }
    Clause clause = parsed.clauseFrom(whom.end());
    boolean does =
        clause != null
            && clause.subject() != null
            && clause.subject().start() == whom.start()
            && !clause.verb().passive();
    if (clause == null || !does) {
      return 0;
    }
    int verb = clause.verb().main();
    boolean mind =
        s.is(verb, WordClass.DUTY_VERB)
            || s.is(verb, WordClass.MIND_VERB)
            || s.hasLemma(verb, "know", "understand", "use")
            || (s.is(verb, WordClass.BE)
                && s.is(s.overAdverbs(verb + 1), WordClass.PERSON_QUALITY));
    return mind ? clause.verb().end() : 0;
  }

  /** A remedy is not told of the past. */
  private static boolean isRemedy(ParsedSentence parsed, int i) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseAt(i);
    if (clause == null) {
      clause = parsed.clauseBefore(i);
    }
    if (clause != null && clause.verb().end() > i && clause.verb().negated()) {
      return false;
    }
    int first = s.itemStart();
    boolean done =
        s.is(first, PartOfSpeech.VERB)
            && s.is(first, WordClass.PAST)
            && !s.is(first, WordClass.BASE);
    if (done || (s.is(i, WordClass.PAST) && !s.is(i, WordClass.BASE))) {
      return false;
    }
    if (parsed.section().looksAhead()) {
      return true;
    }
    if (parsed.section().timeline()) {
      return false;
    }
    if (clause == null) {
      return true;
    }
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    boolean ours = subject == null || subject.referent() != Referent.SYSTEM;
    boolean ahead =
        verb.form() == VerbGroup.Form.ORDER
            || s.hasLemma(verb.main(), "commit", "promise", "pledge")
            || (verb.hasModal() && !verb.perfect())
            || (s.hasLemma(verb.main(), "need", "plan", "have")
                && !s.is(verb.main(), WordClass.PAST));
    return ours && ahead && !verb.negated();
  }
}
