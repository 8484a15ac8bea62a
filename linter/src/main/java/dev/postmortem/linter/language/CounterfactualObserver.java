package dev.postmortem.linter.language;

import dev.postmortem.linter.language.NounPhrase.Party;
import org.jspecify.annotations.Nullable;

/** Sees unreal sentences about what people or the organisation did. */
final class CounterfactualObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Findings findings) {
    Sentence s = parsed.sentence();
    for (Clause clause : parsed.clauses()) {
      VerbGroup verb = clause.verb();
      if (verb.hasModal() && verb.perfect() && isUnreal(parsed, clause)) {
        report(s, clause, findings);
      } else if (clause.conditional() && supposesPast(parsed, clause)) {
        int from = s.backOverAdverbs(Math.min(subjectStart(clause), verb.start()) - 1);
        int opener =
            s.is(from, Tag.SUBORDINATOR) ? from : Math.min(subjectStart(clause), verb.start());
        findings.add(
            Label.HINDSIGHT,
            s,
            Math.max(0, opener),
            verb.end(),
            clause.subject(),
            s.clauseEnd(verb.end()));
      } else if (verb.modal().equals("would") && !verb.perfect()) {
        continue;
      }
    }
    phrases(parsed, findings);
  }

  private static int subjectStart(Clause clause) {
    NounPhrase subject = clause.subject();
    return subject == null ? clause.verb().start() : subject.start();
  }

  private static void report(Sentence s, Clause clause, Findings findings) {
    VerbGroup verb = clause.verb();
    int end = verb.end();
    if (s.is(verb.main(), Trait.BE) && s.is(s.overAdverbs(end), Trait.BETTER_WORD)) {
      end = s.overAdverbs(end) + 1;
    }
    findings.add(Label.HINDSIGHT, s, verb.start(), end, clause.doer(), s.clauseEnd(end));
  }

  private static boolean isUnreal(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase subject = clause.subject();
    boolean nothing =
        subject != null
            && (s.isOneOf(subject.head(), "nothing")
                || s.isOneOf(subject.start(), "no", "nothing"));
    if (nothing || clause.asked() && !verb.modal().equals("should")) {
      return false;
    }
    return switch (verb.modal()) {
      case "should", "ought" -> duty(parsed, clause);
      case "could", "can" -> possibility(parsed, clause);
      case "would", "'d" -> outcome(parsed, clause);
      case "might" -> !verb.negated() && remedies(s, verb) && !clause.asked();
      default -> false;
    };
  }

  /** "should have tested" of people; of a system it says what was expected of it. */
  private static boolean duty(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    NounPhrase doer = clause.doer();
    if (doer != null) {
      return doer.isHuman()
          || doer.party() == Party.PERHAPS && !s.is(verb.main(), Trait.SYSTEM_VERB);
    }
    if (verb.passive()) {
      return !s.is(verb.main(), Trait.SYSTEM_VERB);
    }
    return false;
  }

  private static boolean possibility(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (verb.negated()) {
      return false;
    }
    if (remedies(s, verb)) {
      return true;
    }
    int after = s.overAdverbs(verb.end());
    boolean better =
        s.any(verb.end(), Math.min(s.clauseEnd(verb.end()), verb.end() + 14), Trait.BETTER_WORD);
    if (s.is(verb.main(), Trait.BE) && !verb.passive()) {
      return s.is(after, Trait.BETTER_WORD)
          || s.reads(verb.start() - 2, "as", "it")
          || s.reads(verb.start() - 2, "than", "it");
    }
    NounPhrase doer = clause.doer();
    boolean people = doer != null && doer.isHuman();
    if (people) {
      return !s.is(verb.main(), Trait.WORSE_VERB);
    }
    return verb.passive() && better && !s.is(verb.main(), Trait.WORSE_VERB);
  }

  private static boolean outcome(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    if (verb.negated()) {
      return false;
    }
    int after = s.overAdverbs(verb.end());
    if (s.is(verb.main(), Trait.BE) && !verb.passive()) {
      return s.is(after, Trait.BETTER_WORD)
          || s.is(after + 1, Trait.BETTER_WORD) && s.isOneOf(after, "much", "a", "far");
    }
    return remedies(s, verb);
  }

  private static boolean remedies(Sentence s, VerbGroup verb) {
    return s.is(verb.main(), Trait.REMEDY_VERB);
  }

  /** "had we kept", "if the team had noticed"; of a system only together with a better outcome. */
  private static boolean supposesPast(ParsedSentence parsed, Clause clause) {
    Sentence s = parsed.sentence();
    VerbGroup verb = clause.verb();
    boolean had =
        s.find(verb.start(), verb.end(), "had") >= 0 || s.find(verb.start(), verb.end(), "'d") >= 0;
    if (!had || verb.negated() || !verb.perfect()) {
      return false;
    }
    NounPhrase subject = clause.subject();
    int opener = s.backOverAdverbs(Math.min(subjectStart(clause), verb.start()) - 1);
    if (s.isOneOf(s.backOverAdverbs(opener - 1) + 1, "even")
        || s.isOneOf(opener - 1, "even", "as")
        || s.isOneOf(opener, "whether", "unless")) {
      return false;
    }
    for (Clause other : parsed.clauses()) {
      if (other.verb().modal().equals("would")
          && other.verb().negated()
          && other.verb().perfect()) {
        return subject != null
            && subject.isHuman()
            && !s.any(other.verb().end(), s.size(), Trait.REMEDY_VERB)
            && !s.is(other.verb().main(), Trait.REMEDY_VERB);
      }
    }
    boolean unreal = false;
    for (Clause other : parsed.clauses()) {
      unreal |=
          other.verb().modal().equals("would")
              || other.verb().modal().equals("could")
              || other.verb().modal().equals("might")
              || other.verb().modal().equals("'d");
    }
    return unreal && (subject != null && subject.isHuman() || verb.passive());
  }

  private static void phrases(ParsedSentence parsed, Findings findings) {
    Sentence s = parsed.sentence();
    for (int i = 0; i < s.size(); i++) {
      if (s.isOneOf(i, "in", "with") && s.isOneOf(i + 1, "hindsight", "retrospect")) {
        findings.add(Label.HINDSIGHT, s, i, i + 2, null, s.clauseEnd(i));
      } else if (s.reads(i, "if", "only") && !s.isOneOf(i + 2, "one", "a", "the")
          || s.reads(i, "if", "only", "the") && i == 0) {
        @Nullable Clause clause = parsed.clauseFrom(i + 2);
        boolean past =
            clause != null
                && (clause.verb().perfect() || s.token(clause.verb().main()).word().isPast());
        if (past) {
          findings.add(
              Label.HINDSIGHT,
              s,
              i,
              i + 2,
              clause == null ? null : clause.subject(),
              s.clauseEnd(i));
        }
      }
    }
  }
}
