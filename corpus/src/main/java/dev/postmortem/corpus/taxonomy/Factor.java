package dev.postmortem.corpus.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * A kind of contributing factor.
 *
 * @param id kebab-case
 * @param name for people
 * @param description what it covers and how it differs from similar factors
 * @param aliases other ids and phrases for the same
 * @param deprecatedBy id of the factor to use instead
 */
public record Factor(
    String id,
    String name,
    String description,
    Layer layer,
    End end,
    List<String> aliases,
    Optional<String> deprecatedBy) {
  /** Copies the aliases. */
  public Factor {
    aliases = List.copyOf(aliases);
  }
}
