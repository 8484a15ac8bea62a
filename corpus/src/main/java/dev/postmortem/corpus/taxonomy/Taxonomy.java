package dev.postmortem.corpus.taxonomy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The contributing factors that a corpus knows, by id and by alias, in their declared order. */
public final class Taxonomy {

  private final Map<String, Factor> byId = new LinkedHashMap<>();
  private final Map<String, Factor> byAlias = new LinkedHashMap<>();

  /** A taxonomy of some factors; of two with one id, the later replaces the earlier. */
  public Taxonomy(Collection<Factor> factors) {
    factors.forEach(f -> byId.put(f.id(), f));
    for (Factor factor : byId.values()) {
      for (String alias : factor.aliases()) {
        byAlias.putIfAbsent(key(alias), factor);
      }
    }
  }

  /** All factors, in their declared order. */
  public List<Factor> factors() {
    return List.copyOf(byId.values());
  }

  /** The factor with an id. */
  public Optional<Factor> factor(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The factor that a word means: by id, else by alias (in any case, words separated by spaces or
   * hyphens), and on to the factor that replaces a deprecated one.
   */
  public Optional<Factor> resolve(String word) {
    Factor found = byId.get(word);
    if (found == null) {
      found = byAlias.get(key(word));
    }
    for (int hops = 0; found != null && found.deprecatedBy().isPresent() && hops < 8; hops++) {
      found = byId.get(found.deprecatedBy().get());
    }
    return Optional.ofNullable(found);
  }

  /** Two taxonomies of the same factors in the same order are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Taxonomy that && factors().equals(that.factors());
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }
}
