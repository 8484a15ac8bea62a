package dev.postmortem.linter.language.causality;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Matches;
import dev.postmortem.linter.language.pattern.Observer;
import dev.postmortem.linter.language.syntax.ParsedSentence;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.language.syntax.SectionContext;
import dev.postmortem.linter.language.syntax.Sentence;

/** Sees a heading that presumes one cause. */
public final class HeadingObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Matches findings) {
    Sentence s = parsed.sentence();
    boolean heading = parsed.context().place() == ProsePlace.HEADING;
    if ((heading || standsAlone(s))
        && (SectionContext.presumesOneCause(s.words(0, s.size()))
            || (heading && namesOneCause(s)))) {
      int root = s.find(0, s.size(), "root");
      int at = root >= 0 ? root : Math.max(0, s.find(0, s.size(), "cause"));
      findings.add(
          "causality/heading",
          Label.SINGLE_CAUSE_HEADING,
          s,
          at,
          Math.min(s.size(), root >= 0 ? at + 2 : at + 1),
          null,
          s.size());
    }
  }

  /** "Cause of the outage", "Primary cause", "The reason": the noun is in the singular. */
  private static boolean namesOneCause(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      boolean cause = s.isOneOf(i, "cause", "root-cause", "rootcause");
      boolean reason =
          s.isOneOf(i, "reason")
              && s.isOneOf(i - 1, "the", "real", "main")
              && (i + 1 >= s.size() || s.isOneOf(i + 1, "for", "of", "behind"));
      if ((cause || reason)
          && !s.any(Math.max(0, i - 2), i, WordClass.HEDGE_ADJECTIVE)
          && !s.isOneOf(i - 1, "no", "a", "each", "to", "can", "common")
          && !s.isOneOf(i + 1, "code", "codes", "category", "and", "or")
          && s.find(0, s.size(), "causes") < 0) {
        return true;
      }
    }
    return false;
  }

  /** A line of its own that is nothing but the name of a section, perhaps with Markdown's marks. */
  private static boolean standsAlone(Sentence s) {
    int i = 0;
    boolean marked = false;
    while (i < s.size() && (s.is(i, PartOfSpeech.MARK) || s.is(i, PartOfSpeech.NUMBER))) {
      marked |= s.isOneOf(i, "#");
      i++;
    }
    if (marked) {
      return true;
    }
    if (s.reads(i, "what", "was", "the") || s.reads(i, "what", "is", "the")) {
      int cause = s.isOneOf(i + 3, "root") ? i + 4 : i + 3;
      return s.isOneOf(cause, "cause") && s.isOneOf(cause + 1, "?") && cause + 2 == s.size();
    }
    if (s.isOneOf(i, "cause") && i + 1 == s.size()) {
      return true;
    }
    i = s.isOneOf(i, "the") ? i + 1 : i;
    if (!s.reads(i, "root", "cause")) {
      return false;
    }
    int k = s.isOneOf(i + 2, "analysis") ? i + 3 : i + 2;
    if (s.reads(k, "of", "the") && s.is(k + 2, PartOfSpeech.NOUN)) {
      k += 3;
    }
    while (k < s.size() && s.is(k, PartOfSpeech.MARK)) {
      k++;
    }
    return k == s.size();
  }
}
