package dev.postmortem.importer;

/** Why nothing can be adopted; the message is one sentence for its user. */
public final class AdoptionException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says what is wrong and what to do. */
  public AdoptionException(String message) {
    super(message);
  }
}
