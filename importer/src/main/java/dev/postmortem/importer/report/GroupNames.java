package dev.postmortem.importer.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells a first name that is above a group of actions ({@code **Robin**}) from a topic there: a
 * topic's word is in small letters somewhere in the reports of the folder, a name does not. Small
 * folders do not have the words to tell.
 */
public final class GroupNames {

  private static final int MIN_WORDS = 2_000;
  private static final int MIN_NAME_CHARS = 3;

  /** One name alone may be a topic after all. */
  private static final int MIN_NAMES = 2;

  /** Words of topics that often stand in capitals only. */
  private static final Set<String> TOPICS =
      Set.of(
          "misc",
          "miscellaneous",
          "general",
          "other",
          "others",
          "everyone",
          "team",
          "all",
          "ops",
          "devops",
          "infra",
          "backend",
          "frontend",
          "platform",
          "engineering",
          "support",
          "product",
          "operations",
          "security",
          "tooling",
          "todo",
          "soon",
          "later",
          "now",
          "next",
          "done");

  private final Set<String> smallWords = new HashSet<>();
  private final boolean known;

  /** Knows the words of a folder's reports. */
  public GroupNames(List<LegacyReport> reports) {
    reports.forEach(r -> addWords(r.document().source().text()));
    long names =
        reports.stream()
            .flatMap(r -> r.document().proseActions().stream())
            .flatMap(a -> a.kind().stream())
            .map(k -> k.value().strip())
            .filter(this::areNames)
            .distinct()
            .count();
    known = smallWords.size() >= MIN_WORDS && names >= MIN_NAMES;
  }

  private void addWords(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        String word = text.substring(start, i);
        if (word.equals(word.toLowerCase(Locale.ROOT))) {
          smallWords.add(word);
        }
        start = -1;
      }
    }
  }

  /** Whether a label is a name, or names joined by "and", a comma or a slash. */
  public boolean isName(String label) {
    return known && areNames(label);
  }

  private boolean areNames(String label) {
    return Arrays.stream(label.strip().split(" and |, ?| ?/ ?| ?& ?", -1))
        .allMatch(name -> isOneName(name.strip()));
  }

  private boolean isOneName(String word) {
    return word.length() >= MIN_NAME_CHARS
        && Character.isUpperCase(word.charAt(0))
        && word.substring(1).chars().allMatch(Character::isLowerCase)
        && !TOPICS.contains(word.toLowerCase(Locale.ROOT))
        && !smallWords.contains(word.toLowerCase(Locale.ROOT));
  }
}
