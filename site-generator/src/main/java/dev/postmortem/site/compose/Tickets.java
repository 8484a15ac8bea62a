package dev.postmortem.site.compose;

import dev.postmortem.corpus.config.Configuration.Tracker;
import dev.postmortem.site.html.WebAddress;
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
    return WebAddress.of(ticket)
        .or(
            () ->
                trackers.stream()
                    .flatMap(t -> t.urlOf(ticket).flatMap(WebAddress::of).stream())
                    .findFirst());
  }
}
