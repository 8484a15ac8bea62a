package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.linter.LintResult;
import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.text.format.Counts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a run found no postmortem, where it looked, and where others may be. */
final class NothingChecked {

  private NothingChecked() {}

  /**
   * Whether a run looked at nothing. A change may touch no postmortem; without one, a sparse
   * checkout may have none.
   */
  static boolean isTrueOf(Repository repository, LintResult result, Narrowing narrowing) {
    return repository.skipped().isEmpty()
        && (repository.documents().isEmpty()
            || (narrowing.changedSince().isEmpty() && result.scanned().judged() == 0));
  }

  static String sentence(Repository repository) {
    Path root = repository.root();
    if (!repository.documents().isEmpty()) {
      return "None of %s is in this sparse checkout; git sparse-checkout disable fetches them."
          .formatted(Counts.of(repository.documents().size(), "postmortem"));
    }
    String globs = String.join(", ", repository.corpus().configuration().paths().include());
    List<Path> below = ProjectPaths.below(root);
    return "No postmortem found in "
        + root
        + ": no file matches "
        + globs
        + ". "
        + (below.isEmpty()
            ? "Create one with mvn postmortem:new, or set postmortems in postmortem.yml."
            : "A postmortem.yml exists in "
                + below.stream()
                    .map(folder -> root.relativize(folder).toString().replace('\\', '/'))
                    .collect(Collectors.joining(", "))
                + "; start in that folder.");
  }
}
