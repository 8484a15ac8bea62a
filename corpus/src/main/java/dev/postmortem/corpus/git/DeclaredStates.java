package dev.postmortem.corpus.git;

import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;

/**
 * The state of a postmortem in one revision; what it did not say validly is empty.
 *
 * @param actions per action id (its place in the list, from 1, if it has none) its status
 */
record DeclaredStates(
    Optional<String> status, Optional<String> severity, Map<String, String> actions) {

  private static final int MAX_FILE_BYTES = 4 * 1024 * 1024;

  /** Empty if the content is not at hand, as in a partial clone, or too large. */
  static Optional<DeclaredStates> read(Repository git, ObjectId blob) {
    try {
      ObjectLoader loader = git.open(blob, Constants.OBJ_BLOB);
      if (loader.getSize() > MAX_FILE_BYTES) {
        return Optional.empty();
      }
      return Optional.of(
          of(DocumentParser.frontMatterOf(SourceText.decode("", loader.getCachedBytes()))));
    } catch (IOException | LargeObjectException notAtHand) {
      return Optional.empty();
    }
  }

  static DeclaredStates of(FrontMatter frontMatter) {
    Map<String, String> actions = new LinkedHashMap<>();
    List<DeclaredAction> declared = frontMatter.actions();
    for (int i = 0; i < declared.size(); i++) {
      String id = declared.get(i).id().map(Located::value).orElse(String.valueOf(i + 1));
      declared.get(i).status().ifPresent(s -> actions.putIfAbsent(id, s.value().word()));
    }
    return new DeclaredStates(
        frontMatter.status().map(s -> s.value().word()),
        frontMatter.text("severity").map(Located::value),
        actions);
  }

  /**
   * Whether a postmortem that begins like this has an earlier history: it is published or closed,
   * or has an action that is done or will not be.
   */
  boolean hasHistory() {
    return status.filter(FileHistory::isPublished).isPresent()
        || actions.containsValue(ActionStatus.DONE.word())
        || actions.containsValue(ActionStatus.DROPPED.word());
  }
}
