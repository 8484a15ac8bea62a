package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.syntax.PartOfSpeech;
import dev.postmortem.linter.language.syntax.Sentence;
import dev.postmortem.linter.language.syntax.Token;

/** Tells what looks like work to do and is none: what is done, a label, a remark about the text. */
public final class CompletedItems {

  private CompletedItems() {}

  /** "Review actions:", "Mean time to resolve: 8h", "Fix the script: corrected the filter". */
  public static boolean isBareLabel(Sentence s, int colon) {
    if (colon < 0) {
      return false;
    }
    int after = colon + 1;
    while (s.isOneOf(after, "*", "_", "\"", "\u201c")) {
      after++;
    }
    boolean nothing = after >= s.size() && colon - s.itemStart() <= 3;
    boolean figure =
        s.token(after).kind() == Token.Kind.NUMBER
            && (after + 3 >= s.size() || s.token(after + 1).kind() == Token.Kind.NUMBER);
    boolean told =
        s.token(after).is(WordClass.PAST)
            && !s.token(after).is(WordClass.BASE)
            && s.is(s.itemStart(), WordClass.BASE)
            && (s.is(after + 1, PartOfSpeech.DETERMINER)
                || s.is(after + 1, PartOfSpeech.POSSESSIVE));
    return nothing || figure || told;
  }

  /** "Every action item should have an owner" is a rule for writing, no work. */
  public static boolean isAboutActions(Sentence s) {
    for (int i = 0; i < Math.min(s.size(), 5); i++) {
      if (s.is(i, WordClass.BE) || s.is(i, WordClass.MODAL)) {
        return false;
      }
      if (s.isOneOf(i, "action")
          && s.isOneOf(i + 1, "item", "items")
          && !s.isOneOf(i + 2, ":", "]", "-")) {
        return true;
      }
    }
    return false;
  }

  /** What is marked as done is no work to do. */
  public static boolean isDone(Sentence s) {
    int box = s.isOneOf(0, "-", "*", "+") ? 1 : 0;
    return s.reads(box, "[", "x", "]")
        || s.isOneOf(box, "~~", "~")
        || s.isOneOf(0, "done", "\u2705", "\u2714", "~~")
        || s.lower(0).startsWith("~~")
        || (s.isOneOf(0, "completed", "fixed") && s.is(1, PartOfSpeech.MARK))
        || endsDone(s)
        || isStampedDone(s)
        || isInForce(s);
  }

  /** "Add a canary stage - done in #4711", "… - added 11/9". */
  private static boolean isStampedDone(Sentence s) {
    for (int i = Math.max(2, s.size() - 7); i < s.size(); i++) {
      boolean stamp =
          s.isOneOf(
              i, "done", "added", "fixed", "merged", "deployed", "shipped", "completed", "live");
      if (stamp && s.isOneOf(i - 1, "-", "\u2013", "\u2014", ":", "(") && s.wordsFrom(i) <= 5) {
        return true;
      }
    }
    return false;
  }

  /** "active on all strips since 19 November", "in use since May": it is in place. */
  private static boolean isInForce(Sentence s) {
    int since = s.find(1, s.size(), "since");
    boolean dated =
        since > 0
            && (s.is(since + 1, PartOfSpeech.NUMBER)
                || (s.token(since + 1).capital() && s.is(since + 1, PartOfSpeech.NOUN)));
    if (!dated) {
      return false;
    }
    for (int i = 0; i < since; i++) {
      if (s.is(i, PartOfSpeech.MODAL) || s.is(i, WordClass.NEGATION)) {
        return false;
      }
    }
    return true;
  }

  /** "In this post we are going to talk about …": what a text does is no work. */
  public static boolean isAboutText(Sentence s) {
    int start = s.itemStart();
    int at = s.isOneOf(start, "in") ? start + 1 : start;
    boolean below = s.isOneOf(s.size() - 2, "below") && s.find(0, s.size(), "will") >= 0;
    boolean next = s.isOneOf(at, "the") && s.isOneOf(at + 1, "next", "following");
    if (below || (next && s.isOneOf(at + 2, "section", "sections", "paragraphs", "pages"))) {
      return true;
    }
    return s.isOneOf(at, "this")
        && s.isOneOf(
            at + 1,
            "post",
            "blog",
            "article",
            "section",
            "document",
            "report",
            "page",
            "write-up",
            "writeup",
            "postmortem",
            "post-mortem",
            "retrospective");
  }

  /** "Rotate the keys (done)". */
  static boolean endsDone(Sentence s) {
    int last = s.size() - 1;
    while (last > 0 && s.isOneOf(last, ".", ")", "]", "*", "_", "|")) {
      last--;
    }
    int marked = last;
    while (marked > 0
        && (s.is(marked, PartOfSpeech.NUMBER)
            || s.token(marked).kind() == Token.Kind.NAME
            || s.isOneOf(marked, "#", ")", "]"))) {
      marked--;
    }
    boolean stamped =
        s.isOneOf(marked, "done")
            && marked > 1
            && (s.is(marked - 1, PartOfSpeech.MARK)
                || s.is(marked - 1, PartOfSpeech.NUMBER)
                || s.isUpperCase(marked));
    return stamped
        || s.isOneOf(last, "\u2705", "\u2714")
        || (s.isOneOf(last, "done") && s.isOneOf(last - 1, "been", "already"))
        || (s.isOneOf(last, "done", "completed", "fixed", "deployed", "merged")
            && s.isOneOf(last - 1, "(", "[", "-", "\u2013", "\u2014", "*"));
  }

  /** "14:22: Drain the node": an event, whatever the heading says. */
  public static boolean opensWithTime(Sentence s) {
    int i = 0;
    while (i < 3 && s.is(i, PartOfSpeech.MARK)) {
      i++;
    }
    for (int k = i; k < i + 2; k++) {
      String number = s.token(k).kind() == Token.Kind.NUMBER ? s.lower(k) : "";
      int colon = number.indexOf(':');
      if (colon == 1 || colon == 2) {
        return true;
      }
    }
    return false;
  }
}
