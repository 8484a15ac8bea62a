package dev.postmortem.tasks.digest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Of which period a digest is asked for, in the words of the parameters.
 *
 * @param root the repository
 * @param audience the audience
 * @param period {@code 2026-Q3}, {@code 2026-07} or {@code 2026}
 * @param from the first day, instead of a period
 * @param to the last day, instead of a period; today if only the first is given
 */
public record DigestRequest(
    Path root,
    LocalDate today,
    String audience,
    Optional<String> period,
    Optional<String> from,
    Optional<String> to) {}
