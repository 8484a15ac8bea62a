package dev.postmortem.corpus.git;

import dev.postmortem.schema.model.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the Git history knows about one postmortem; follows renames.
 *
 * @param created when it was first committed; empty where a shallow clone does not reach back
 * @param changed when it was last committed; where a shallow clone does not reach back, when it
 *     begins, which is at the latest
 * @param revisions commits that touched it, newest first
 * @param statuses each status it had and since when, oldest first
 * @param severities each severity it had and since when, oldest first
 * @param actionStatuses per action id, each status it had and since when, oldest first
 */
public record FileHistory(
    Optional<Instant> created,
    Instant changed,
    List<Revision> revisions,
    List<Change> statuses,
    List<Change> severities,
    Map<String, List<Change>> actionStatuses) {

  /**
   * A commit that touched the file.
   *
   * @param commit full hash
   * @param subject first line of the message
   */
  public record Revision(String commit, Instant at, String subject) {}

  /**
   * A value and the moment from which it held.
   *
   * @param since when it was committed; empty if it was set before the shallow clone begins, or if
   *     a partial clone lacks the contents before, or when the file was imported: brought in by one
   *     commit together with others that were published or had ended actions already
   */
  public record Change(String value, Optional<Instant> since) {}

  /**
   * When the file was first committed as published (or closed straight away); empty if it never
   * was, or where the history does not show when, see {@link Change#since()}.
   */
  public Optional<Instant> published() {
    return statuses.stream().filter(c -> isPublished(c.value())).findFirst().flatMap(Change::since);
  }

  /** Whether the start of each state is known, see {@link Change#since()}. */
  public boolean isDated() {
    return Stream.concat(Stream.of(statuses, severities), actionStatuses.values().stream())
        .flatMap(List::stream)
        .allMatch(change -> change.since().isPresent());
  }

  /** Whether a status, as written, says that readers have the postmortem. */
  static boolean isPublished(String status) {
    return status.equals(Status.PUBLISHED.word()) || status.equals(Status.CLOSED.word());
  }
}
