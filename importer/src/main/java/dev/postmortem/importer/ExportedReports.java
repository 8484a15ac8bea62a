package dev.postmortem.importer;

import dev.postmortem.importer.export.ExportMarkdown;
import dev.postmortem.importer.export.ExportedIncident;
import dev.postmortem.importer.export.IncidentExports;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.words.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The incidents of another tool's export as reports, each named after its day and title. */
final class ExportedReports {

  private static final int DAY_CHARS = 10;

  private ExportedReports() {}

  /** The reports; none if the file is no export that is known. */
  static List<LegacyReport> of(SourceText source, DocumentParser parser) {
    String folder = source.path().substring(0, source.path().lastIndexOf('/') + 1);
    Set<String> taken = new HashSet<>();
    List<LegacyReport> reports = new ArrayList<>();
    for (ExportedIncident incident : IncidentExports.read(source)) {
      String name = Slug.distinct(name(incident.facts()), taken::add);
      reports.add(
          LegacyReport.read(
              SourceText.of(folder + name + ".md", ExportMarkdown.of(incident)), parser));
    }
    return reports;
  }

  private static String name(Map<String, String> facts) {
    String day =
        Stream.of("started_at", "detected_at", "date")
            .map(key -> facts.getOrDefault(key, ""))
            .filter(at -> at.length() >= DAY_CHARS)
            .map(at -> at.substring(0, DAY_CHARS) + "-")
            .findFirst()
            .orElse("");
    return Slug.whole(day + facts.getOrDefault("title", "incident"));
  }
}
