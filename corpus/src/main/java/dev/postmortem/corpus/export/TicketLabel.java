package dev.postmortem.corpus.export;

import java.util.Locale;

/** The short name of a ticket, for places where its whole address would crowd out the rest. */
public final class TicketLabel {

  private TicketLabel() {}

  /** A key as it stands; of a web address its end, as in {@code #2972}. */
  public static String of(String ticket) {
    String lower = ticket.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
      return ticket;
    }
    String path = ticket.endsWith("/") ? ticket.substring(0, ticket.length() - 1) : ticket;
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.chars().allMatch(Character::isDigit) ? "#" + last : last;
  }
}
