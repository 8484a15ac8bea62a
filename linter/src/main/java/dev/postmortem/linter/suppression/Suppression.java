package dev.postmortem.linter.suppression;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One rule or family that an author suppresses in some lines.
 *
 * @param form how it is written
 * @param span the comment or waiver
 * @param target id of the rule or word of the family, as written
 * @param reason why; blank if none is given
 * @param firstLine first line it holds for, from 1
 * @param lastLine last line it holds for
 * @param until for a waiver, the last day on which it holds
 */
public record Suppression(
    Form form,
    Span span,
    Located<String> target,
    String reason,
    int firstLine,
    int lastLine,
    Optional<LocalDate> until) {

  /** How a suppression is written. */
  public enum Form {
    /** {@code <!-- postmortem-disable-next-line … -->}. */
    NEXT_LINE,
    /** {@code <!-- postmortem-disable … -->}, up to {@code postmortem-enable} or the file's end. */
    RANGE,
    /** {@code <!-- postmortem-disable-file … -->}. */
    FILE,
    /** An entry of {@code accept} in the front matter. */
    WAIVER
  }

  /** Whether it no longer holds on a day. */
  public boolean isExpired(LocalDate today) {
    return until.filter(today::isAfter).isPresent();
  }
}
