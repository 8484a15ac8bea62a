package dev.postmortem.linter.language;

/** The marks before the first word of a list item: a check box, an owner in brackets, a number. */
final class ListItem {

  private ListItem() {}

  /** The index of the first word of what the item says. */
  static int start(Sentence s) {
    return s.itemStart();
  }

  /** Finds it; a sentence remembers the answer. */
  static int firstWord(Sentence s) {
    int i = 0;
    boolean moved = true;
    while (moved && i < s.size()) {
      moved = false;
      if (s.isOneOf(i, "[", "(")) {
        int close = close(s, i);
        if (close > 0) {
          i = close + 1;
          moved = true;
        }
      }
      if (s.is(i, PartOfSpeech.NUMBER) && s.isOneOf(i + 1, ")", ".", ":")) {
        i += 2;
        moved = true;
      } else if (s.is(i, PartOfSpeech.MARK) && !s.isOneOf(i, "[", "(") && i < s.size()) {
        i++;
        moved = true;
      } else if (s.token(i).kind() == Token.Kind.HANDLE) {
        i++;
        moved = true;
      }
    }
    return i < s.size() ? i : 0;
  }

  /** The colon among the first words; -1 if there is none. */
  static int colon(Sentence s) {
    int start = start(s);
    return s.find(start, Math.min(start + 9, s.size()), ":");
  }

  /**
   * Whether the words before the colon name what is told behind it: "Alert missing: the age
   * climbed".
   */
  static boolean isLabel(ParsedSentence parsed, int colon) {
    Sentence s = parsed.sentence();
    int start = start(s);
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
  static int todo(Sentence s) {
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

  private static int close(Sentence s, int open) {
    String mark = s.isOneOf(open, "[") ? "]" : ")";
    for (int i = open + 1; i < s.size() && i < open + 8; i++) {
      if (s.isOneOf(i, mark)) {
        return i;
      }
    }
    return -1;
  }
}
