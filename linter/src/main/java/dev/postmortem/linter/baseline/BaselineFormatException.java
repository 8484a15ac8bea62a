package dev.postmortem.linter.baseline;

/** A text that is no baseline; the message is half a sentence that says why. */
public final class BaselineFormatException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says what is wrong. */
  public BaselineFormatException(String message) {
    super(message);
  }
}
