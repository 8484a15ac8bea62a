package dev.postmortem.corpus.adopt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes adopted postmortems and proposed factors; a file that exists is never touched. */
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
      writeNew(root.resolve(report.to()), report.text());
    }
    if (!adoption.proposed().isEmpty()) {
      writeNew(
          root.resolve(Adoption.PROPOSED_FACTORS_FILE),
          AdoptionReport.proposedFactors(adoption.proposed()));
    }
  }

  private static void writeNew(Path file, String text) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException left) {
      // Somebody else's, or an earlier run's: never overwritten.
      return;
    }
  }
}
