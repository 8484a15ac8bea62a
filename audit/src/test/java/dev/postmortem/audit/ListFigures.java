package dev.postmortem.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The list of all postmortems: how many each facet's values have. */
final class ListFigures implements Area {

  private static final String PAGE = "incidents/index.html";

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    PlainSettings settings = corpus.settings();
    claims.words(PAGE, "", List.of(Wording.count(corpus.all().size(), "postmortem")));
    claims.rows(PAGE, "", new SharedLines(corpus).incidents(corpus.all()));
    Facets facets = new Facets(claims, corpus.all());
    claims.items(
        PAGE,
        "Severity",
        SharedLines.inOrder(
            SharedLines.grouped(corpus.all(), t -> List.of(t.severity())),
            List.copyOf(settings.severities().keySet()),
            severity -> severity));
    facets.mostFirst("Service", PlainPostmortem::services, settings::serviceName);
    facets.mostFirst(
        "Contributing factor",
        t -> t.factors().stream().filter(settings.factors()::containsKey).toList(),
        settings::factorName);
    facets.mostFirst("Tag", PlainPostmortem::tags, tag -> tag);
    facets.mostFirst("Team", PlainPostmortem::teams, settings::teamName);
    facets.inOrder(
        "Detected by", t -> t.text("detected_by").stream().toList(), SharedLines.DETECTIONS);
    facets.inOrder(
        "Kind", t -> List.of(t.kind()), List.of("incident", "near-miss", "security", "drill"));
    facets.inOrder(
        "Status", t -> List.of(t.status()), List.of("draft", "in-review", "published", "closed"));
    List<String> years =
        corpus.all().stream()
            .map(t -> Integer.toString(t.started().getYear()))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    facets.inOrder("Year", t -> List.of(Integer.toString(t.started().getYear())), years);
  }

  /** Values with how many postmortems have them, of whichever kind. */
  private record Facets(Claims claims, List<PlainPostmortem> all) {

    void inOrder(String name, Function<PlainPostmortem, List<String>> values, List<String> order) {
      claims.items(
          PAGE, name, SharedLines.inOrder(SharedLines.grouped(all, values), order, Wording::term));
    }

    /** Equals by their names. */
    void mostFirst(
        String name, Function<PlainPostmortem, List<String>> values, UnaryOperator<String> naming) {
      Map<String, List<PlainPostmortem>> byName = new LinkedHashMap<>();
      SharedLines.grouped(all, values)
          .forEach((value, own) -> byName.put(value.isEmpty() ? "" : naming.apply(value), own));
      claims.items(PAGE, name, SharedLines.mostFirst(byName, n -> n));
    }
  }
}
