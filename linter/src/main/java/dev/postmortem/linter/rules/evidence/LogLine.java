package dev.postmortem.linter.rules.evidence;

import java.util.List;
import java.util.Locale;

/** What a line of a log begins with: a time, or how grave it is. */
final class LogLine {

  private static final int MAX_PREFIX_CHARS = 40;
  private static final List<String> LEVELS =
      List.of("trace", "debug", "info", "warn", "error", "fatal", "notice", "critical");

  private LogLine() {}

  static boolean isStamped(String line) {
    String head = line.strip();
    head = head.substring(0, Math.min(head.length(), MAX_PREFIX_CHARS)).toLowerCase(Locale.ROOT);
    String bare = head.startsWith("[") || head.startsWith("{") ? head.substring(1).strip() : head;
    return LEVELS.stream().anyMatch(bare::startsWith) || holdsClock(head);
  }

  /** Two colons between pairs of digits: {@code 14:02:31}. */
  private static boolean holdsClock(String head) {
    for (int i = 2; i + 5 < head.length(); i++) {
      if (head.charAt(i) == ':'
          && head.charAt(i + 3) == ':'
          && isDigit(head.charAt(i - 1))
          && isDigit(head.charAt(i + 1))
          && isDigit(head.charAt(i + 2))
          && isDigit(head.charAt(i + 4))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
