package dev.postmortem.corpus.analytics.similarity;

import dev.postmortem.corpus.analytics.similarity.SharedAttributes.Mark;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident.Trait;
import java.util.Arrays;
import java.util.List;

/** Which postmortems have a trait, each known by its place in the corpus. */
public final class SharedAttributeIndex {

  private static final int[] NOBODY = {};

  private final SharedAttributes traits;
  private final List<SharedAttributes.Own> postmortems;
  private final Mark[] marks;
  private final int[][] having;

  /** The index of some postmortems' traits. */
  public SharedAttributeIndex(SharedAttributes traits, List<SharedAttributes.Own> postmortems) {
    this.traits = traits;
    this.postmortems = postmortems;
    this.marks = new Mark[traits.count()];
    Arrays.setAll(marks, traits::mark);
    int[] counts = new int[marks.length];
    for (SharedAttributes.Own own : postmortems) {
      for (int i = 0; i < own.count(); i++) {
        counts[own.number(i)]++;
      }
    }
    this.having = new int[marks.length][];
    Arrays.setAll(having, mark -> new int[counts[mark]]);
    for (int place = postmortems.size() - 1; place >= 0; place--) {
      SharedAttributes.Own own = postmortems.get(place);
      for (int i = 0; i < own.count(); i++) {
        having[own.number(i)][--counts[own.number(i)]] = place;
      }
    }
  }

  /** How many postmortems. */
  public int postmortems() {
    return postmortems.size();
  }

  /** How many traits are numbered, from 0. */
  public int traits() {
    return marks.length;
  }

  /** The traits of the postmortem at a place. */
  public SharedAttributes.Own of(int place) {
    return postmortems.get(place);
  }

  /** The trait of a number. */
  public Mark mark(int number) {
    return marks[number];
  }

  /** The places of those that have a trait, in order; not to be written to. */
  public int[] having(Trait trait, String value) {
    return traits
        .known(trait, value)
        .filter(number -> number < having.length)
        .map(number -> having[number])
        .orElse(NOBODY);
  }

  /** The same by the trait's number. */
  public int[] having(int number) {
    return having[number];
  }
}
