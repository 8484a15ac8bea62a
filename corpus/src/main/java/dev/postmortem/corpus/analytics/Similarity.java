package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.analytics.SimilarIncident.Shared;
import dev.postmortem.corpus.analytics.SimilarIncident.Trait;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.TriggerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Which postmortems resemble each other, found through lists of postmortems per trait. */
final class Similarity {

  private final List<Postmortem> postmortems;
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final List<List<Mark>> marks = new ArrayList<>();
  private final Map<Mark, int[]> withMark = new HashMap<>();

  private record Mark(Trait trait, String value) {}

  Similarity(List<Postmortem> postmortems, CanonicalFactors factors) {
    this.postmortems = postmortems;
    Map<Mark, List<Integer>> lists = new HashMap<>();
    for (int i = 0; i < postmortems.size(); i++) {
      indexOf.put(postmortems.get(i).id(), i);
      List<Mark> own = marks(postmortems.get(i), factors);
      marks.add(own);
      for (Mark mark : own) {
        lists.computeIfAbsent(mark, m -> new ArrayList<>()).add(i);
      }
    }
    lists.forEach(
        (mark, list) -> withMark.put(mark, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  /**
   * The postmortems most like one: those that share a factor or a service, heaviest first; of
   * equals the latest, then by id.
   */
  List<SimilarIncident> to(String id, int most) {
    Integer self = indexOf.get(id);
    if (self == null || most <= 0) {
      return List.of();
    }
    double[] scores = new double[postmortems.size()];
    int[] strong = new int[postmortems.size()];
    List<Integer> touched = new ArrayList<>();
    for (Mark mark : marks.get(self)) {
      int[] list = list(mark);
      double weight = weight(list.length);
      boolean telling = mark.trait() == Trait.FACTOR || mark.trait() == Trait.SERVICE;
      for (int other : list) {
        if (other != self) {
          if (scores[other] == 0) {
            touched.add(other);
          }
          scores[other] += weight;
          strong[other] += telling ? 1 : 0;
        }
      }
    }
    Comparator<Integer> weakestFirst =
        Comparator.comparingDouble((Integer i) -> scores[i]).thenComparingInt(i -> i);
    PriorityQueue<Integer> best = new PriorityQueue<>(weakestFirst);
    for (int other : touched) {
      if (strong[other] > 0) {
        best.add(other);
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream()
        .sorted(weakestFirst.reversed())
        .map(
            other ->
                new SimilarIncident(
                    postmortems.get(other).id(), scores[other], shared(self, other)))
        .toList();
  }

  private List<Shared> shared(int self, int other) {
    Set<Mark> others = Set.copyOf(marks.get(other));
    return marks.get(self).stream()
        .filter(others::contains)
        .map(
            mark ->
                new Shared(
                    mark.trait(), mark.value(), list(mark).length, weight(list(mark).length)))
        .sorted(
            Comparator.comparingDouble(Shared::weight)
                .reversed()
                .thenComparing(Shared::trait)
                .thenComparing(Shared::value))
        .toList();
  }

  private int[] list(Mark mark) {
    return withMark.getOrDefault(mark, new int[0]);
  }

  private double weight(int having) {
    return Math.log(1 + (double) postmortems.size() / having);
  }

  private static List<Mark> marks(Postmortem p, CanonicalFactors factors) {
    Set<Mark> marks = new LinkedHashSet<>();
    factors.of(p).forEach(f -> marks.add(new Mark(Trait.FACTOR, f)));
    p.services().forEach(s -> marks.add(new Mark(Trait.SERVICE, s)));
    p.trigger()
        .flatMap(Postmortem.Trigger::kind)
        .filter(kind -> kind != TriggerKind.UNKNOWN)
        .ifPresent(kind -> marks.add(new Mark(Trait.TRIGGER, kind.word())));
    p.tags().forEach(t -> marks.add(new Mark(Trait.TAG, t)));
    return List.copyOf(marks);
  }
}
