package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The pages of services, teams, tags and years, and the lists of them. */
final class BreakdownFigures implements Area {

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    PlainSettings settings = corpus.settings();
    new Sort("services/", PlainPostmortem::services, settings::serviceName)
        .claim(claims, corpus, settings.services().keySet());
    new Sort("teams/", PlainPostmortem::teams, settings::teamName)
        .claim(claims, corpus, settings.teams().keySet());
    new Sort("tags/", PlainPostmortem::tags, tag -> tag).claim(claims, corpus, List.of());
    new Sort("years/", t -> List.of(Integer.toString(t.started().getYear())), year -> year)
        .claim(claims, corpus, List.of());
  }

  /** One of the four. */
  private record Sort(
      String folder, Function<PlainPostmortem, List<String>> values, UnaryOperator<String> name) {

    void claim(Claims claims, PlainCorpus corpus, Iterable<String> catalogue) {
      Map<String, List<PlainPostmortem>> slices = new TreeMap<>();
      catalogue.forEach(value -> slices.put(value, List.of()));
      SharedLines.grouped(corpus.all(), values)
          .forEach(
              (value, own) -> {
                if (!value.isEmpty()) {
                  slices.put(value, own);
                }
              });
      slices.forEach((value, own) -> page(claims, corpus, value, own));
      Comparator<Map.Entry<String, List<PlainPostmortem>>> order =
          folder.equals("years/")
              ? Map.Entry.<String, List<PlainPostmortem>>comparingByKey().reversed()
              : Comparator.comparing(
                      (Map.Entry<String, List<PlainPostmortem>> e) ->
                          -PlainCorpus.count(e.getValue(), PlainPostmortem::isIncident))
                  .thenComparing(e -> name.apply(e.getKey()));
      claims.rows(
          folder + "index.html",
          "",
          slices.entrySet().stream()
              .sorted(order)
              .map(e -> line(corpus, e.getKey(), e.getValue()))
              .toList());
    }

    private String line(PlainCorpus corpus, String value, List<PlainPostmortem> own) {
      long incidents = PlainCorpus.count(own, PlainPostmortem::isIncident);
      Optional<String> about =
          folder.equals("services/")
              ? PlainPostmortem.text(
                  corpus.settings().services().getOrDefault(value, Map.of()), "description")
              : Optional.empty();
      return row(
          name.apply(value) + about.map(a -> ShownPage.PART + a).orElse(""),
          incidents,
          own.size() - incidents,
          PlainCorpus.count(corpus.actionsOf(own), PlainPostmortem.Action::isOpen),
          own.isEmpty() ? "–" : Wording.date(own.get(own.size() - 1).started()),
          factors(own).stream()
              .limit(3)
              .map(e -> corpus.settings().factorName(e.getKey()))
              .collect(Collectors.joining(" ")));
    }

    /** Incidents per factor, most first, equals by id. */
    private static List<Map.Entry<String, List<PlainPostmortem>>> factors(
        List<PlainPostmortem> own) {
      return SharedLines.grouped(
              own.stream().filter(PlainPostmortem::isIncident).toList(), PlainPostmortem::factors)
          .entrySet()
          .stream()
          .filter(e -> !e.getKey().isEmpty())
          .sorted(
              Comparator.comparing(
                      (Map.Entry<String, List<PlainPostmortem>> e) -> -e.getValue().size())
                  .thenComparing(Map.Entry::getKey))
          .toList();
    }

    private void page(Claims claims, PlainCorpus corpus, String value, List<PlainPostmortem> own) {
      String page = folder + value + ".html";
      SharedLines lines = new SharedLines(corpus);
      List<PlainPostmortem> incidents = own.stream().filter(PlainPostmortem::isIncident).toList();
      int others = own.size() - incidents.size();
      claims.words(
          page,
          "",
          List.of(
              Claims.PROSE,
              Wording.count(incidents.size(), "incident")
                  + (others == 0
                      ? ""
                      : ", and "
                          + Wording.count(others, "near miss or drill", "near misses and drills"))
                  + ". ~"));
      List<String> figures = new ArrayList<>();
      if (own.stream().anyMatch(t -> t.isIncident() || t.isNearMiss())) {
        figures.add(SharedLines.soon(incidents));
        figures.add(SharedLines.byUs(incidents));
        figures.add(SharedLines.actionsInTime("Actions done in time", corpus.actionsOf(incidents)));
        figures.add(
            SharedLines.median(
                "Time to detect", SharedLines.sorted(incidents, "started_at", "detected_at")));
        figures.add(
            SharedLines.median(
                "Time to resolve", SharedLines.sorted(incidents, "started_at", "resolved_at")));
      }
      claims.items(page, "", figures);
      claims.items(
          page,
          "Contributing factors",
          factors(own).stream()
              .limit(10)
              .map(e -> row(corpus.settings().factorName(e.getKey()), e.getValue().size()))
              .toList());
      lines.quarters(claims, page, incidents);
      claims.rows(
          page, "Open actions", lines.actions(SharedLines.urgentFirst(corpus.actionsOf(own))));
      claims.rows(page, "Postmortems", lines.incidents(own));
    }
  }
}
