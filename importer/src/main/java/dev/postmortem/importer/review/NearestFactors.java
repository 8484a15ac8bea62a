package dev.postmortem.importer.review;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.Taxonomy;
import dev.postmortem.text.english.Inflection;
import dev.postmortem.text.english.StopWords;
import dev.postmortem.text.words.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The factors of a taxonomy that a cause in free words comes nearest to, by the words they share.
 */
public final class NearestFactors {

  private static final int MAX_PROPOSALS = 3;

  private final Map<String, Set<String>> wordsOf = new LinkedHashMap<>();
  private final Map<String, Integer> factorsWith = new HashMap<>();

  /** Knows the words of each factor's id, name, aliases and description. */
  public NearestFactors(Taxonomy taxonomy) {
    for (Factor factor : taxonomy.factors()) {
      Set<String> words =
          words(
              String.join(" ", factor.aliases())
                  + ' '
                  + factor.id().replace('-', ' ')
                  + ' '
                  + factor.name()
                  + ' '
                  + factor.description());
      wordsOf.put(factor.id(), words);
      words.forEach(w -> factorsWith.merge(w, 1, Integer::sum));
    }
  }

  /** The ids of the three nearest factors, the nearest first; fewer if nothing is shared. */
  public List<String> of(String cause) {
    Set<String> own = words(cause);
    Map<String, Double> scores = new LinkedHashMap<>();
    wordsOf.forEach(
        (id, words) -> {
          double score =
              own.stream()
                  .filter(words::contains)
                  .mapToDouble(w -> 1.0 / factorsWith.getOrDefault(w, 1))
                  .sum();
          if (score > 0) {
            scores.put(id, score);
          }
        });
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_PROPOSALS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> words(String text) {
    return Words.keeping("", text).stream()
        .filter(w -> w.length() > 2 && !StopWords.OF_NAMES.contains(w))
        .map(Inflection::singular)
        .collect(Collectors.toSet());
  }
}
