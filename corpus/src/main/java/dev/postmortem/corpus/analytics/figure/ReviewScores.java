package dev.postmortem.corpus.analytics.figure;

import java.util.List;

/**
 * The reviewers' judgements of the incidents' documents.
 *
 * @param byScore ids of postmortems per score: five entries, for 1 to 5
 * @param missing ids of those without a score, or with one outside 1 to 5
 */
public record ReviewScores(List<List<String>> byScore, List<String> missing) {

  /** How many have a score. */
  public int n() {
    return byScore.stream().mapToInt(List::size).sum();
  }

  /** Ids of the postmortems with a score, 1 to 5. */
  public List<String> with(int score) {
    return byScore.get(score - 1);
  }
}
