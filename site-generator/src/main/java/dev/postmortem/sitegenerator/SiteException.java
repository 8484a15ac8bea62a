package dev.postmortem.sitegenerator;

/** Why no site could be built; the message is one sentence for the person who asked for it. */
public final class SiteException extends Exception {

  private static final long serialVersionUID = 1;

  /** A reason in one sentence: what was found, where, and what to do. */
  public SiteException(String message) {
    super(message);
  }

  /** A reason in one sentence, and what lies after it. */
  public SiteException(String message, Throwable cause) {
    super(message, cause);
  }
}
