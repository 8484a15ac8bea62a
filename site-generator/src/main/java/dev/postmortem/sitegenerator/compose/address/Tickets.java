package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.sitegenerator.html.WebAddress;
import java.util.List;
import java.util.Optional;

/** Where tickets are shown: what is an address leads there, other words by the trackers' rules. */
public final class Tickets {

  private final List<Tracker> trackers;

  public Tickets(List<Tracker> trackers) {
    this.trackers = trackers;
  }

  /** The address of a ticket. */
  public Optional<String> url(String ticket) {
    return WebAddress.of(ticket)
        .or(
            () ->
                trackers.stream()
                    .flatMap(t -> t.urlOf(ticket).flatMap(WebAddress::of).stream())
                    .findFirst());
  }
}
