package dev.postmortem.linter;

/**
 * A suppressed finding.
 *
 * @param finding what would have been reported
 * @param by who or what lets it stand
 * @param reason in the author's words; empty for the baseline
 */
public record SuppressedFinding(Finding finding, By by, String reason) {

  /** Who or what suppresses a finding. */
  public enum By {
    /** A comment in the file. */
    COMMENT,
    /** An {@code accept} entry in the front matter. */
    WAIVER,
    /** The baseline file. */
    BASELINE
  }
}
