package dev.postmortem.corpus.analytics.incident;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a postmortem was published, and whether in time. Days are those of the place where the
 * resolution was written down (its offset), so that a limit of five days ends with that day.
 *
 * @param at the first commit with {@code status: published} (or {@code closed} straight away);
 *     empty where the history does not say, as when a shallow clone begins after it
 * @param on the day of that commit
 * @param deadline the day of the resolution plus the severity's {@code publish_within}
 */
public record Publication(
    Optional<Instant> at, Optional<LocalDate> on, Optional<LocalDate> deadline, Standing standing) {

  /** Whether a postmortem was published in time. */
  public enum Standing implements Term {
    /** Published on or before the deadline. */
    IN_TIME,
    /** Published after the deadline. */
    LATE,
    /** Not published, and past the deadline. */
    OVERDUE,
    /** Not published; the deadline is in the future. */
    PENDING,
    /** Its severity sets no limit, or is not configured. */
    NO_LIMIT,
    /** The resolution is not stated, or the history does not show when it was published. */
    UNKNOWN
  }

  /** The publication of a postmortem. */
  public static Publication of(
      Postmortem postmortem, Settings configuration, History history, LocalDate today) {
    Optional<OffsetDateTime> resolved = postmortem.times().resolved();
    ZoneOffset offset =
        resolved
            .or(() -> postmortem.times().started())
            .map(OffsetDateTime::getOffset)
            .orElse(ZoneOffset.UTC);
    Optional<Instant> at = history.of(postmortem.path()).flatMap(FileHistory::published);
    Optional<LocalDate> on = at.map(i -> i.atOffset(offset).toLocalDate());
    Optional<Integer> limit =
        postmortem
            .severity()
            .flatMap(configuration::severity)
            .flatMap(Settings.SeverityLevel::publishWithinDays);
    Optional<LocalDate> deadline =
        limit.flatMap(days -> resolved.map(r -> r.toLocalDate().plusDays(days)));
    Standing standing;
    if (limit.isEmpty()) {
      standing = Standing.NO_LIMIT;
    } else if (deadline.isEmpty()) {
      standing = Standing.UNKNOWN;
    } else if (on.isPresent()) {
      standing = on.get().isAfter(deadline.get()) ? Standing.LATE : Standing.IN_TIME;
    } else if (published(postmortem)) {
      standing = Standing.UNKNOWN;
    } else {
      standing = today.isAfter(deadline.get()) ? Standing.OVERDUE : Standing.PENDING;
    }
    return new Publication(at, on, deadline, standing);
  }

  /** Whether the file says that it is published. */
  public static boolean published(Postmortem postmortem) {
    return postmortem
        .publishing()
        .status()
        .filter(s -> s == Status.PUBLISHED || s == Status.CLOSED)
        .isPresent();
  }
}
