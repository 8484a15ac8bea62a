package dev.postmortem.corpus.pattern;

/** Says that a pattern is not RE2 syntax, and why. */
public final class InvalidPatternException extends Exception {

  private static final long serialVersionUID = 1;

  private final String reason;

  InvalidPatternException(String pattern, String reason) {
    super("\"" + pattern + "\" is not a pattern in RE2 syntax: " + reason);
    this.reason = reason;
  }

  /** What is wrong, without the pattern; starts in lower case and has no full stop. */
  public String reason() {
    return reason;
  }
}
