package dev.postmortem.importer;

import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The postmortems that are in the folder already, and which reports they were adopted from. */
final class AdoptedBefore {

  /** Starts the comment that names the report that a postmortem was adopted from. */
  static final String ORIGIN = "adopted from: ";

  private static final String COMMENT = "# " + ORIGIN;

  private final Path root;
  private final DocumentParser parser;
  private final Map<String, String> byReport = new HashMap<>();
  private final Map<String, String> reportOf = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private AdoptedBefore(Path root, DocumentParser parser) {
    this.root = root;
    this.parser = parser;
  }

  /** Reads which reports the postmortems below a folder name. */
  static AdoptedBefore in(Path root, Path folder, DocumentParser parser) throws IOException {
    AdoptedBefore before = new AdoptedBefore(root, parser);
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (Stream<Path> walked = Files.walk(folder)) {
        files =
            walked
                .filter(f -> f.toString().endsWith(".md"))
                .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .toList();
      }
      for (Path file : files) {
        before.note(file);
      }
    }
    return before;
  }

  private void note(Path file) throws IOException {
    String target = root.relativize(file).toString().replace('\\', '/');
    SourceText source = SourceText.decode(target, Files.readAllBytes(file));
    texts.put(target, source.text());
    ids.add(parser.parse(source).id());
    frontMatter(source.text())
        .lines()
        .filter(line -> line.startsWith(COMMENT))
        .map(line -> line.substring(COMMENT.length()).strip())
        .forEach(
            report -> {
              byReport.putIfAbsent(report, target);
              reportOf.putIfAbsent(target, report);
            });
  }

  private static String frontMatter(String text) {
    int end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
    return end < 0 ? "" : text.substring(0, end);
  }

  /** The postmortem that says it was adopted from a report. */
  Optional<String> of(String report) {
    return Optional.ofNullable(byReport.get(report));
  }

  /** The ids of the postmortems that are there. */
  Set<String> ids() {
    return ids;
  }

  /** Whether a postmortem is there. */
  boolean isThere(String target) {
    return texts.containsKey(target);
  }

  /** The text of a postmortem that is there. */
  String text(String target) {
    return texts.getOrDefault(target, "");
  }

  /** Whether a file says that it was adopted from another report. */
  boolean isOfAnother(String target, String report) {
    String named = reportOf.get(target);
    return named != null && !named.equals(report);
  }

  /** Whether the body of a postmortem is still the report's, word for word. */
  boolean isUnchanged(String target, LegacyReport report) {
    PostmortemDocument there = parser.parse(SourceText.of(target, text(target)));
    return there.source().text().substring(there.body().start()).equals(report.body());
  }
}
