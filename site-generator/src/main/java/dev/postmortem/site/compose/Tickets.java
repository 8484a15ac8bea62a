package dev.postmortem.site.compose;

import dev.postmortem.corpus.config.Configuration.Tracker;
import java.util.List;
import java.util.Optional;

/** Where tickets are shown: what is an address leads there, other words by the trackers' rules. */
final class Tickets {

  private final List<Tracker> trackers;

  Tickets(List<Tracker> trackers) {
    this.trackers = trackers;
  }

  /** The address of a ticket. */
  Optional<String> url(String ticket) {
    if (isAddress(ticket)) {
      return Optional.of(ticket);
    }
    return trackers.stream()
        .flatMap(t -> t.urlOf(ticket).stream())
        .filter(Tickets::isAddress)
        .findFirst();
  }

  /** The words to show: of an address, its end. */
  static String label(String ticket) {
    if (!isAddress(ticket)) {
      return ticket;
    }
    String path = ticket.endsWith("/") ? ticket.substring(0, ticket.length() - 1) : ticket;
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.chars().allMatch(Character::isDigit) ? "#" + last : last;
  }

  /** Whether some words are an address that is harmless to follow. */
  static boolean isAddress(String words) {
    return words.startsWith("https://") || words.startsWith("http://");
  }
}
