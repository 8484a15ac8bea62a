package dev.postmortem.corpus.git;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files changed since the current branch left another one: committed, staged, in the work
 * tree only, or not yet known to Git, all alike.
 */
public sealed interface ChangedFiles {

  /**
   * The answer.
   *
   * @param mergeBase full hash of the commit that was compared with
   * @param files what changed, by path relative to the root, sorted; removed files are not among it
   * @param linesUnknown in a clone that lacks earlier texts, why it is unknown which lines changed
   *     and what to do; some files then count as changed in all lines
   */
  record Known(String mergeBase, Map<String, ChangedLines> files, Optional<String> linesUnknown)
      implements ChangedFiles {}

  /**
   * Why there is no answer.
   *
   * @param message one or two sentences for the user: what is the matter and what to do
   */
  record Unknown(Reason reason, String message) implements ChangedFiles {}

  /** Why the changed files are unknown. */
  enum Reason {
    /** The folder lies in no Git repository. */
    NOT_A_REPOSITORY,
    /** The Git repository is damaged, or in a format that is not supported. */
    UNREADABLE,
    /** There is no commit yet. */
    NO_COMMIT,
    /** The branch, tag or commit to compare with is not there. */
    NO_SUCH_REF,
    /** A shallow, partial or damaged clone lacks what is to be compared. */
    LACKS_OBJECTS,
    /** The two have no commit in common. */
    UNRELATED
  }

  /**
   * Lines of a file that are new or changed, as ranges in order. A file that was only moved has
   * none.
   *
   * @param ranges first and last line, both included, from 1
   */
  record ChangedLines(List<LineRange> ranges) {
    /** Copies the ranges. */
    public ChangedLines {
      ranges = List.copyOf(ranges);
    }

    /** Whether any of some lines changed, first and last included. */
    public boolean touch(int firstLine, int lastLine) {
      return ranges.stream().anyMatch(r -> r.first() <= lastLine && firstLine <= r.last());
    }
  }

  /** Lines from first to last, both included, from 1. */
  record LineRange(int first, int last) {}
}
