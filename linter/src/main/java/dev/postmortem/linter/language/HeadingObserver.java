package dev.postmortem.linter.language;

/** Sees a heading that presumes one cause. */
final class HeadingObserver implements Observer {

  @Override
  public void observe(ParsedSentence parsed, Findings findings) {
    Sentence s = parsed.sentence();
    if ((parsed.context().place() == Place.HEADING || standsAlone(s))
        && SectionSense.presumesOneCause(s.words(0, s.size()))) {
      int root = s.find(0, s.size(), "root");
      int at = root >= 0 ? root : Math.max(0, s.find(0, s.size(), "cause"));
      findings.add(
          Label.SINGLE_CAUSE_HEADING,
          s,
          at,
          Math.min(s.size(), root >= 0 ? at + 2 : at + 1),
          null,
          s.size());
    }
  }

  /** A line of its own that is nothing but the name of a section. */
  private static boolean standsAlone(Sentence s) {
    int i = s.isOneOf(0, "the") ? 1 : 0;
    if (!s.reads(i, "root", "cause")) {
      return false;
    }
    int k = s.isOneOf(i + 2, "analysis") ? i + 3 : i + 2;
    while (k < s.size() && s.is(k, Tag.MARK)) {
      k++;
    }
    return k == s.size();
  }
}
