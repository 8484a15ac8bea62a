package dev.postmortem.corpus.git;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the Git history knows about the postmortems.
 *
 * @param completeness how far back the history reaches
 * @param files facts per postmortem, by its present path relative to the repository; a file that
 *     was never committed has none
 * @param authorNames names and e-mail local parts of authors; for telling people from products,
 *     never published
 */
public record History(
    Completeness completeness, Map<String, FileHistory> files, Set<String> authorNames) {

  /** How far back the history reaches. */
  public enum Completeness {
    /** To the first commit. */
    FULL,
    /** A shallow or partial clone: the first commits, or contents of some, are not at hand. */
    SHALLOW,
    /** There is no Git repository. */
    NONE
  }

  /** The history where there is none. */
  public static History none() {
    return new History(Completeness.NONE, Map.of(), Set.of());
  }

  /** The history of a file. */
  public Optional<FileHistory> of(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
