package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.util.List;
import java.util.stream.Stream;

/** The list of causes that the taxonomy does not have. */
final class UnsortedFigures {

  private static final String PAGE = "factors/to-be-sorted.html";

  private UnsortedFigures() {}

  static void claim(Claims claims, PlainCorpus corpus) {
    List<PlainFactor> unsorted =
        PlainFactor.all(corpus).stream().filter(f -> !f.isSorted()).toList();
    if (unsorted.isEmpty()) {
      return;
    }
    long postmortems =
        PlainCorpus.count(
            corpus.all(),
            t ->
                unsorted.stream()
                    .anyMatch(f -> named(t, corpus.settings()).anyMatch(f.id()::equals)));
    claims.words(
        PAGE,
        "",
        List.of(
            Wording.count(unsorted.size(), "cause")
                + " in "
                + Wording.count(postmortems, "postmortem")
                + " that the taxonomy does not have.",
            Claims.PROSE));
    for (PlainFactor f : unsorted) {
      List<PlainPostmortem> naming =
          corpus.all().stream()
              .filter(t -> named(t, corpus.settings()).anyMatch(f.id()::equals))
              .toList();
      claims.words(
          PAGE, f.name(), List.of(Wording.count(naming.size(), "postmortem") + ". In files: ~"));
      claims.items(
          PAGE,
          f.name(),
          naming.stream().map(t -> row(t.title(), Wording.date(t.started()))).toList());
    }
  }

  private static Stream<String> named(PlainPostmortem postmortem, PlainSettings settings) {
    return Stream.concat(
        postmortem.factors().stream(),
        postmortem.actions(settings).stream().flatMap(a -> a.addresses().stream()));
  }
}
