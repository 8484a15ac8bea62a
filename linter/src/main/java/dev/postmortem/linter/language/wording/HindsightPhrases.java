package dev.postmortem.linter.language.wording;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.syntax.Clause;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.VerbGroup;
import org.jspecify.annotations.Nullable;

/** Sees set phrases of hindsight: "in hindsight", "if only", "was avoidable", "we wish we had". */
final class HindsightPhrases {

  private HindsightPhrases() {}

  static void phrases(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    for (int i = 0; i < s.size(); i++) {
      if (!s.is(i, WordClass.HINDSIGHT_CUE)) {
        continue;
      }
      boolean wished =
          s.isOneOf(i, "wish")
              && s.is(i - 1, WordClass.WRITERS)
              && s.find(i + 1, Math.min(s.size(), i + 5), "had") > 0;
      boolean knowing = s.reads(i, "knowing", "what", "we", "know");
      if (isSeenAfterwards(parsed, i) || wished || knowing) {
        findings.add("wording/seen-afterwards", Label.HINDSIGHT, s, i, i + 1, null, s.clauseEnd(i));
        continue;
      }
      boolean afterwards =
          s.isOneOf(i, "in", "with") && s.isOneOf(i + 1, "hindsight", "retrospect");
      if (afterwards || s.reads(i, "looking", "back", ",")) {
        boolean told = false;
        for (Clause clause : parsed.clauses()) {
          VerbGroup verb = clause.verb();
          told |=
              verb.hasModal()
                  || s.isOneOf(verb.start(), "was", "were", "had")
                  || (s.token(verb.main()).word().isPast() && !s.is(verb.main(), WordClass.BASE));
        }
        if (told) {
          findings.add("wording/in-hindsight", Label.HINDSIGHT, s, i, i + 2, null, s.clauseEnd(i));
        }
      } else if ((s.reads(i, "if", "only") && !s.isOneOf(i + 2, "one", "a", "the"))
          || (s.reads(i, "if", "only", "the") && i == 0)) {
        @Nullable Clause clause = parsed.clauseFrom(i + 2);
        boolean past =
            clause != null
                && (clause.verb().perfect()
                    || (!clause.verb().passive()
                        && s.token(clause.verb().main()).word().isPast()
                        && !s.is(clause.verb().main(), WordClass.BASE)));
        if (past) {
          findings.add(
              "wording/if-only",
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

  /** "was entirely avoidable", "was foreseeable that". */
  private static boolean isSeenAfterwards(ParsedSentence parsed, int at) {
    Sentence s = parsed.sentence();
    int before = s.backOverAdverbs(at - 1);
    return s.isOneOf(at, "avoidable", "preventable", "foreseeable", "predictable")
        && s.isOneOf(before, "was", "were")
        && !s.is(at - 1, PartOfSpeech.NEGATION)
        && !s.is(at + 1, PartOfSpeech.NOUN);
  }
}
