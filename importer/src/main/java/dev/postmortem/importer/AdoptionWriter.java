package dev.postmortem.importer;

import dev.postmortem.importer.report.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
      Files.writeString(root.resolve(report.to()), report.text(), StandardCharsets.UTF_8);
    }
    if (!adoption.record().isEmpty()) {
      Files.writeString(
          root.resolve(AdoptionRecord.FILE), adoption.record().text(), StandardCharsets.UTF_8);
    }
    for (Attachment attachment : adoption.attachments()) {
      Path file = root.resolve(attachment.to());
      makeFolder(root, file);
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.copy(attachment.from(), file);
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
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException left) {
      // Another tool's, or an earlier run's: never overwritten.
      return;
    }
  }
}
