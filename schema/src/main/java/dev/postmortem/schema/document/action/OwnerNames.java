package dev.postmortem.schema.document.action;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the name of an owner above a list from the name of a topic. In doubt it is a topic: an
 * owner is never invented.
 */
final class OwnerNames {

  /** Words of topics that are often written like a name, in capitals and two together. */
  private static final Set<String> TOPIC_WORDS =
      Set.of(
          "action",
          "actions",
          "item",
          "items",
          "task",
          "tasks",
          "term",
          "short",
          "medium",
          "long",
          "immediate",
          "improvements",
          "improvement",
          "process",
          "technical",
          "documentation",
          "monitoring",
          "alerting",
          "testing",
          "training",
          "prevention",
          "detection",
          "mitigation",
          "recovery",
          "response",
          "investigation",
          "infrastructure",
          "other",
          "misc",
          "general",
          "done",
          "completed",
          "progress",
          "open",
          "closed",
          "planned",
          "future",
          "next",
          "steps",
          "priority",
          "high",
          "low",
          "fixes",
          "changes",
          "tooling",
          "security",
          "communication",
          "follow",
          "up",
          "lessons",
          "learned",
          "work",
          "plan",
          "and",
          "the",
          "for",
          "of",
          "to",
          "in",
          "our",
          "we",
          "code",
          "configuration",
          "deployment",
          "release",
          "database",
          "network");

  private static final List<String> DUTIES =
      List.of("-on-call", "-oncall", "-lead", "-team", "-owner");

  private static final int MAX_OWNER_CHARS = 40;

  private OwnerNames() {}

  /** A handle, a duty ({@code payments-on-call}), or first and last name. */
  static boolean isOwner(String words) {
    String text = words.strip();
    return isHandle(text) || (text.length() <= MAX_OWNER_CHARS && isFullName(text));
  }

  /** Whether a word is often that of a topic. */
  static boolean isTopic(String word) {
    return TOPIC_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A handle or a duty. */
  static boolean isHandle(String words) {
    String text = words.strip();
    if (text.isEmpty() || text.length() > MAX_OWNER_CHARS || text.indexOf(' ') >= 0) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return text.charAt(0) == '@' || DUTIES.stream().anyMatch(lower::endsWith);
  }

  private static boolean isFullName(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    if (parts.size() < 2 || parts.size() > 3) {
      return false;
    }
    for (String part : parts) {
      boolean name =
          part.length() >= 2
              && Character.isUpperCase(part.charAt(0))
              && part.substring(1)
                  .chars()
                  .allMatch(c -> Character.isLowerCase(c) || c == '\'' || c == '-')
              && !TOPIC_WORDS.contains(part.toLowerCase(Locale.ROOT));
      if (!name) {
        return false;
      }
    }
    return true;
  }
}
