package dev.postmortem.schema.markdown;

import java.util.Optional;

/** The mark that makes a list item a task: {@code [ ]} or {@code [x]}, and white space. */
public final class TaskMark {

  /** Length of the mark itself, without the white space after it. */
  public static final int MARK_CHARS = 3;

  private TaskMark() {}

  /** Whether the task whose text begins at an offset is done; empty if there is no mark. */
  public static Optional<Boolean> at(String text, int start) {
    if (start + MARK_CHARS >= text.length()
        || text.charAt(start) != '['
        || text.charAt(start + 2) != ']'
        || !Character.isWhitespace(text.charAt(start + MARK_CHARS))) {
      return Optional.empty();
    }
    return switch (text.charAt(start + 1)) {
      case 'x', 'X' -> Optional.of(true);
      case ' ' -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
