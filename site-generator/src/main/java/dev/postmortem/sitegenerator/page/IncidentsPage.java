package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;

/**
 * The list of all postmortems.
 *
 * @param count for people
 * @param facets values to narrow the list by; each leads to its own page where there is one
 * @param pages other parts of a long list
 */
public record IncidentsPage(
    Shell shell,
    String heading,
    String count,
    List<IncidentRow> rows,
    List<FacetLinks> facets,
    List<ListPageLink> pages)
    implements Page {

  @Override
  public String template() {
    return "incidents.html";
  }

  /**
   * A facet.
   *
   * @param key its name in addresses
   */
  public record FacetLinks(String key, String name, List<Value> values) {}

  /**
   * A value of a facet.
   *
   * @param href its page; the list itself where it has none
   */
  public record Value(String name, String href, String count) {}

  /** Another part of the list. */
  public record ListPageLink(String name, String href, boolean here) {}
}
