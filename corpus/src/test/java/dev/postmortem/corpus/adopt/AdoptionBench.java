package dev.postmortem.corpus.adopt;

import dev.postmortem.corpus.config.Configuration;
import dev.postmortem.corpus.config.ConfigurationReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.FrontMatter;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.SectionNames;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.time.DayOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Adopts one report given as a text, and reads the result back. */
record AdoptionBench(AdoptedReport report) {

  static AdoptionBench adopt(String name, String text) {
    return adopt(name, text, "");
  }

  /** With settings as they stand in {@code postmortem.yml}. */
  static AdoptionBench adopt(String name, String text, String settings) {
    RepositoryFolder folder =
        new RepositoryFolder(Path.of("."), Map.of("postmortem.yml", settings));
    Configuration configuration = ConfigurationReader.read(folder).configuration();
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
        new ReportAdopter(request, DayOrder.UNTOLD, new GroupNames(List.of(legacy)))
            .adopt(legacy, "postmortems/x.md", name));
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
