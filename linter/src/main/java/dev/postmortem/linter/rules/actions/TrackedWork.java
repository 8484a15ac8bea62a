package dev.postmortem.linter.rules.actions;

import dev.postmortem.linter.language.ContentWords;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The work that a document's {@code actions} track, for finding it again in prose. A stretch of
 * prose is about an action if it names its ticket or id, or if they share most of their telling
 * words: two thirds of those of the shorter one, and at least two.
 */
final class TrackedWork {

  private final Set<String> names = new TreeSet<>();
  private final List<Set<String>> actions = new ArrayList<>();

  private TrackedWork() {}

  static TrackedWork of(PostmortemDocument document) {
    TrackedWork work = new TrackedWork();
    for (DeclaredAction action : document.actions()) {
      action
          .id()
          .filter(id -> id.value().chars().anyMatch(Character::isDigit))
          .ifPresent(id -> work.names.add(id.value()));
      action.ticket().ifPresent(ticket -> work.names.add(lastSegment(ticket.value())));
      action.action().ifPresent(words -> work.actions.add(ContentWords.of(words.value())));
    }
    return work;
  }

  /** Whether a ticket is that of an action, be it as a key or as an address. */
  boolean names(String ticket) {
    return names.contains(lastSegment(ticket));
  }

  /**
   * Whether the work that some words describe is tracked.
   *
   * @param words what is to be done
   * @param source the words as they are in the file, link targets included
   */
  boolean covers(String words, String source) {
    if (names.stream().anyMatch(name -> standsIn(source, name))) {
      return true;
    }
    Set<String> telling = ContentWords.of(words);
    return actions.stream().anyMatch(action -> ContentWords.areAlike(telling, action));
  }

  /** {@code https://…/browse/PAY-12} and {@code PAY-12} are one ticket; so are {@code …/12}, 12. */
  private static String lastSegment(String ticket) {
    String path = ticket.strip();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    int cut = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('#', end - 1));
    return path.substring(Math.min(cut + 1, end), end);
  }

  /** A bare number is a ticket only after a sign or in an address. */
  private static boolean standsIn(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      boolean number = name.chars().allMatch(Character::isDigit);
      boolean startsWord = number ? before == '#' || before == '/' : !isWord(before);
      boolean endsWord = end == text.length() || !isWord(text.charAt(end));
      if (startsWord && endsWord && !name.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
