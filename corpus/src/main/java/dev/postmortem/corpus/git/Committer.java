package dev.postmortem.corpus.git;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;

/**
 * The name and address with which Git commits from a folder.
 *
 * @param name as written
 * @param mailbox the part of the mail address before the {@code @}, without what only hides it
 */
public record Committer(String name, String mailbox) {

  /** The committer of a folder; empty without Git, or if Git does not know. */
  public static Optional<Committer> of(Path folder) {
    Optional<WorkTree> opened = WorkTree.open(folder);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (WorkTree tree = opened.get()) {
      Config config = tree.git().getConfig();
      String name = config.getString("user", null, "name");
      String mail = config.getString("user", null, "email");
      return name == null && mail == null
          ? Optional.empty()
          : Optional.of(
              new Committer(
                  name == null ? "" : name.strip(), mail == null ? "" : AuthorNames.mailbox(mail)));
    }
  }
}
