package dev.postmortem.corpus.taxonomy;

import dev.postmortem.schema.model.Postmortem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The factors that words in files mean: aliases and deprecated ids resolved, words that the
 * taxonomy does not know kept as they are.
 */
public final class CanonicalFactors {

  private final Taxonomy taxonomy;
  private final Map<String, String> byWord = new ConcurrentHashMap<>();

  /** Factors of a taxonomy. */
  public CanonicalFactors(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The id that a word means; the word itself, stripped, if the taxonomy does not know it. */
  public String id(String word) {
    return byWord.computeIfAbsent(
        word,
        w ->
            taxonomy
                .resolve(w)
                .or(() -> taxonomy.resolve(w.strip()))
                .map(Factor::id)
                .orElse(w.strip()));
  }

  /** The factor with a canonical id; empty if the taxonomy does not know it. */
  public Optional<Factor> factor(String id) {
    return taxonomy.factor(id);
  }

  /** The factors of a postmortem, each once, in the file's order. */
  public List<String> of(Postmortem postmortem) {
    return postmortem.factors().stream().map(f -> id(f.factor())).distinct().toList();
  }

  /** The factors that an action addresses, each once, in the file's order. */
  public List<String> of(Postmortem.Action action) {
    return action.addresses().stream().map(this::id).distinct().toList();
  }
}
