package dev.postmortem.linter.rules.process;

import dev.postmortem.corpus.Repository;
import dev.postmortem.schema.document.PostmortemDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The documents of a repository by their paths. */
final class Documents {

  private final Map<String, PostmortemDocument> byPath = new HashMap<>();

  private Documents(Repository repository) {
    repository.documents().forEach(d -> byPath.put(d.path(), d));
  }

  static Documents of(Repository repository) {
    return new Documents(repository);
  }

  Optional<PostmortemDocument> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
