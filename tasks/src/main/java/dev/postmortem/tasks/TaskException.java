package dev.postmortem.tasks;

/** Why a goal could not do its work; the message is one clear line for its user. */
public final class TaskException extends Exception {

  private static final long serialVersionUID = 1;

  /** Says what was found, what was expected and what to do. */
  public TaskException(String message) {
    super(message);
  }

  /** Passes on the message of another part of the toolchain. */
  public static TaskException of(Exception cause) {
    return new TaskException(String.valueOf(cause.getMessage()), cause);
  }

  /** Says so of something that went wrong outside, such as a full disk. */
  public TaskException(String message, Throwable cause) {
    super(message, cause);
  }
}
