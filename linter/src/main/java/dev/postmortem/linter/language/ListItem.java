package dev.postmortem.linter.language;

/** The marks before the first word of a list item: a check box, an owner in brackets, a number. */
final class ListItem {

  private ListItem() {}

  /** The index of the first word of what the item says. */
  static int start(Sentence s) {
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
      if (s.is(i, Tag.NUMBER) && s.isOneOf(i + 1, ")", ".", ":")) {
        i += 2;
        moved = true;
      } else if (s.is(i, Tag.MARK) && !s.isOneOf(i, "[", "(") && i < s.size()) {
        i++;
        moved = true;
      } else if (s.token(i).kind() == Token.Kind.HANDLE) {
        i++;
        moved = true;
      }
    }
    return i < s.size() ? i : 0;
  }

  /** Where "TODO", "[Action item]" or the like stands; -1 if nowhere. */
  static int todo(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
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
