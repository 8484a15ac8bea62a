package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.sitegenerator.compose.address.Addresses;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.compose.part.Shells;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.UnsortedPage;
import dev.postmortem.sitegenerator.page.UnsortedPage.Cause;
import dev.postmortem.sitegenerator.page.UnsortedPage.Use;
import dev.postmortem.sitegenerator.page.part.PageLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Composes the list of causes that are not in the taxonomy: adopted reports bring many. */
final class UnsortedPages {

  private final Analytics analytics;
  private final Rows rows;
  private final Shells shells;

  UnsortedPages(Analytics analytics, Rows rows, Shells shells) {
    this.analytics = analytics;
    this.rows = rows;
    this.shells = shells;
  }

  /** The list; empty if the taxonomy has every factor. */
  Optional<UnsortedPage> page() {
    Map<String, List<Use>> uses = uses();
    if (uses.isEmpty()) {
      return Optional.empty();
    }
    int postmortems =
        (int) uses.values().stream().flatMap(List::stream).map(Use::incident).distinct().count();
    return Optional.of(
        new UnsortedPage(
            shells.of(
                Addresses.UNSORTED,
                "To be sorted",
                "Causes that the taxonomy does not have",
                List.of(),
                List.of(),
                Shells.PageKind.OVERVIEW),
            Phrases.count(uses.size(), "cause") + " in " + Phrases.count(postmortems, "postmortem"),
            uses.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .map(e -> cause(e.getKey(), e.getValue()))
                .toList()));
  }

  /** Where each unknown factor is named, newest postmortem first. */
  private Map<String, List<Use>> uses() {
    Map<String, List<Use>> uses = new TreeMap<>();
    for (Postmortem p : analytics.view().postmortems()) {
      for (String id : analytics.namedIn(p.id())) {
        if (!rows.isSorted(id)) {
          uses.computeIfAbsent(id, i -> new ArrayList<>()).add(use(p, id));
        }
      }
    }
    return uses;
  }

  private Use use(Postmortem p, String factor) {
    return new Use(
        rows.incidentLink(p.id()),
        rows.incident(p.id()).date().words(),
        p.factors().stream()
            .filter(f -> analytics.factorId(f.factor()).equals(factor))
            .flatMap(f -> f.note().stream())
            .findFirst());
  }

  private Cause cause(String id, List<Use> uses) {
    PageLink link = rows.factor(id);
    return new Cause(
        link.href().substring(link.href().indexOf('#') + 1),
        link.text(),
        id,
        Phrases.count(uses.size(), "postmortem"),
        uses);
  }
}
