package dev.postmortem.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the author of a scripted history knows of it.
 *
 * @param isKnown whether there is any
 * @param files by path
 */
record PlainHistory(boolean isKnown, Map<String, OfFile> files) {

  /**
   * What happened to one file.
   *
   * @param commits oldest first
   * @param published when readers first had it; empty if that is not known
   * @param moves changes of its severity
   * @param ended by an action's id, when the commit said that it was done or dropped
   */
  record OfFile(
      List<Commit> commits,
      Optional<Instant> published,
      List<SeverityMove> moves,
      Map<String, Instant> ended) {}

  /** A commit. */
  record Commit(String hash, Instant at, String subject) {}

  /** A change of severity. */
  record SeverityMove(String from, String to, Instant at) {}

  static PlainHistory none() {
    return new PlainHistory(false, Map.of());
  }

  Optional<OfFile> of(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
