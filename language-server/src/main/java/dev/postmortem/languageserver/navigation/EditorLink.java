package dev.postmortem.languageserver.navigation;

import dev.postmortem.text.source.Span;

/**
 * Words that lead somewhere.
 *
 * @param span the words
 * @param target where they lead
 * @param about what is there
 */
public record EditorLink(Span span, Target target, String about) {

  /** Where a link leads. */
  public sealed interface Target {
    /** To a file of the repository, by its path relative to the root. */
    record File(String path) implements Target {}

    /** To an address. */
    record Address(String url) implements Target {}
  }
}
