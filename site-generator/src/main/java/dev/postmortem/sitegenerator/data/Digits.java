package dev.postmortem.sitegenerator.data;

/**
 * Whole numbers in few characters that need no escaping: each takes digits of five bits, the last
 * one marked by its sixth.
 */
final class Digits {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int BITS_PER_DIGIT = 5;
  private static final int MORE_DIGITS_FLAG = 1 << BITS_PER_DIGIT;

  private final StringBuilder text = new StringBuilder();

  /** Adds a number from 0 on. */
  Digits number(int value) {
    int left = value;
    while (left >= MORE_DIGITS_FLAG) {
      text.append(ALPHABET.charAt(MORE_DIGITS_FLAG | (left & (MORE_DIGITS_FLAG - 1))));
      left >>>= BITS_PER_DIGIT;
    }
    text.append(ALPHABET.charAt(left));
    return this;
  }

  /** Adds a number from 0 to 63, which takes one character. */
  Digits small(int value) {
    text.append(ALPHABET.charAt(value));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
