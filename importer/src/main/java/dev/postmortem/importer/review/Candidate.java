package dev.postmortem.importer.review;

/**
 * A value that a report may give for a key, but not beyond doubt.
 *
 * @param file the postmortem, relative to the repository
 * @param key of the front matter; {@code factor:} and a proposed id for a cause
 * @param value what would be written: for a cause the id of a factor in the taxonomy
 * @param sentence the report's words
 */
public record Candidate(String file, String key, String value, String sentence) {

  /** Begins the key of a cause. */
  public static final String FACTOR = "factor:";

  /** Whether it is a cause that may be a factor of the taxonomy. */
  public boolean isFactor() {
    return key.startsWith(FACTOR);
  }

  /** Whether two are about the same, whatever their words. */
  boolean isSameAs(Candidate other) {
    return file.equals(other.file) && key.equals(other.key) && value.equals(other.value);
  }
}
