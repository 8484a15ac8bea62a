package dev.postmortem.languageserver.preview;

/** A page that cannot be shown; the message is for the author. */
public final class PreviewRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  PreviewRefusedException(String message) {
    super(message);
  }
}
