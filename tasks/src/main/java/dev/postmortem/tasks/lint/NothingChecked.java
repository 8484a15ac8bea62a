package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.tasks.ProjectPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a run found no postmortem, where it looked, and where others may be. */
final class NothingChecked {

  private NothingChecked() {}

  static boolean isTrueOf(Repository repository) {
    return repository.documents().isEmpty() && repository.skipped().isEmpty();
  }

  static String sentence(Repository repository) {
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
