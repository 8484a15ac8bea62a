package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.compose.part.Facets;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.IncidentsPage;
import dev.postmortem.sitegenerator.page.IncidentsPage.FacetLinks;
import dev.postmortem.sitegenerator.page.IncidentsPage.ListPageLink;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import java.util.ArrayList;
import java.util.List;

/** Composes the list of all postmortems; a long one in several parts. */
final class IncidentLists {

  /**
   * Rows of one part: a page of this many costs few bytes, and can still be searched with Ctrl+F.
   */
  static final int ROWS_PER_PAGE = 100;

  /** Links to this many parts on either side, and to the first and the last. */
  private static final int MAX_ADJACENT_LINKS = 6;

  private final Analytics analytics;
  private final Rows rows;
  private final Shells shells;
  private final Facets facets;

  IncidentLists(Analytics analytics, Rows rows, Shells shells, Facets facets) {
    this.analytics = analytics;
    this.rows = rows;
    this.shells = shells;
    this.facets = facets;
  }

  List<IncidentsPage> pages() {
    List<IncidentRow> all =
        rows.newestFirst(analytics.view().postmortems().stream().map(Postmortem::id).toList());
    int parts = Math.max(1, (all.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
    List<FacetLinks> links = facets.links();
    List<IncidentsPage> pages = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      List<ListPageLink> others = new ArrayList<>();
      for (int other = 0; other < parts && parts > 1; other++) {
        boolean near = Math.abs(other - i) <= MAX_ADJACENT_LINKS;
        if (!near && other != 0 && other != parts - 1) {
          continue;
        }
        int from = other * ROWS_PER_PAGE + 1;
        int to = Math.min(all.size(), (other + 1) * ROWS_PER_PAGE);
        others.add(new ListPageLink(from + "–" + to, path(other), other == i));
      }
      pages.add(
          new IncidentsPage(
              shells.of(
                  path(i),
                  i == 0 ? "Incidents" : "Incidents, part " + (i + 1),
                  "All postmortems, with search and filters by service, factor, tag and more",
                  List.of(new PageLink("All postmortems", "feed.atom")),
                  i == 0
                      ? List.of("assets/search.js", "search/manifest.js", "assets/list.js")
                      : List.of(),
                  Shells.PageKind.OVERVIEW),
              i == 0 ? "Incidents" : "Incidents, part " + (i + 1),
              Phrases.count(all.size(), "postmortem"),
              all.subList(i * ROWS_PER_PAGE, Math.min(all.size(), (i + 1) * ROWS_PER_PAGE)),
              links,
              others));
    }
    return pages;
  }

  private static String path(int part) {
    return part == 0 ? "incidents/index.html" : "incidents/page-" + (part + 1) + ".html";
  }
}
