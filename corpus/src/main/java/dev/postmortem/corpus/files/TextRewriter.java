package dev.postmortem.corpus.files;

import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Gives files of a repository another text: each whole or not at all, with the byte order mark, the
 * permissions and the links that it had, and never outside of the repository.
 */
public final class TextRewriter {

  private final RepositoryFolder folder;

  /** A writer into a folder. */
  public TextRewriter(RepositoryFolder folder) {
    this.folder = folder;
  }

  /**
   * Replaces a file's text.
   *
   * @param before the file as it was read; if it is another by now, it is left alone
   * @throws FileRefusedException if it may not or cannot be written: one sentence for the user
   */
  public void write(SourceText before, String after) throws FileRefusedException {
    Path file =
        folder
            .existing(before.path())
            .orElseThrow(
                () ->
                    new FileRefusedException(
                        before.path() + " is not a file of this repository; left alone."));
    try {
      SourceText now = SourceText.decode(before.path(), Files.readAllBytes(file));
      if (!now.text().equals(before.text())
          || now.hasByteOrderMark() != before.hasByteOrderMark()
          || now.encoding() != SourceText.Encoding.UTF_8) {
        throw new FileRefusedException(
            before.path() + " was changed by somebody else in the meantime; left alone.");
      }
      String text = before.hasByteOrderMark() ? "\uFEFF" + after : after;
      replace(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new FileRefusedException(
          before.path() + " cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    if (!Files.isWritable(file)) {
      throw new IOException("it is read-only");
    }
    WholeFile.write(file, bytes);
  }
}
