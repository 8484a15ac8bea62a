package dev.postmortem.linter.language.learned;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.NounPhrase;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that carry a label, by what moved the score and by the parse.
 *
 * @param from first token of the telling words
 * @param to the index after their last token
 * @param objectTo the index after what they are about
 * @param agent who does it; null when the sentence does not say
 */
record Evidence(int from, int to, int objectTo, @Nullable NounPhrase agent) {

  /** A word belongs to the evidence if it moves the score by this share of what the first moves. */
  private static final float LEAST_SHARE = 0.4f;

  private static final int MAX_SPAN_TOKENS = 16;

  /** Labels that one word can carry; for the others the verb belongs to the evidence. */
  private static final Set<Label> SINGLE_WORDS =
      EnumSet.of(Label.JUDGEMENTAL_WORD, Label.BLAME_WORD, Label.HINDSIGHT_CERTAINTY);

  private static final Set<Referent> PEOPLE =
      EnumSet.of(
          Referent.PERSON,
          Referent.ROLE,
          Referent.TEAM,
          Referent.VENDOR,
          Referent.WE,
          Referent.UNCERTAIN);

  static Evidence of(Attribution attribution, ParsedSentence parsed) {
    Sentence s = parsed.sentence();
    float[] weights = new float[s.size()];
    int base = s.span().start();
    int best = 0;
    for (int i = 0; i < s.size(); i++) {
      if (!s.is(i, PartOfSpeech.MARK)) {
        weights[i] = attribution.of(s.token(i).start() - base, s.token(i).end() - base);
        best = weights[i] > weights[best] ? i : best;
      }
    }
    int clauseStart = s.clauseStart(best);
    int clauseEnd = Math.max(best + 1, s.clauseEnd(best));
    int from = best;
    int to = best + 1;
    for (int i = clauseStart; i < clauseEnd; i++) {
      if (weights[i] >= LEAST_SHARE * weights[best]) {
        from = Math.min(from, i);
        to = Math.max(to, i + 1);
      }
    }
    Clause clause = clauseOf(parsed, best, clauseStart, clauseEnd);
    @Nullable NounPhrase agent = clause == null ? null : agent(clause);
    if (clause != null && !SINGLE_WORDS.contains(attribution.label())) {
      from = Math.min(from, clause.verb().start());
      to = Math.max(to, clause.verb().end());
    }
    if (agent != null) {
      from = Math.min(from, agent.start());
    }
    if (to - from > MAX_SPAN_TOKENS) {
      from = Math.max(from, best - MAX_SPAN_TOKENS / 2);
      to = Math.min(to, from + MAX_SPAN_TOKENS);
    }
    return new Evidence(from, to, Math.max(to, clauseEnd), agent);
  }

  /** The clause in the same stretch whose verb is nearest to a token. */
  private static @Nullable Clause clauseOf(ParsedSentence parsed, int at, int start, int end) {
    Clause nearest = null;
    int least = Integer.MAX_VALUE;
    for (Clause clause : parsed.clauses()) {
      int distance = Math.abs(clause.verb().main() - at);
      if (start <= clause.verb().start() && clause.verb().end() <= end && distance < least) {
        nearest = clause;
        least = distance;
      }
    }
    return nearest;
  }

  private static @Nullable NounPhrase agent(Clause clause) {
    NounPhrase by = clause.by();
    if (by != null && PEOPLE.contains(by.referent())) {
      return by;
    }
    NounPhrase subject = clause.subject();
    return subject != null && PEOPLE.contains(subject.referent()) ? subject : null;
  }
}
