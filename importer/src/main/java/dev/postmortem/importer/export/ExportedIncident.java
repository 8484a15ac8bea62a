package dev.postmortem.importer.export;

import java.util.List;
import java.util.Map;

/**
 * An incident as another tool exports it; what it does not say is empty.
 *
 * @param facts values by the key of a front matter: {@code title}, {@code severity}, {@code
 *     started_at}, …
 * @param roles who held a role, by the role's name as exported
 * @param summary what happened, in prose
 * @param events what happened when
 * @param links addresses with what they lead to
 */
public record ExportedIncident(
    Map<String, String> facts,
    Map<String, String> roles,
    String summary,
    List<Event> events,
    List<Link> links) {

  /** Copies the lists. */
  public ExportedIncident {
    facts = Map.copyOf(facts);
    roles = Map.copyOf(roles);
    events = List.copyOf(events);
    links = List.copyOf(links);
  }

  /**
   * An event.
   *
   * @param at RFC 3339
   * @param source an address, or empty
   */
  public record Event(String at, String text, String source) {}

  /** An address. */
  public record Link(String url, String note) {}
}
