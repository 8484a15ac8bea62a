package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages of factors. */
final class FactorPageFigures implements Area {

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    PlainFactor.all(corpus).stream()
        .filter(PlainFactor::isSorted)
        .forEach(f -> new Page(claims, corpus, f).claim());
  }

  private record Page(
      Claims claims, PlainCorpus corpus, PlainFactor f, String page, SharedLines lines) {

    Page(Claims claims, PlainCorpus corpus, PlainFactor f) {
      this(claims, corpus, f, "factors/" + f.id() + ".html", new SharedLines(corpus));
    }

    void claim() {
      List<String> intro = new ArrayList<>();
      intro.add(Claims.PROSE);
      intro.add(
          Wording.count(f.with().size(), "incident")
              + (f.nearMisses().isEmpty()
                  ? ""
                  : ", and " + Wording.count(f.nearMisses().size(), "near miss", "near misses"))
              + ". In files: ~");
      if (f.isProgram()) {
        intro.add("Program suggested. " + f.unrelated() + " incidents that share no service ~");
      }
      claims.words(page, "", intro);
      List<PlainPostmortem> shown =
          corpus.all().stream()
              .filter(t -> t.isIncident() || t.isNearMiss())
              .filter(t -> t.factors().contains(f.id()))
              .toList();
      claims.rows(page, "Postmortems", lines.incidents(shown));
      claims.rows(
          page,
          "Actions against it",
          lines.actions(
              Stream.concat(
                      f.against().stream().filter(PlainPostmortem.Action::isOpen),
                      f.against().stream().filter(a -> !a.isOpen()))
                  .toList()));
      if (!f.with().isEmpty()) {
        figures();
        lines.quarters(claims, page, f.with());
        together();
        groups();
        comparisons();
        cameBack();
      }
    }

    private void figures() {
      long after = f.cameBack(PlainFactor.Return.AFTER);
      long open = f.cameBack(PlainFactor.Return.WHILE_OPEN);
      claims.items(
          page,
          "",
          List.of(
              row("Incidents", f.with().size(), f.change()),
              row(
                  "Unrelated incidents",
                  f.unrelated(),
                  "no two share a service; "
                      + corpus.settings().programThreshold()
                      + " make a program"),
              row(
                  "Actions completed",
                  f.done() + " of " + f.against().size(),
                  PlainCorpus.count(f.against(), PlainPostmortem.Action::isOverdue)
                      + " overdue, "
                      + f.open()
                      + " open"),
              row(
                  "Recurred",
                  after + open,
                  after
                      + " after every earlier action was done, "
                      + open
                      + " while one was open")));
    }

    private void together() {
      TreeSet<String> others = new TreeSet<>();
      f.with().forEach(t -> others.addAll(t.factors()));
      others.remove(f.id());
      claims.rows(
          page,
          "Appears together with",
          others.stream()
              .map(other -> FactorPair.of(corpus, f.id(), other))
              .sorted(
                  Comparator.comparing((FactorPair p) -> -p.both())
                      .thenComparing(FactorPair::withOther)
                      .thenComparing(FactorPair::other))
              .limit(8)
              .map(
                  p ->
                      row(
                          corpus.settings().factorName(p.other()),
                          p.both(),
                          p.both()
                              + " of the "
                              + p.withOne()
                              + " with it; "
                              + p.withOther()
                              + " of all "
                              + p.n(),
                          p.liftInWords()))
              .toList());
    }

    private void groups() {
      claims.items(
          page,
          "Severities",
          SharedLines.inOrder(
              SharedLines.grouped(f.with(), t -> List.of(t.severity())),
              lines.severities(),
              s -> s));
      claims.items(
          page,
          "Services",
          SharedLines.mostFirst(
              SharedLines.grouped(f.with(), PlainPostmortem::services),
              corpus.settings()::serviceName));
      claims.items(
          page,
          "Teams",
          SharedLines.mostFirst(
              SharedLines.grouped(f.with(), PlainPostmortem::teams), corpus.settings()::teamName));
      claims.items(
          page,
          "Detected by",
          SharedLines.inOrder(
              SharedLines.grouped(f.with(), t -> t.text("detected_by").stream().toList()),
              SharedLines.DETECTIONS,
              Wording::term));
    }

    private void comparisons() {
      Map<String, String> measures = new LinkedHashMap<>();
      measures.put("Time to detect", "detected_at");
      measures.put("Time to resolve", "resolved_at");
      List<String> rows = new ArrayList<>();
      measures.forEach(
          (name, to) ->
              rows.add(
                  row(
                      name,
                      side(f.with(), to),
                      side(
                          corpus.incidents().stream()
                              .filter(t -> !t.factors().contains(f.id()))
                              .toList(),
                          to))));
      claims.rows(page, "With and without it", rows);
    }

    private static String side(List<PlainPostmortem> some, String to) {
      long[] seconds = SharedLines.sorted(some, "started_at", to);
      return seconds.length == 0
          ? "not known"
          : Arithmetic.median(seconds) + " (" + Arithmetic.medianBasis(seconds) + ")";
    }

    private void cameBack() {
      claims.items(
          page,
          "It came back",
          f.with().stream()
              .filter(t -> f.cameBack(t) != PlainFactor.Return.NEITHER)
              .map(
                  t ->
                      row(
                          t.title(),
                          ", " + Wording.date(t.started()) + ": " + f.cameBack(t).words()))
              .toList());
    }
  }
}
