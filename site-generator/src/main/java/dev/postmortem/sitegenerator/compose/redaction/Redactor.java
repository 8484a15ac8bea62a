package dev.postmortem.sitegenerator.compose.redaction;

import dev.postmortem.corpus.pattern.UserPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What outsiders may not read in prose: names, in any case and as whole words; addresses on some
 * hosts; and words that look like tickets.
 */
final class Redactor {

  private static final String INSTEAD = "(internal)";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://([^\\s/:?#<>\"')\\]|]+)[^\\s<>\"')\\]|]*", Pattern.CASE_INSENSITIVE);

  private final Set<String> words = new HashSet<>();
  private final List<Pattern> phrases;
  private final Set<String> hosts;
  private final List<UserPattern> tickets;

  /**
   * Words to hide.
   *
   * @param hidden names, phrases and addresses
   * @param hosts in small letters
   * @param tickets what a ticket looks like
   */
  Redactor(Set<String> hidden, Set<String> hosts, List<UserPattern> tickets) {
    for (String word : hidden) {
      String plain = word.startsWith("@") ? word.substring(1) : word;
      if (!plain.isBlank() && plain.chars().allMatch(Redactor::isPart)) {
        words.add(plain.toLowerCase(Locale.ROOT));
      }
    }
    this.phrases =
        hidden.stream()
            .filter(w -> !w.isBlank() && !w.chars().allMatch(Redactor::isPart))
            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
            .map(w -> Pattern.compile(Pattern.quote(w), Pattern.CASE_INSENSITIVE))
            .toList();
    this.hosts = Set.copyOf(hosts);
    // A pattern that takes any word, or any number, tells nothing about a word in a sentence.
    this.tickets = tickets.stream().filter(t -> !t.matches("postmortem1")).toList();
  }

  /** The text with everything hidden replaced. */
  String hideIn(String text) {
    String without = withoutHosts(text);
    for (Pattern phrase : phrases) {
      without = phrase.matcher(without).replaceAll(INSTEAD);
    }
    StringBuilder kept = new StringBuilder(without.length());
    int at = 0;
    while (at < without.length()) {
      if (!isPart(without.charAt(at))) {
        kept.append(without.charAt(at++));
        continue;
      }
      int end = at;
      while (end < without.length() && isPart(without.charAt(end))) {
        end++;
      }
      int word = end;
      while (word > at && ".-_".indexOf(without.charAt(word - 1)) >= 0) {
        word--;
      }
      if (isHidden(without.substring(at, word))) {
        kept.append(INSTEAD).append(without, word, end);
      } else {
        kept.append(without, at, end);
      }
      at = end;
    }
    return kept.toString();
  }

  private String withoutHosts(String text) {
    Matcher address = ADDRESS.matcher(text);
    StringBuilder kept = new StringBuilder(text.length());
    while (address.find()) {
      boolean own = hosts.contains(address.group(1).toLowerCase(Locale.ROOT));
      address.appendReplacement(kept, Matcher.quoteReplacement(own ? INSTEAD : address.group()));
    }
    return address.appendTail(kept).toString();
  }

  private boolean isHidden(String word) {
    if (words.contains(word.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean mixed =
        word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
    return mixed && tickets.stream().anyMatch(t -> t.matches(word));
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }
}
