package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.git.SparseCheckout;
import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.text.format.Counts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says that a run found no postmortem, where it looked, and where others may be. */
final class NothingChecked {

  private NothingChecked() {}

  static boolean isTrueOf(Repository repository) {
    return repository.documents().isEmpty() && repository.skipped().isEmpty();
  }

  /** Says which postmortems a sparse checkout leaves out, if any. */
  static Optional<String> leftOut(Repository repository) {
    Settings.Paths paths = repository.corpus().configuration().paths();
    List<String> leftOut =
        SparseCheckout.leftOut(repository.root(), paths.include(), paths.exclude());
    return leftOut.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The sparse checkout leaves out "
                + Counts.of(leftOut.size(), "postmortem")
                + ", "
                + leftOut.get(0)
                + (leftOut.size() > 1 ? " and others" : "")
                + "; git sparse-checkout add includes a folder.");
  }

  static String sentence(Repository repository) {
    Optional<String> leftOut = leftOut(repository);
    if (leftOut.isPresent()) {
      return "No postmortem found. " + leftOut.get();
    }
    Path root = repository.root();
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
