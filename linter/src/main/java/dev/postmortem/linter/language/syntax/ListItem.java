package dev.postmortem.linter.language.syntax;

/** What opens a list item: a label before a colon, "TODO", an empty check box. */
public final class ListItem {

  private ListItem() {}

  /** The colon among the first words; -1 if there is none. */
  public static int colon(Sentence s) {
    int start = s.itemStart();
    return s.find(start, Math.min(start + 9, s.size()), ":");
  }

  /**
   * Whether the words before the colon name what is told behind it: "Alert missing: the age
   * climbed".
   */
  public static boolean isLabel(ParsedSentence parsed, int colon) {
    Sentence s = parsed.sentence();
    int start = s.itemStart();
    if (colon <= start || colon - start > 5) {
      return false;
    }
    int last = s.isOneOf(colon - 1, "*", "_", "**") ? colon - 2 : colon - 1;
    boolean state =
        last > start
            && (s.is(last, PartOfSpeech.ING)
                || s.is(last, PartOfSpeech.PARTICIPLE)
                || s.is(last, PartOfSpeech.ADJECTIVE));
    Clause told = parsed.clauseFrom(colon);
    boolean past =
        told != null
            && told.verb().isFinite()
            && told.subject() != null
            && told.subject().start() > colon
            && !told.verb().hasModal()
            && (s.token(told.verb().main()).word().isPast() || told.verb().passive());
    return state || past;
  }

  /** Where "TODO", "[Action item]" or the like stands; -1 if nowhere. */
  public static int todo(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      int length = s.lower(i).length();
      if (length == 0 || length > 6 || length == 3) {
        continue; // none of the words below
      }
      if (s.isOneOf(i, "todo", "todos") && (i < 4 || s.isOneOf(i + 1, ":"))) {
        return i;
      }
      if (s.reads(i, "action", "item") && s.isOneOf(i + 2, ":", "]", "-")) {
        return i;
      }
      if (s.reads(i, "to", "do", ":")) {
        return i;
      }
    }
    return s.reads(0, "[", "]") ? 0 : -1;
  }
}
