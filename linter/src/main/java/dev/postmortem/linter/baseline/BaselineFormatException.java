package dev.postmortem.linter.baseline;

/** A baseline file that cannot be read; the message is one sentence for its user. */
public final class BaselineFormatException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says what is wrong and what to do. */
  public BaselineFormatException(String message) {
    super(message);
  }
}
