package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rollup: programs, all factors in their ranks, layers, pairs, and causes to be sorted. */
final class RollupFigures implements Area {

  private static final String PAGE = "factors/index.html";

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    List<PlainFactor> ranked = PlainFactor.ranked(corpus);
    claims.words(
        PAGE,
        "",
        List.of("~ across " + Wording.count(corpus.incidents().size(), "incident") + ", ~"));
    claims.words(
        PAGE,
        "Programs suggested",
        List.of(
            (ranked.stream().anyMatch(PlainFactor::isProgram)
                    ? "~ at least " + corpus.settings().programThreshold() + " "
                    : "No factor contributed to "
                        + corpus.settings().programThreshold()
                        + " or more ")
                + "incidents ~"));
    ranked.stream().filter(PlainFactor::isProgram).forEach(f -> program(claims, f));
    List<PlainFactor> sorted = ranked.stream().filter(PlainFactor::isSorted).toList();
    claims.rows(PAGE, "All factors, ranked", ranks(sorted, corpus));
    claims.drawn(
        PAGE,
        "All factors, ranked",
        sorted.stream().map(f -> perQuarter(f, corpus.quarters(8))).toList());
    long unsorted = PlainFactor.all(corpus).stream().filter(f -> !f.isSorted()).count();
    if (unsorted > 0) {
      claims.words(
          PAGE,
          "All factors, ranked",
          List.of("~", Wording.count(unsorted, "cause") + " to be sorted: ~"));
    }
    UnsortedFigures.claim(claims, corpus);
    claims.rows(PAGE, "By layer of defence", layers(ranked, corpus));
    claims.rows(PAGE, "Factors that appear together", pairs(ranked, corpus));
    claims.items(
        PAGE,
        "Not seen yet",
        PlainFactor.all(corpus).stream()
            .filter(f -> f.with().isEmpty())
            .map(f -> row(f.name(), f.layer()))
            .toList());
  }

  private static void program(Claims claims, PlainFactor f) {
    String under = "Programs suggested > " + f.name();
    claims.words(
        PAGE,
        under,
        List.of(
            f.layer()
                + " "
                + Wording.count(f.with().size(), "incident")
                + ", "
                + f.unrelated()
                + " of them unrelated",
            Claims.PROSE));
    claims.oneOf(
        PAGE,
        under + " > Unrelated incidents",
        Arithmetic.unrelated(f.with()).stream()
            .map(set -> set.stream().map(t -> unrelated(f, t)).toList())
            .toList());
    List<PlainPostmortem.Action> open = SharedLines.urgentFirst(f.against());
    if (!open.isEmpty()) {
      claims.items(
          PAGE,
          under + " > Open actions that would serve it",
          open.stream()
              .map(
                  a ->
                      row(
                          PlainPostmortem.text(a.fields(), "action").orElseThrow(),
                          SharedLines.state(a)
                              + PlainPostmortem.text(a.fields(), "owner")
                                  .map(o -> " · " + o)
                                  .orElse("")))
              .toList());
    }
  }

  private static String unrelated(PlainFactor f, PlainPostmortem postmortem) {
    return row(
        postmortem.severity(),
        postmortem.title(),
        postmortem.services().stream()
                .map(f.corpus().settings()::serviceName)
                .collect(Collectors.joining(", "))
            + ", "
            + Wording.date(postmortem.started()));
  }

  private static List<String> ranks(List<PlainFactor> ranked, PlainCorpus corpus) {
    List<String> rows = new ArrayList<>();
    for (PlainFactor f : ranked) {
      String change = f.isRising() ? "rising" : f.isPerhapsRising() ? "perhaps rising" : "";
      String end = corpus.settings().factors().get(f.id()).end();
      long returned = f.cameBack(PlainFactor.Return.AFTER);
      rows.add(
          row(
              rows.size() + 1,
              Wording.spaced(f.name(), f.isProgram() ? "program" : "", change),
              f.layer() + " " + end,
              f.with().size() + " " + Arithmetic.share(f.with().size(), corpus.incidents().size()),
              "",
              f.with().stream().flatMap(t -> t.services().stream()).distinct().count(),
              f.done() + " of " + f.against().size(),
              f.open() == 0 ? "" : f.open(),
              returned == 0 ? "" : returned,
              Wording.date(f.lastSeen().orElseThrow())));
    }
    return rows;
  }

  private static String perQuarter(PlainFactor f, List<PlainQuarter> quarters) {
    return quarters.stream()
        .map(q -> q + ": " + PlainCorpus.count(f.with(), t -> t.quarter().equals(q)))
        .collect(Collectors.joining("; ", "Per quarter: ", "."));
  }

  private static List<String> layers(List<PlainFactor> ranked, PlainCorpus corpus) {
    List<String> rows = new ArrayList<>();
    for (String layer : PlainSettings.LAYERS) {
      List<PlainFactor> own =
          ranked.stream().filter(f -> f.layer().equals(Wording.term(layer))).toList();
      long incidents =
          PlainCorpus.count(
              corpus.incidents(), t -> own.stream().anyMatch(f -> t.factors().contains(f.id())));
      rows.add(row(Wording.term(layer), incidents, Wording.count(own.size(), "factor")));
    }
    return rows;
  }

  private static List<String> pairs(List<PlainFactor> ranked, PlainCorpus corpus) {
    List<FactorPair> pairs = new ArrayList<>();
    for (String one : new TreeSet<>(ranked.stream().map(PlainFactor::id).toList())) {
      for (PlainFactor other : ranked) {
        FactorPair pair = FactorPair.of(corpus, one, other.id());
        if (one.compareTo(other.id()) < 0 && pair.both() >= 2) {
          pairs.add(pair);
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparing((FactorPair p) -> -p.both())
                .thenComparing(p -> p.isEnough() ? -p.lift() : 0)
                .thenComparing(FactorPair::one)
                .thenComparing(FactorPair::other))
        .limit(15)
        .map(
            p ->
                row(
                    corpus.settings().factorName(p.one())
                        + " and "
                        + corpus.settings().factorName(p.other()),
                    p.both(),
                    p.withOne() + " and " + p.withOther() + " of " + p.n(),
                    p.liftInWords()))
        .toList();
  }
}
