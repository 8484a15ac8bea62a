package dev.postmortem.corpus.config;

import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import java.util.Optional;

/** Files that {@code postmortem.yml} names by their path. */
final class NamedFiles {

  private final RepositoryFolder folder;
  private final Problems problems;

  NamedFiles(RepositoryFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The file at a path; if it cannot be read, that is a problem at the path. */
  Optional<SourceText> open(Located<String> path) {
    RepositoryFolder.Reading file = folder.read(path.value());
    if (file instanceof RepositoryFolder.Reading.Text text) {
      return Optional.of(text.source());
    }
    problems.add(
        path.span(),
        file instanceof RepositoryFolder.Reading.Skipped skipped
            ? skipped.file().message()
            : "There is no file " + path.value() + " in the repository.");
    return Optional.empty();
  }
}
