package dev.postmortem.importer;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.importer.report.GroupNames;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.importer.report.LegacyText;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.time.DayOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** New drafts for the incidents of another tool's export. */
public final class ExportDrafts {

  private static final String FOLDER = "postmortems/";
  private static final int YEAR_CHARS = 4;

  private ExportDrafts() {}

  /**
   * Writes a draft for each incident of a file, below the year's folder; one that exists stays.
   *
   * @return the drafts that were written, relative to the repository
   * @throws AdoptionException if the file is missing or no export that is known
   * @throws IOException if it cannot be read or a draft cannot be written
   */
  public static List<String> write(Path root, Path file, Settings configuration)
      throws AdoptionException, IOException {
    Path export = root.resolve(file);
    if (!Files.isRegularFile(export)) {
      throw new AdoptionException("There is no file " + file + " to read incidents from.");
    }
    List<LegacyReport> reports =
        ExportedReports.of(
            LegacyText.decode(String.valueOf(export.getFileName()), Files.readAllBytes(export)),
            new DocumentParser(configuration.sectionNames()));
    if (reports.isEmpty()) {
      throw new AdoptionException(
          file + " holds no incidents in a form that is known; docs/adopting.md lists the forms.");
    }
    ReportAdopter adopter =
        new ReportAdopter(
            new AdoptionRequest(
                root, file, Path.of(FOLDER), configuration, AdoptionRequest.Otherwise.NOTHING),
            DayOrder.UNKNOWN,
            new GroupNames(reports));
    List<String> written = new ArrayList<>();
    for (LegacyReport report : reports) {
      String target = FOLDER + year(report.stem()) + report.stem() + ".md";
      if (!Files.exists(root.resolve(target), LinkOption.NOFOLLOW_LINKS)) {
        AdoptedReport draft =
            adopter.adopt(
                report,
                new ReportAdopter.Destination(target, String.valueOf(file), Optional.empty()));
        AdoptionWriter.writeNew(root, root.resolve(target), draft.text());
        written.add(target);
      }
    }
    return written;
  }

  private static String year(String name) {
    boolean dated = name.length() > YEAR_CHARS && name.charAt(YEAR_CHARS) == '-';
    return dated ? name.substring(0, YEAR_CHARS) + "/" : "";
  }
}
