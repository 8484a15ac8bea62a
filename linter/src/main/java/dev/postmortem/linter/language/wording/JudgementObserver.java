package dev.postmortem.linter.language.wording;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.Owners;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Sees words that judge, blame or praise people, and words that make a choice look easy. */
public final class JudgementObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    if (!s.holds(WordClass.JUDGEMENT)
        && !s.holds(WordClass.WEAK_JUDGEMENT)
        && !s.holds(WordClass.HEROIC)
        && !s.holds(WordClass.CERTAINTY)
        && !s.holds(WordClass.JUDGEMENT_CUE)) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      if (s.is(i, WordClass.JUDGEMENT) || s.is(i, WordClass.WEAK_JUDGEMENT)) {
        judgement(parsed, i, findings);
      }
      if (s.is(i, WordClass.HEROIC)) {
        findings.add(
            "wording/heroic-word", Label.HEROICS, s, i, i + 1, agent(parsed, i), s.clauseEnd(i));
      }
      if (s.is(i, WordClass.CERTAINTY)
          || (s.is(i, WordClass.JUDGEMENT_CUE) && s.reads(i, "of", "course"))) {
        Certainties.certainty(parsed, i, findings);
      }
      if (s.is(i, WordClass.JUDGEMENT_CUE)) {
        Certainties.easy(parsed, i, findings);
        blame(parsed, i, findings);
        heroics(parsed, i, findings);
      }
    }
  }

  private static void judgement(ParsedSentence parsed, int at, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase noun = parsed.nounAt(at);
    boolean strong = s.is(at, WordClass.JUDGEMENT);
    boolean judges;
    if (noun != null && noun.head() != at) {
      boolean work =
          s.is(noun.head(), WordClass.HUMAN_WORK) || s.is(noun.head(), WordClass.HUMAN_SLIP);
      boolean deed = s.token(noun.head()).word().isVerb();
      Clause clause = parsed.clauseBefore(noun.start() + 1);
      boolean copula = clause != null && s.is(clause.verb().main(), WordClass.BE);
      work &=
          strong
              || copula
              || clause == null
              || !systemic(clause)
              || clause.verb().end() < noun.start();
      boolean event =
          s.isOneOf(
              noun.head(),
              "one",
              "thing",
              "moment",
              "episode",
              "story",
              "chapter",
              "situation",
              "affair",
              "incident",
              "outage",
              "fact",
              "part",
              "detail",
              "gap",
              "way",
              "excuse",
              "start",
              "end");
      boolean conduct =
          event
              || s.isOneOf(
                  noun.head(),
                  "behaviour",
                  "behavior",
                  "conduct",
                  "practice",
                  "handling",
                  "strategy");
      judges =
          noun.isHuman()
              || noun.referent() == Referent.UNCERTAIN
              || work
              || (strong && (deed || conduct));
    } else if (s.is(at, WordClass.ADVERB) || s.lower(at).endsWith("ly")) {
      Clause clause = nearestClause(parsed, at);
      NounPhrase agent = clause == null ? null : clause.agent();
      boolean work =
          clause != null
              && clause.subject() != null
              && s.is(clause.subject().head(), WordClass.HUMAN_WORK);
      judges = (strong && !systemic(clause)) || (agent != null && agent.isHuman()) || work;
    } else {
      Clause clause = parsed.clauseBefore(at);
      NounPhrase subject = clause == null ? null : clause.subject();
      boolean ofPeople =
          subject != null && (subject.isHuman() || s.is(subject.head(), WordClass.HUMAN_WORK));
      boolean ofDeed = subject != null && s.isOneOf(subject.head(), "that", "this", "it", "which");
      boolean said =
          clause != null
              && s.is(clause.verb().main(), WordClass.BE)
              && at - clause.verb().end() < 4;
      boolean ofGerund = said && subject == null;
      boolean measured =
          s.isOneOf(
              at,
              "poor",
              "bad",
              "terrible",
              "horrible",
              "awful",
              "dreadful",
              "questionable",
              "inadequate");
      boolean nounOfJudgement =
          strong
              && noun != null
              && noun.head() == at
              && (s.lower(at).endsWith("ce")
                  || s.lower(at).endsWith("ness")
                  || s.lower(at).endsWith("ity")
                  || s.lower(at).endsWith("cy"));
      boolean rated =
          strong
              && s.isOneOf(at - 1, "as")
              && clause != null
              && s.is(clause.verb().main(), WordClass.DEEM_VERB);
      judges =
          rated
              || nounOfJudgement
              || (said && (ofPeople || ((ofDeed || ofGerund) && !measured) || strong));
    }
    if (judges) {
      int end = noun == null ? at + 1 : Math.max(at + 1, noun.end());
      findings.add("wording/judgement", Label.JUDGEMENTAL_WORD, s, at, at + 1, noun, end);
    }
  }

  private static boolean systemic(@Nullable Clause clause) {
    return clause != null && clause.agent() != null && clause.agent().referent() == Referent.SYSTEM;
  }

  private static @Nullable Clause nearestClause(ParsedSentence parsed, int at) {
    Clause own = parsed.clauseAt(at);
    if (own != null) {
      return own;
    }
    Clause before = parsed.clauseBefore(at);
    return before != null && at - before.verb().end() < 8 ? before : parsed.clauseFrom(at);
  }

  private static @Nullable NounPhrase agent(ParsedSentence parsed, int at) {
    Clause clause = nearestClause(parsed, at);
    NounPhrase agent = clause == null ? null : clause.agent();
    return agent != null && agent.referent() != Referent.SYSTEM ? agent : null;
  }

  private static void blame(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    if (s.isOneOf(i, "blame", "blamed", "blames", "blaming")) {
      blameVerb(parsed, i, findings);
    } else if (s.reads(i, "at", "fault") && !s.is(i + 2, PartOfSpeech.NOUN)) {
      NounPhrase subject = subjectBefore(parsed, i);
      if (subject != null && people(subject, s)) {
        findings.add("wording/at-fault", Label.BLAME_WORD, s, i, i + 2, subject, i + 2);
      }
    } else if (s.isOneOf(i, "fault")
        && (!s.is(i + 1, PartOfSpeech.NOUN) || s.isOneOf(i + 1, "lies", "rests"))) {
      NounPhrase owner = Owners.of(parsed, i);
      if (owner == null && s.isOneOf(i - 1, "their")) {
        owner = new NounPhrase(i - 1, i, i - 1, Referent.UNCERTAIN);
      }
      NounPhrase of = s.isOneOf(i + 1, "of") ? parsed.nounFrom(i + 2, 0) : null;
      int lies = s.overAdverbs(i + 1);
      int on = s.overAdverbs(lies + 1);
      NounPhrase bearer =
          s.isOneOf(lies, "lies", "lay", "rests", "rested", "is", "was")
                  && s.isOneOf(on, "with", "on")
              ? parsed.nounFrom(on + 1, 0)
              : null;
      if (bearer != null && people(bearer, s)) {
        findings.add(
            "wording/fault-lies", Label.BLAME_WORD, s, i, bearer.end(), bearer, bearer.end());
      } else if (owner != null) {
        findings.add(
            "wording/whose-fault", Label.BLAME_WORD, s, owner.start(), i + 1, owner, i + 1);
      } else if (of != null && of.isHuman()) {
        findings.add("wording/fault-of", Label.BLAME_WORD, s, i, of.end(), of, of.end());
      }
    } else if (s.is(i, WordClass.GUILT)) {
      findings.add(
          "wording/guilt", Label.BLAME_WORD, s, i, i + 1, parsed.nounAt(i), s.clauseEnd(i));
    } else if (s.reads(i, "responsible", "for")) {
      responsible(parsed, i, findings);
    } else if (s.isOneOf(i, "responsible", "accountable", "responsibility")) {
      held(parsed, i, findings);
    }
  }

  /** "hold the vendor accountable", "the vendor bears responsibility for the outage". */
  private static void held(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    Clause clause = parsed.clauseBefore(i);
    if (clause == null || clause.verb().negated() || i - clause.verb().end() > 6) {
      return;
    }
    boolean holds = s.hasLemma(clause.verb().main(), "hold") && !s.isOneOf(i, "responsibility");
    boolean bears =
        s.hasLemma(clause.verb().main(), "bear", "carry", "share")
            && s.isOneOf(i, "responsibility")
            && s.isOneOf(i + 1, "for")
            && s.any(i + 2, i + 6, WordClass.HARM);
    NounPhrase who =
        holds && !clause.verb().passive()
            ? parsed.nounFrom(clause.verb().end(), 1)
            : clause.subject();
    if (who != null && (holds || bears) && people(who, s) && who.referent() != Referent.WE) {
      findings.add(
          "wording/held-responsible",
          Label.BLAME_WORD,
          s,
          clause.verb().start(),
          i + 1,
          who,
          s.clauseEnd(i));
    }
  }

  private static void blameVerb(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    if (s.isOneOf(i - 1, "git", "no", "without", "not") || s.isOneOf(i + 1, "culture", "game")) {
      return;
    }
    if (s.isOneOf(i - 1, "to")) {
      NounPhrase subject = subjectBefore(parsed, i - 1);
      boolean copula = s.is(i - 2, WordClass.BE) || s.is(s.backOverAdverbs(i - 2), WordClass.BE);
      if (copula && subject != null && people(subject, s)) {
        findings.add(
            "wording/to-blame", Label.BLAME_WORD, s, i - 1, i + 1, subject, s.clauseEnd(i));
      }
      return;
    }
    Clause clause = parsed.clauseAt(i);
    if (clause != null && clause.verb().main() == i) {
      NounPhrase object = clause.verb().passive() ? clause.subject() : parsed.nounFrom(i + 1, 0);
      boolean denied =
          clause.verb().negated() || (object != null && object.referent() == Referent.NOBODY);
      if (!denied && object != null && people(object, s)) {
        findings.add("wording/blame-verb", Label.BLAME_WORD, s, i, i + 1, object, s.clauseEnd(i));
      }
      return;
    }
    Clause taking = parsed.clauseBefore(i);
    NounPhrase taker = taking == null ? null : taking.subject();
    if (taking != null
        && taker != null
        && i - taking.verb().end() <= 2
        && s.hasLemma(taking.verb().main(), "take", "bear", "accept", "deserve", "share", "carry")
        && people(taker, s)
        && !taking.verb().negated()) {
      findings.add("wording/takes-blame", Label.BLAME_WORD, s, i, i + 1, taker, s.clauseEnd(i));
      return;
    }
    int on =
        s.find(i + 1, i + 6, "with") >= 0
            ? s.find(i + 1, i + 6, "with")
            : s.find(i + 1, i + 6, "on");
    NounPhrase bearer = on < 0 ? null : parsed.nounFrom(on + 1, 0);
    if (bearer != null && people(bearer, s)) {
      findings.add("wording/blame-on", Label.BLAME_WORD, s, i, i + 1, bearer, bearer.end());
    }
  }

  private static void responsible(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    NounPhrase harm = parsed.nounFrom(i + 2, 0);
    NounPhrase subject =
        s.is(i - 1, WordClass.BE) ? subjectBefore(parsed, i) : parsed.nounAt(i - 1);
    boolean harmful =
        harm != null
            && s.is(harm.head(), WordClass.HARM)
            && !(s.is(harm.end(), PartOfSpeech.ING)
                || (s.isOneOf(harm.head(), "error") && s.is(harm.end(), PartOfSpeech.NOUN)));
    if (harm != null && harmful && subject != null && people(subject, s)) {
      findings.add(
          "wording/responsible-for", Label.BLAME_WORD, s, i, harm.end(), subject, harm.end());
    }
  }

  private static boolean people(NounPhrase noun, Sentence s) {
    return (noun.isHuman() && noun.referent() != Referent.NOBODY)
        || s.is(noun.head(), WordClass.COMPANY)
        || noun.referent() == Referent.UNCERTAIN
        || s.is(noun.head(), WordClass.VENDOR);
  }

  private static @Nullable NounPhrase subjectBefore(ParsedSentence parsed, int i) {
    Clause clause = parsed.clauseBefore(i);
    return clause == null || i - clause.verb().end() > 3 ? null : clause.subject();
  }

  private static void heroics(ParsedSentence parsed, int i, Matches findings) {
    Sentence s = parsed.sentence();
    int length =
        (s.hasLemma(i, "save") && s.reads(i + 1, "the", "day"))
                || (s.hasLemma(i, "save") && s.reads(i + 1, "our", "day"))
            ? 3
            : s.reads(i, "above", "and", "beyond")
                ? 3
                : s.reads(i, "through", "the", "night") && human(parsed, i)
                    ? 3
                    : s.isOneOf(i, "around", "round")
                            && s.reads(i + 1, "the", "clock")
                            && human(parsed, i)
                        ? 3
                        : s.isOneOf(i, "hero", "heroes") && heroIsPerson(parsed, i) ? 1 : 0;
    Clause saver = parsed.clauseAt(i);
    boolean thing =
        saver != null && saver.subject() != null && saver.subject().referent() == Referent.SYSTEM;
    if (length > 0 && !thing) {
      findings.add(
          "wording/heroics", Label.HEROICS, s, i, i + length, agent(parsed, i), s.clauseEnd(i));
    }
  }

  private static boolean human(ParsedSentence parsed, int i) {
    Clause clause = parsed.clauseBefore(i);
    NounPhrase agent = clause == null ? null : clause.agent();
    return agent != null && agent.isHuman();
  }

  private static boolean heroIsPerson(ParsedSentence parsed, int i) {
    Sentence s = parsed.sentence();
    return !s.is(i + 1, PartOfSpeech.NOUN) && human(parsed, i);
  }
}
