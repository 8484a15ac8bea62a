package dev.postmortem.importer;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.importer.report.GroupNames;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.text.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adopts one report given as a text, and reads the result back. */
record AdoptionBench(AdoptedReport report) {

  static AdoptionBench adopt(String name, String text) {
    return adopt(name, text, "");
  }

  /** With settings as they stand in {@code postmortem.yml}. */
  static AdoptionBench adopt(String name, String text, String settings) {
    RepositoryFolder folder =
        new RepositoryFolder(Path.of("."), Map.of("postmortem.yml", settings));
    Settings configuration = SettingsReader.read(folder).configuration();
    AdoptionRequest request =
        new AdoptionRequest(
            Path.of("."),
            Path.of("legacy"),
            Path.of("postmortems"),
            configuration,
            AdoptionRequest.Otherwise.NOTHING);
    LegacyReport legacy =
        LegacyReport.read(
            SourceText.of(name, text), new DocumentParser(configuration.sectionNames()));
    return new AdoptionBench(
        new ReportAdopter(request, DayOrder.UNKNOWN, new GroupNames(List.of(legacy)))
            .adopt(
                legacy, new ReportAdopter.Destination("postmortems/x.md", name, Optional.empty())));
  }

  PostmortemDocument document() {
    return new DocumentParser(SectionNames.builtIn())
        .parse(SourceText.of("postmortems/x.md", report.text()));
  }

  FrontMatter frontMatter() {
    return document().frontMatter();
  }

  /** A top-level key as it is written, without its comment; empty if it is missing. */
  String value(String key) {
    return frontMatter().text(key).map(l -> l.value()).orElse("");
  }

  String body() {
    return report.text().substring(document().body().start());
  }
}
