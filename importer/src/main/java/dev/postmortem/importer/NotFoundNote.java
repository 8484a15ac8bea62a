package dev.postmortem.importer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The comment that lists which fields a report does not have: {@code # not found: status, tags}.
 */
final class NotFoundNote {

  /** Begins the comment, and the comments that give a reason. */
  static final String PREFIX = "not found: ";

  private static final String COMMENT = "# " + PREFIX;
  private static final String SEPARATOR = ", ";

  private NotFoundNote() {}

  /** The words of the comment, without the mark of a comment. */
  static String of(List<String> fields) {
    return PREFIX + String.join(SEPARATOR, fields);
  }

  /** A text whose comment does not list some fields; without the comment if it lists no other. */
  static String without(String text, Collection<String> fields) {
    return Arrays.stream(text.split("(?<=\n)", -1))
        .map(line -> line.startsWith(COMMENT) && isList(line) ? shorter(line, fields) : line)
        .collect(Collectors.joining());
  }

  private static boolean isList(String line) {
    return line.indexOf(':', COMMENT.length()) < 0;
  }

  private static String shorter(String line, Collection<String> fields) {
    String list = line.stripTrailing();
    List<String> left =
        Arrays.stream(list.substring(COMMENT.length()).split(SEPARATOR, -1))
            .filter(f -> !fields.contains(f))
            .toList();
    return left.isEmpty() ? "" : "# " + of(left) + line.substring(list.length());
  }
}
