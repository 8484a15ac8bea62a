package dev.postmortem.sitegenerator.data;

/**
 * Whole numbers in few characters that need no escaping: each takes digits of five bits, the last
 * one marked by its sixth.
 */
final class Digits {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int BITS = 5;
  private static final int MORE = 1 << BITS;

  private final StringBuilder text = new StringBuilder();

  /** Adds a number from 0 on. */
  Digits number(int value) {
    int left = value;
    while (left >= MORE) {
      text.append(ALPHABET.charAt(MORE | (left & (MORE - 1))));
      left >>>= BITS;
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
