package dev.postmortem.linter.language;

/**
 * A word, number, name or mark.
 *
 * @param start offset in the prose's text
 * @param end offset behind it
 * @param lower the form in lower case, with straight apostrophes
 * @param kind what sort of token
 * @param capital whether it begins with a capital letter
 * @param word what the lexicon knows
 */
record Token(int start, int end, String lower, Kind kind, boolean capital, Word word) {

  /** What sort of token. */
  enum Kind {
    /** A word of letters. */
    WORD,
    /** A number, time, date or version. */
    NUMBER,
    /** A code span. */
    CODE,
    /** An address, path, file or package name. */
    NAME,
    /** A person's handle, as in {@code @payments-on-call}. */
    HANDLE,
    /** Any other mark. */
    MARK
  }

  /** What stands before the first and behind the last token. */
  static final Token NONE = new Token(0, 0, "", Kind.MARK, false, Word.unknown(""));

  boolean is(WordClass trait) {
    return word.has(trait);
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && lower.equals(mark);
  }
}
