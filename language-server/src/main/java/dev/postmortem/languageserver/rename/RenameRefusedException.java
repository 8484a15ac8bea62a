package dev.postmortem.languageserver.rename;

/** A name that cannot be changed, or not to what was asked; the message is for the author. */
public final class RenameRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  RenameRefusedException(String message) {
    super(message);
  }
}
