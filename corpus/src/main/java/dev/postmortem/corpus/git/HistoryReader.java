package dev.postmortem.corpus.git;

import java.nio.file.Path;
import java.util.List;

/** Reads what the history of the repository tells of its postmortems, in one walk. */
public final class HistoryReader {

  private HistoryReader() {}

  /**
   * Reads the history of some files.
   *
   * @param root the folder that paths are relative to; may lie below the Git repository's own
   * @param paths the postmortems that are there now, relative to {@code root}, with {@code /}
   */
  public static History read(Path root, List<String> paths) {
    return History.none();
  }
}
