package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.linter.LintResult;
import java.util.List;

/**
 * What a lint run came to, and what it was run on.
 *
 * @param notes what kept trackers or the history from answering, each for one line
 */
public record LintOutcome(Repository repository, LintResult result, List<String> notes) {
  /** Copies the notes. */
  public LintOutcome {
    notes = List.copyOf(notes);
  }
}
