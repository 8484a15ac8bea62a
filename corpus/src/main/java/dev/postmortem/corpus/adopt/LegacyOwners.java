package dev.postmortem.corpus.adopt;

import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Span;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells the owner of an action from somebody whom its sentence mentions ("as proposed by
 * {@literal @}robin"): a handle owns the action only where it stands apart from the sentence.
 */
final class LegacyOwners {

  private static final String APART = "-–—:,;|→";

  private LegacyOwners() {}

  /**
   * Whether a name that was found in or above an action is its owner.
   *
   * @param source the whole text
   * @param action where the action stands
   */
  static boolean isOwner(String source, Span action, Located<String> name) {
    boolean handle = name.value().startsWith("@");
    if (!handle || !action.contains(name.span())) {
      return true;
    }
    String before = words(source.substring(action.start(), name.span().start()));
    String after = words(source.substring(name.span().end(), action.end()));
    if (before.isEmpty()) {
      return after.isEmpty() || isApart(after.charAt(0)) || after.startsWith("to ");
    }
    char last = before.charAt(before.length() - 1);
    String lower = before.toLowerCase(Locale.ROOT);
    return isApart(last)
        || Stream.of("owner", "assigned to", "assignee").anyMatch(lower::endsWith)
        || ("([".indexOf(last) >= 0 && after.chars().noneMatch(Character::isLetter));
  }

  private static boolean isApart(char c) {
    return APART.indexOf(c) >= 0;
  }

  /** Without marks of lists, tasks and emphasis around it. */
  private static String words(String text) {
    String plain = text.replace("*", "").replace("_", "").replace("`", "").strip();
    for (String mark : new String[] {"- ", "+ ", "[ ] ", "[x] ", "[X] "}) {
      plain = (plain + ' ').startsWith(mark) ? plain.substring(mark.length() - 1).strip() : plain;
    }
    return plain;
  }
}
