package dev.postmortem.languageserver;

import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;

/**
 * A place in a file of the repository.
 *
 * @param source the file's text as an author has it in front of them
 * @param span the words there
 */
public record Location(SourceText source, Span span) {

  /** The file, relative to the repository, with {@code /}. */
  public String path() {
    return source.path();
  }
}
