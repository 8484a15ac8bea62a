package dev.postmortem.corpus.analytics.incident;

import dev.postmortem.corpus.analytics.similarity.SharedAttributeIndex;
import dev.postmortem.corpus.analytics.similarity.SharedAttributes;
import dev.postmortem.corpus.analytics.similarity.SharedAttributes.Mark;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident.Shared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Which postmortems resemble each other, found through lists of postmortems per trait. Works on
 * plain arrays: a site asks for every postmortem, and this is its most costly figure.
 */
public final class SimilarIncidents {

  private final List<PostmortemFacts> facts;
  private final SharedAttributeIndex index;

  /** Who has a common mark; empty for any other, whose list is short. */
  private final BitSet[] holders;

  private final double[] weights;

  /**
   * The weights, rounded so that sums are exact in any order: what shares equally rare traits is
   * equally like.
   */
  private final double[] summands;

  public SimilarIncidents(List<PostmortemFacts> facts, SharedAttributeIndex index) {
    this.facts = facts;
    this.index = index;
    this.holders = new BitSet[index.traits()];
    this.weights = new double[index.traits()];
    this.summands = new double[index.traits()];
    for (int m = 0; m < weights.length; m++) {
      holders[m] = new BitSet();
      if (isCommon(m)) {
        Arrays.stream(index.having(m)).forEach(holders[m]::set);
      }
      weights[m] = Math.log(1 + (double) index.postmortems() / index.having(m).length);
      summands[m] = Math.rint(weights[m] * 0x1p40) / 0x1p40;
    }
  }

  /**
   * The postmortems most like the one at a place: those that share a factor or a service, heaviest
   * first; of equals the latest.
   */
  public List<SimilarIncident> to(int self, int most) {
    if (most <= 0) {
      return List.of();
    }
    double[] scores = new double[index.postmortems()];
    int[] touched = new int[16];
    int count = 0;
    SharedAttributes.Own own = index.of(self);
    for (int i = 0; i < own.count(); i++) {
      int mark = own.number(i);
      int[] having = index.having(mark);
      // Factors and services come first: what they have not touched needs no score.
      boolean suffices = index.mark(mark).suffices();
      if (!suffices && isCommon(mark) && having.length > count) {
        for (int t = 0; t < count; t++) {
          if (holders[mark].get(touched[t])) {
            scores[touched[t]] += summands[mark];
          }
        }
        continue;
      }
      for (int other : having) {
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
      similar.add(new SimilarIncident(facts.get(other).id(), scores[other], shared(self, other)));
    }
    return List.copyOf(similar);
  }

  /**
   * Whether a bit for each postmortem takes no more room than twice the list of those that have it.
   */
  private boolean isCommon(int mark) {
    return index.having(mark).length >= index.postmortems() / Long.SIZE;
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
    SharedAttributes.Own own = index.of(self);
    SharedAttributes.Own theirs = index.of(other);
    for (int i = 0; i < own.count(); i++) {
      for (int j = 0; j < theirs.count(); j++) {
        int mark = own.number(i);
        if (mark == theirs.number(j)) {
          Mark common = index.mark(mark);
          shared.add(
              new Shared(common.trait(), common.value(), index.having(mark).length, weights[mark]));
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
}
