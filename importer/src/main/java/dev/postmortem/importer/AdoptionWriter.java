package dev.postmortem.importer;

import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.importer.report.Attachment;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Writes adopted postmortems with the files that they link to, proposed factors, and the record of
 * all this. Of a file that exists it changes only what adopt itself wrote.
 */
public final class AdoptionWriter {

  private AdoptionWriter() {}

  /**
   * Writes what a plan came to.
   *
   * @param root the repository
   * @throws IOException if a file cannot be written
   */
  public static void write(Path root, Adoption adoption) throws IOException {
    for (AdoptedReport report : adoption.adopted()) {
      writeNew(root, root.resolve(report.to()), report.text());
    }
    for (AdoptedReport report : adoption.updated()) {
      makeFolder(root, root.resolve(report.to()));
      WholeFile.write(root.resolve(report.to()), report.text());
    }
    if (!adoption.record().isEmpty()) {
      WholeFile.write(root.resolve(AdoptionRecord.FILE), adoption.record().text());
    }
    for (Attachment attachment : adoption.attachments()) {
      Path file = root.resolve(attachment.to());
      makeFolder(root, file);
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        WholeFile.write(file, Files.readAllBytes(attachment.from()));
      }
    }
    if (!adoption.proposed().isEmpty()) {
      writeNew(
          root,
          root.resolve(Adoption.PROPOSED_FACTORS_FILE),
          AdoptionReport.proposedFactors(adoption.proposed()));
    }
  }

  /** Makes the folder of a file, unless a link on the way leads outside the repository. */
  private static void makeFolder(Path root, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !there.toRealPath().startsWith(root.toRealPath())) {
      throw new IOException(folder + " is outside the repository");
    }
    Files.createDirectories(folder);
  }

  static void writeNew(Path root, Path file, String text) throws IOException {
    makeFolder(root, file);
    try {
      WholeFile.create(file, text);
    } catch (FileAlreadyExistsException left) {
      // Another tool's, or an earlier run's: never overwritten.
      return;
    }
  }
}
