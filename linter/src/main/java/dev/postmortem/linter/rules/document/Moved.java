package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.Repository;
import dev.postmortem.schema.document.PostmortemDocument;
import java.util.List;
import java.util.Optional;

/** Finds where a postmortem lies now that a path was meant to name. */
final class Moved {

  private Moved() {}

  /** The only postmortem of that file name, in its present folder. */
  static Optional<String> find(String path, Repository repository) {
    String name = name(path);
    List<String> found =
        repository.documents().stream()
            .map(PostmortemDocument::path)
            .filter(p -> name(p).equalsIgnoreCase(name))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
