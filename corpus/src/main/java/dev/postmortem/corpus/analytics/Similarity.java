package dev.postmortem.corpus.analytics;

import dev.postmortem.corpus.analytics.SimilarIncident.Shared;
import dev.postmortem.corpus.analytics.SimilarIncident.Trait;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.TriggerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which postmortems resemble each other, found through lists of postmortems per trait. Works on
 * plain arrays: a site asks for every postmortem, and this is its most costly figure.
 */
final class Similarity {

  private final List<Postmortem> postmortems;
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();
  private final int[][] marksOf;
  private final int[][] having;

  /** Who has a common mark; empty for any other, whose list is short. */
  private final BitSet[] holders;

  private final double[] weights;

  /**
   * The weights, rounded so that sums are exact in whatever order they are made: what shares
   * equally rare traits is equally like.
   */
  private final double[] summands;

  private record Mark(Trait trait, String value) {

    boolean suffices() {
      return trait == Trait.FACTOR || trait == Trait.SERVICE;
    }
  }

  Similarity(List<Postmortem> postmortems, CanonicalFactors factors) {
    this.postmortems = postmortems;
    this.marksOf = new int[postmortems.size()][];
    Map<Mark, Integer> numbers = new HashMap<>();
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < postmortems.size(); i++) {
      indexOf.put(postmortems.get(i).id(), i);
      Set<Mark> own = marks(postmortems.get(i), factors);
      int[] ownNumbers = new int[own.size()];
      int count = 0;
      for (Mark mark : own) {
        int number = numbers.getOrDefault(mark, marks.size());
        if (number == marks.size()) {
          numbers.put(mark, number);
          marks.add(mark);
          lists.add(new ArrayList<>());
        }
        lists.get(number).add(i);
        ownNumbers[count++] = number;
      }
      marksOf[i] = ownNumbers;
    }
    this.having = new int[marks.size()][];
    this.holders = new BitSet[marks.size()];
    this.weights = new double[marks.size()];
    this.summands = new double[marks.size()];
    for (int m = 0; m < having.length; m++) {
      having[m] = lists.get(m).stream().mapToInt(Integer::intValue).toArray();
      holders[m] = new BitSet();
      if (isCommon(m)) {
        Arrays.stream(having[m]).forEach(holders[m]::set);
      }
      weights[m] = Math.log(1 + (double) postmortems.size() / having[m].length);
      summands[m] = Math.rint(weights[m] * 0x1p40) / 0x1p40;
    }
  }

  /**
   * The postmortems most like one: those that share a factor or a service, heaviest first; of
   * equals the latest.
   */
  List<SimilarIncident> to(String id, int most) {
    Integer self = indexOf.get(id);
    if (self == null || most <= 0) {
      return List.of();
    }
    double[] scores = new double[postmortems.size()];
    int[] touched = new int[16];
    int count = 0;
    for (int mark : marksOf[self]) {
      // Factors and services come first: what they have not touched needs no score.
      boolean suffices = marks.get(mark).suffices();
      if (!suffices && isCommon(mark) && having[mark].length > count) {
        for (int t = 0; t < count; t++) {
          if (holders[mark].get(touched[t])) {
            scores[touched[t]] += weights[mark];
          }
        }
        continue;
      }
      for (int other : having[mark]) {
        if (scores[other] > 0) {
          scores[other] += summands[mark];
        } else if (suffices && other != self) {
          scores[other] = summands[mark];
          if (count == touched.length) {
            touched = Arrays.copyOf(touched, count * 2);
          }
          touched[count++] = other;
        }
      }
    }
    List<SimilarIncident> similar = new ArrayList<>();
    for (int other : heaviest(scores, touched, count, most)) {
      similar.add(
          new SimilarIncident(postmortems.get(other).id(), scores[other], shared(self, other)));
    }
    return List.copyOf(similar);
  }

  /**
   * Whether a bit for each postmortem takes no more room than twice the list of those that have it.
   */
  private boolean isCommon(int mark) {
    return having[mark].length >= postmortems.size() / Long.SIZE;
  }

  private static int[] heaviest(double[] scores, int[] touched, int count, int most) {
    int[] best = new int[Math.min(most, count)];
    int found = 0;
    for (int t = 0; t < count; t++) {
      int other = touched[t];
      int place = found;
      while (place > 0 && heavier(scores, other, best[place - 1])) {
        place--;
      }
      if (place < best.length) {
        found = Math.min(found + 1, best.length);
        System.arraycopy(best, place, best, place + 1, found - place - 1);
        best[place] = other;
      }
    }
    return best;
  }

  private static boolean heavier(double[] scores, int one, int other) {
    return scores[one] > scores[other] || (scores[one] == scores[other] && one > other);
  }

  private List<Shared> shared(int self, int other) {
    List<Shared> shared = new ArrayList<>();
    for (int mark : marksOf[self]) {
      for (int theirs : marksOf[other]) {
        if (mark == theirs) {
          Mark common = marks.get(mark);
          shared.add(
              new Shared(common.trait(), common.value(), having[mark].length, weights[mark]));
        }
      }
    }
    shared.sort(
        Comparator.comparingDouble(Shared::weight)
            .reversed()
            .thenComparing(Shared::trait)
            .thenComparing(Shared::value));
    return List.copyOf(shared);
  }

  private static Set<Mark> marks(Postmortem p, CanonicalFactors factors) {
    Set<Mark> marks = new LinkedHashSet<>();
    factors.of(p).forEach(f -> marks.add(new Mark(Trait.FACTOR, f)));
    p.services().forEach(s -> marks.add(new Mark(Trait.SERVICE, s)));
    p.trigger()
        .flatMap(Postmortem.Trigger::kind)
        .filter(kind -> kind != TriggerKind.UNKNOWN)
        .ifPresent(kind -> marks.add(new Mark(Trait.TRIGGER, kind.word())));
    p.tags().forEach(t -> marks.add(new Mark(Trait.TAG, t)));
    return marks;
  }
}
