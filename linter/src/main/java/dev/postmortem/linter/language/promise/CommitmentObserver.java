package dev.postmortem.linter.language.promise;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.CompletedItems;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.ListItem;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Sees work that is promised, demanded or listed, and whether anything in it could be checked. */
public final class CommitmentObserver implements Observer {

  @Override
  public void observe(ParsedSentence whole, Matches findings) {
    Sentence s = whole.sentence();
    int colon = ListItem.colon(s);
    boolean announced =
        colon > 0
            && !s.is(s.itemStart(), WordClass.BASE)
            && SectionContext.announcesWork(s.words(s.itemStart(), colon));
    ParsedSentence parsed =
        announced
            ? whole.in(whole.section().ofWork())
            : CompletedItems.opensWithTime(s) ? whole.in(whole.section().ofEvents()) : whole;
    if (parsed.context().place() == ProsePlace.HEADING
        || s.size() < 2
        || CompletedItems.isDone(s)
        || CompletedItems.isBareLabel(s, colon)
        || CompletedItems.isAboutText(s)
        || CompletedItems.isAboutActions(s)) {
      return;
    }
    int start = s.itemStart();
    int mark = ListItem.todo(s);
    if (mark >= 0) {
      add(parsed, mark, mark + 1, Checkability.of(parsed, start, start), null, findings);
      return;
    }
    if (s.endsWithQuestionMark() && !parsed.section().action()) {
      return;
    }
    if (asked(parsed, start, findings)) {
      return;
    }
    boolean label = announced || ListItem.isLabel(parsed, colon);
    if (!label && ordered(parsed, start, findings)) {
      return;
    }
    boolean opens = label || parsed.section().action() || !hasStatement(parsed, colon);
    if (colon > 0 && opens && ordered(parsed, colon + 1, findings)) {
      return;
    }
    int adjunct = behindAdjunct(s, start);
    boolean ahead = parsed.section().looksAhead();
    if (adjunct > 0 && ahead && ordered(parsed, adjunct, findings)) {
      return;
    }
    int wished = wished(s, start);
    int bare = wished >= 0 ? wished : subjectless(parsed, start);
    if (bare >= 0) {
      add(parsed, start, bare + 1, Checkability.of(parsed, bare, start), null, findings);
      return;
    }
    for (Clause clause : parsed.clauses()) {
      int main = Promises.promised(parsed, clause);
      if (main >= 0) {
        int from =
            clause.subject() != null
                    && clause.verb().start() - clause.subject().end() < 3
                    && clause.subject().end() <= clause.verb().start()
                ? clause.subject().start()
                : clause.verb().start();
        Checkability checkability = Checkability.of(parsed, main, main);
        add(
            parsed,
            from,
            Math.max(main + 1, clause.verb().end()),
            checkability,
            clause.subject(),
            findings);
        return;
      }
    }
    nominal(parsed, start, findings);
  }

  private static boolean ordered(ParsedSentence parsed, int start, Matches findings) {
    Orders.Order order = Orders.given(parsed, start);
    if (order == null) {
      return false;
    }
    add(parsed, start, order.end(), order.checkability(), null, findings);
    return true;
  }

  /**
   * "it would be good to create a ticket", "it is important that we build"; -1 if it does not say
   * so.
   */
  private static int wished(Sentence s, int start) {
    for (int i = start; i < s.size() - 4; i++) {
      if (s.reads(i + 1, "that", "we")
          && s.isOneOf(i, "important", "essential", "crucial", "critical", "vital", "imperative")
          && s.is(i + 3, WordClass.BASE)
          && !s.is(i + 3, WordClass.HAVE)
          && !s.is(i + 3, WordClass.BE)) {
        return i + 3;
      }
      boolean would =
          s.isOneOf(i, "it")
              && s.isOneOf(i + 1, "would", "'d", "might")
              && s.isOneOf(i + 2, "be")
              && s.isOneOf(
                  i + 3,
                  "nice",
                  "good",
                  "great",
                  "helpful",
                  "useful",
                  "worth",
                  "better",
                  "ideal",
                  "worthwhile");
      if (would && s.is(i + 4, PartOfSpeech.TO)) {
        return s.overAdverbs(i + 5);
      }
    }
    return -1;
  }

  /**
   * "need to find a better way", "should nominate one person"; -1 if the item does not begin so.
   */
  private static int subjectless(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    if (parsed.section().guide()) {
      return -1;
    }
    if (parsed.section().action()) {
      int could = s.overAdverbs(start);
      if (s.isOneOf(could, "could", "can", "might")
          && s.is(could + 1, WordClass.BASE)
          && !s.is(could + 1, WordClass.HAVE)) {
        return could + 1;
      }
      int assigned = assigned(parsed, start);
      if (assigned >= 0) {
        return assigned;
      }
    }
    int note = s.isOneOf(start, "note") && s.isOneOf(start + 1, ":") ? start + 2 : start;
    int bracketed = bracketedNeed(s);
    if (bracketed >= 0 && !parsed.section().past()) {
      return bracketed;
    }
    boolean need = s.isOneOf(note, "need", "needs", "have") && s.is(note + 1, PartOfSpeech.TO);
    boolean should =
        s.isOneOf(note, "should", "must")
            && s.is(note + 1, WordClass.BASE)
            && !s.is(note + 1, WordClass.BE)
            && (parsed.section().looksAhead() || !parsed.section().named())
            && (parsed.section().action() || !s.is(note + 1, WordClass.EXPECTATION_VERB))
            && !s.endsWithQuestionMark();
    int verb = need ? s.overAdverbs(note + 2) : should ? note + 1 : -1;
    return verb >= 0 && s.is(verb, WordClass.BASE) ? verb : -1;
  }

  /** "… differed (need to look into this)". */
  private static int bracketedNeed(Sentence s) {
    for (int i = s.hasBrackets() ? 0 : s.size(); i < s.size() - 3; i++) {
      if (s.isOneOf(i, "(") && s.isOneOf(i + 1, "need", "needs") && s.is(i + 2, PartOfSpeech.TO)) {
        return s.overAdverbs(i + 3);
      }
    }
    return -1;
  }

  /** "Platform team to add an alert", "ticket to be filed"; -1 if nobody is to do it. */
  private static int assigned(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    NounPhrase who = parsed.nounFrom(start, 0);
    int end = who == null ? start : parsed.overPlaces(who.end());
    if (who != null
        && s.is(end, PartOfSpeech.TO)
        && s.isOneOf(end + 1, "be")
        && s.is(s.overAdverbs(end + 2), WordClass.PARTICIPLE)) {
      return s.overAdverbs(end + 2);
    }
    boolean people =
        who != null && (who.isHuman() || s.token(who.head()).kind() == Token.Kind.HANDLE);
    if (who == null || !people || !s.is(who.end(), PartOfSpeech.TO)) {
      return -1;
    }
    int verb = s.overAdverbs(who.end() + 1);
    return s.is(verb, WordClass.BASE) ? verb : -1;
  }

  /** "Can we detect this earlier?", where work to be done is listed: a question to look into. */
  private static boolean asked(ParsedSentence parsed, int start, Matches findings) {
    Sentence s = parsed.sentence();
    boolean open =
        (s.isOneOf(start, "can", "could", "how", "do", "is", "are", "would")
                || s.reads(start, "should", "we"))
            && s.endsWithQuestionMark();
    if (!open || !parsed.section().action()) {
      return false;
    }
    add(parsed, start, Math.min(start + 2, s.size()), Checkability.VAGUE, null, findings);
    return true;
  }

  /** Behind the comma of "Inside the container, use the service's name"; 0 if there is none. */
  private static int behindAdjunct(Sentence s, int start) {
    boolean adjunct =
        s.is(start, PartOfSpeech.PREPOSITION) || s.is(start, PartOfSpeech.SUBORDINATOR);
    int comma = adjunct ? s.find(start + 1, Math.min(s.size(), start + 14), ",") : -1;
    return comma > 0 && s.is(s.overAdverbs(comma + 1), WordClass.BASE) ? comma + 1 : 0;
  }

  /** Whether something is stated before a colon: "The steps are few: write, copy". */
  private static boolean hasStatement(ParsedSentence parsed, int colon) {
    for (Clause clause : parsed.clauses()) {
      if (clause.verb().isFinite() && clause.verb().end() <= colon) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      ParsedSentence parsed,
      int from,
      int to,
      Checkability checkability,
      @Nullable NounPhrase agent,
      Matches findings) {
    Sentence s = parsed.sentence();
    findings.add("promise/work", Label.UNTRACKED_ACTION, s, from, to, agent, s.size());
    if (checkability == Checkability.VAGUE
        || (findings.has(Label.REPAIR_THE_PERSON) && PersonRepairs.isVague(parsed))) {
      findings.add("promise/vague", Label.VAGUE_ACTION, s, from, to, agent, s.size());
    }
  }

  /**
   * "`serial: 1` plus a reachability check in the playbook": a list of guards, and no statement.
   */
  private static boolean namesSafeguard(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    int size = s.size() - start;
    if (!parsed.section().action()
        || parsed.context().place() == ProsePlace.TABLE_CELL
        || size < 3
        || size > 24
        || !s.tag(start).isNominal()
        || s.is(start, PartOfSpeech.NUMBER)
        || s.isOneOf(start, "no", "the", "this", "that", "these", "our", "all")
        || s.endsWithQuestionMark()
        || s.isOneOf(s.size() - 1, ":")) {
      return false;
    }
    for (Clause clause : parsed.clauses()) {
      boolean hangs = clause.verb().isRelative(s);
      if (clause.verb().isFinite() && !hangs) {
        return false;
      }
    }
    for (NounPhrase noun : parsed.nouns()) {
      if (noun.start() <= start && s.isOneOf(noun.end(), ":")) {
        return false; // "Metrics: https://…"
      }
      boolean first = noun.start() <= start || s.isOneOf(noun.start() - 1, "plus", "and", "&", "+");
      if (first && s.is(noun.head(), WordClass.SAFEGUARD_NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** "runbook for regional failover", "playbook updates for the rota". */
  private static boolean isPrepositional(ParsedSentence parsed, int start) {
    Sentence s = parsed.sentence();
    NounPhrase noun = parsed.nounAt(start);
    return noun != null
        && noun.start() == start
        && s.isOneOf(noun.end(), "for", "to", "on")
        && parsed.nounFrom(noun.end() + 1, 1) != null;
  }

  /** "Improved logging" is wished for, "improved the logging" is done. */
  private static boolean isImproved(Sentence s, int start) {
    return s.isOneOf(
            start, "improved", "enhanced", "increased", "automated", "expanded", "extended")
        && !s.is(start + 1, PartOfSpeech.DETERMINER)
        && !s.is(start + 1, PartOfSpeech.POSSESSIVE)
        && (s.is(start + 1, PartOfSpeech.NOUN) || s.is(start + 1, PartOfSpeech.ADJECTIVE));
  }

  /** An item without a verb: "better error handling for blob storage". */
  private static void nominal(ParsedSentence parsed, int start, Matches findings) {
    Sentence s = parsed.sentence();
    boolean lesson = parsed.section().lesson();
    if ((!parsed.section().action() && !lesson) || start >= s.size()) {
      return;
    }
    for (Clause clause : parsed.clauses()) {
      if (isImproved(s, start) && clause.verb().start() == start) {
        continue;
      }
      boolean told =
          clause.verb().isFinite() && clause.verb().perfect() && !clause.verb().isRelative(s);
      if (told) {
        return; // "A check which … has been in production"
      }
      boolean hangs = false;
      for (int i = start; i < clause.verb().start(); i++) {
        hangs |=
            s.is(i, PartOfSpeech.SUBORDINATOR)
                || s.is(i, PartOfSpeech.QUESTION)
                || s.is(i, PartOfSpeech.RELATIVE)
                || s.isOneOf(i, "so");
        hangs &= !s.isOneOf(i, "than");
      }
      boolean needed =
          s.any(clause.verb().start(), clause.verb().end(), WordClass.BE)
              && s.hasLemma(clause.verb().main(), "need", "require");
      if (clause.verb().isFinite() && !hangs && !needed) {
        return;
      }
    }
    boolean wish =
        s.isOneOf(
            start,
            "better",
            "more",
            "improved",
            "clearer",
            "stricter",
            "stronger",
            "something",
            "automatic",
            "automated",
            "regular",
            "periodic",
            "additional",
            "mandatory",
            "enhanced",
            "increased",
            "expanded",
            "extended");
    boolean thing =
        !lesson
            && s.isOneOf(start, "a", "an")
            && s.size() - start > 3
            && parsed.nounAt(start) != null
            && !s.endsWithQuestionMark();
    boolean bare =
        parsed.section().listed()
            && s.is(start, PartOfSpeech.NOUN)
            && s.token(start).kind() == Token.Kind.WORD
            && s.size() - start > 3
            && !s.endsWithQuestionMark()
            && isPrepositional(parsed, start);
    if (bare || namesSafeguard(parsed, start)) {
      NounPhrase noun = parsed.nounAt(start);
      add(
          parsed,
          start,
          noun == null ? start + 1 : noun.end(),
          Checkability.CHECKABLE,
          null,
          findings);
      return;
    }
    if (wish && s.size() - start > 1) {
      boolean measured =
          (s.isOneOf(start, "automatic", "automated", "regular", "periodic", "mandatory")
                  && s.size() - start > 4)
              || Checkability.isMeasured(parsed, start);
      add(
          parsed,
          start,
          Math.min(start + 2, s.size()),
          measured ? Checkability.CHECKABLE : Checkability.VAGUE,
          null,
          findings);
    } else if (thing && parsed.context().place() != ProsePlace.TABLE_CELL) {
      NounPhrase noun = parsed.nounAt(start);
      add(
          parsed,
          start,
          noun == null ? start + 2 : noun.end(),
          Checkability.CHECKABLE,
          null,
          findings);
    }
  }
}
