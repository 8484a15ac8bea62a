package dev.postmortem.corpus.draft;

import dev.postmortem.corpus.files.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a draft to disk; never over another file, never out of the repository. */
public final class DraftWriter {

  private DraftWriter() {}

  /**
   * Writes a draft.
   *
   * @param root the repository's root
   * @return the file that was written
   * @throws DraftRefusedException if the file is there already, its folder is a link out of the
   *     repository, or the disk refuses
   */
  public static Path write(Path root, Draft draft) throws DraftRefusedException {
    Path file = root.resolve(draft.path()).normalize();
    try {
      if (!leadsInside(root, file)) {
        throw new DraftRefusedException(draft.path() + " would lie outside of the repository.");
      }
      Files.createDirectories(file.getParent());
      WholeFile.create(file, draft.text());
      return file;
    } catch (FileAlreadyExistsException taken) {
      throw new DraftRefusedException(
          draft.path() + " is there already; give the postmortem another title.");
    } catch (IOException refused) {
      throw new DraftRefusedException(
          draft.path() + " cannot be written: look at the permissions of its folder.");
    }
  }

  private static boolean leadsInside(Path root, Path file) throws IOException {
    Path folder = file.getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    return folder != null
        && file.startsWith(root.normalize())
        && folder.toRealPath().startsWith(root.toRealPath());
  }
}
