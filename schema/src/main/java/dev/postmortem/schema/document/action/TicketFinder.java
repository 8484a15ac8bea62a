package dev.postmortem.schema.document.action;

import dev.postmortem.schema.markdown.Block;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what tracks an action: a ticket key, a link to an issue, a number with a hash. */
final class TicketFinder {

  private static final int MAX_PROJECT_CHARS = 12;

  /** Words in capitals that a number often follows, and that are no project of a tracker. */
  private static final Set<String> NO_PROJECTS =
      Set.of(
          "SEV", "CVE", "CWE", "GHSA", "PEP", "ADR", "IEEE", "NIST", "PCI", "SOC", "ECMA", "UTF",
          "SHA", "ISO", "RFC", "HTTP", "TLS", "SSL", "MD", "AES", "RSA", "IPV", "COVID", "PM",
          "INC", "P", "Q", "V", "US", "EU", "AZ", "GPT", "UTC", "GMT", "TCP", "UDP");

  /** Parts of addresses that lead to one issue, not to a list of them. */
  private static final List<String> ISSUE_ADDRESSES =
      List.of(
          "/issues/",
          "/issue/",
          "/pull/",
          "/pulls/",
          "/merge_requests/",
          "/pull-requests/",
          "/pullrequest/",
          "/browse/",
          "/workitems/",
          "/_workitems/",
          "/tickets/",
          "/ticket/",
          "/task/",
          "/tasks/",
          "/story/",
          "/stories/",
          "show_bug.cgi",
          "trello.com/c/",
          "app.asana.com/",
          "linear.app/",
          "bugs.",
          "/bugs/",
          "/bug/");

  private static final List<String> ASIDES =
      List.of(
          "related to",
          "similar to",
          "see also",
          "as in",
          "caused by",
          "due to",
          "compare",
          "blocked by",
          "blocked on",
          "blocking on",
          "depends on",
          "waiting for",
          "waiting on");

  private static final int MAX_ASIDE_CHARS = 16;

  private TicketFinder() {}

  /**
   * What an action's ticket is.
   *
   * @param ticket the key, address or number
   * @param text the range of the prose that names only the ticket; empty if it is part of a
   *     sentence
   */
  record Found(Located<String> ticket, Span text) {}

  /** Whether a text is only a number with a hash. */
  static boolean isNumber(String text) {
    return text.length() > 1
        && text.charAt(0) == '#'
        && text.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static Optional<Found> find(Prose prose, List<Block.Link> links) {
    return key(prose).or(() -> link(prose, links)).or(() -> number(prose));
  }

  /** {@code PAY-123}. */
  private static Optional<Found> key(Prose prose) {
    String text = prose.text();
    int dash = text.indexOf('-');
    while (dash > 0) {
      int start = dash;
      while (start > 0
          && dash - start < MAX_PROJECT_CHARS
          && (isCapital(text.charAt(start - 1)) || isDigit(text, start - 1))) {
        start--;
      }
      int end = dash + 1;
      while (isDigit(text, end) && end - dash < MAX_PROJECT_CHARS) {
        end++;
      }
      boolean project = start < dash && isCapital(text.charAt(start));
      boolean alone =
          (start == 0 || !isWord(text.charAt(start - 1)))
              && (end == text.length() || (!isWord(text.charAt(end)) && text.charAt(end) != '-'));
      if (project
          && alone
          && end > dash + 1
          && dash - start >= 2
          && !NO_PROJECTS.contains(text.substring(start, dash))
          && !isInAddress(text, start)) {
        Prose words = prose.slice(new Span(start, end));
        return Optional.of(new Found(words.located(), new Span(start, end)));
      }
      dash = text.indexOf('-', dash + 1);
    }
    return Optional.empty();
  }

  private static boolean isInAddress(String text, int at) {
    return at > 0 && (text.charAt(at - 1) == '/' || text.charAt(at - 1) == '=');
  }

  /** Of several links the last one that is only a label: what comes before is other work. */
  private static Optional<Found> link(Prose prose, List<Block.Link> links) {
    Optional<Found> first = Optional.empty();
    Optional<Found> lastLabel = Optional.empty();
    for (Block.Link link : links) {
      String target = link.target().toLowerCase(Locale.ROOT);
      Span text = prose.toText(link.span());
      if (!link.image()
          && ISSUE_ADDRESSES.stream().anyMatch(target::contains)
          && !isAside(prose.text(), text.start())) {
        boolean speaksOfNothingElse = isLabel(prose.text().substring(text.start(), text.end()));
        Optional<Found> found =
            Optional.of(
                new Found(
                    new Located<>(link.target(), link.targetSpan()),
                    speaksOfNothingElse ? text : Span.at(text.start())));
        first = first.isPresent() ? first : found;
        lastLabel = speaksOfNothingElse ? found : lastLabel;
      }
    }
    return lastLabel.isPresent() ? lastLabel : first;
  }

  /** Whether the words before a link say that it leads to something else. */
  private static boolean isAside(String text, int at) {
    String before = text.substring(Math.max(0, at - MAX_ASIDE_CHARS), at).toLowerCase(Locale.ROOT);
    return ASIDES.stream().anyMatch(before.stripTrailing()::endsWith);
  }

  /** {@code #123} and {@code owner/repository#123}. */
  private static Optional<Found> number(Prose prose) {
    String text = prose.text();
    for (int hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
      int end = hash + 1;
      while (isDigit(text, end)) {
        end++;
      }
      int start = hash;
      while (start > 0 && hash - start < 80 && isRepository(text.charAt(start - 1))) {
        start--;
      }
      boolean alone = end == text.length() || !isWord(text.charAt(end));
      if (end > hash + 1 && alone && !isInAddress(text, start) && !isAside(text, start)) {
        Span range = new Span(start, end);
        return Optional.of(new Found(prose.slice(range).located(), range));
      }
    }
    return Optional.empty();
  }

  /** Link texts that name the ticket and nothing of the work. */
  private static boolean isLabel(String text) {
    String words = text.strip().toLowerCase(Locale.ROOT);
    return words.isEmpty()
        || words.startsWith("http")
        || words.startsWith("#")
        || (words.length() <= 24
            && (words.contains("issue")
                || words.contains("ticket")
                || words.contains("link")
                || words.contains("#")
                || words.equals("pr")
                || words.equals("pull request")
                || words.equals("jira")
                || words.equals("bug")
                || words.equals("here")));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(String text, int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isRepository(char c) {
    return isWord(c) || c == '/' || c == '-' || c == '.';
  }
}
