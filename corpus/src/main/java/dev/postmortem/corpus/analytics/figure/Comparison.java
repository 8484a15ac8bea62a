package dev.postmortem.corpus.analytics.figure;

import java.util.Set;

/**
 * A measure of the incidents with a factor, beside that of all others. A difference is not an
 * effect: incidents with a factor differ in other ways too.
 */
public record Comparison(Distribution with, Distribution without) {

  /** A measure of the incidents of a set, beside that of all others. */
  public static Comparison of(Distribution all, Set<String> incidents) {
    return new Comparison(all.where(incidents::contains), all.where(i -> !incidents.contains(i)));
  }
}
