package dev.postmortem.corpus.files;

/** A file that may not or cannot be written; the message is one sentence for the user. */
public final class FileRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  /** Says which file and why. */
  public FileRefusedException(String message) {
    super(message);
  }

  /** Says so of something that went wrong outside, such as a full disk. */
  public FileRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
