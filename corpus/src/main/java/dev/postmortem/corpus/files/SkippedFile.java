package dev.postmortem.corpus.files;

/**
 * A file or folder that looks like postmortems but was not read.
 *
 * @param path relative to the repository, with {@code /}
 * @param reason why
 */
public record SkippedFile(String path, Reason reason) {

  /** Why a file was not read. */
  public enum Reason {
    /** A path that leads out of the repository, or none at all. */
    OUTSIDE("is outside the repository, and is not read"),
    /** A link that leads out of the repository. */
    LINK_OUT_OF_REPOSITORY("is a link that leads outside the repository, and is not followed"),
    /** A link that leads nowhere. */
    BROKEN_LINK("is a link that leads nowhere"),
    /** Larger than {@link RepositoryFolder#MAX_FILE_BYTES}. */
    TOO_LARGE("is larger than 10 MiB, and was not read"),
    /** The operating system refused. */
    UNREADABLE("cannot be read: look at its permissions");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** A predicate that follows the path in a sentence. */
    public String words() {
      return words;
    }
  }

  /** One sentence about it. */
  public String message() {
    return path + " " + reason.words() + ".";
  }
}
