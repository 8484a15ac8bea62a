package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.Word;
import dev.postmortem.linter.language.lexicon.WordClass;

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
public record Token(int start, int end, String lower, Kind kind, boolean capital, Word word) {

  /** What sort of token. */
  public enum Kind {
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

  /** What is before the first and behind the last token. */
  static final Token NONE = new Token(0, 0, "", Kind.MARK, false, Word.unknown(""));

  public boolean is(WordClass trait) {
    return word.has(trait);
  }

  public boolean isMark(String mark) {
    return kind == Kind.MARK && lower.equals(mark);
  }
}
