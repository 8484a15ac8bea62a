package dev.postmortem.importer;

import dev.postmortem.importer.export.IncidentExports;
import dev.postmortem.importer.format.ReportFormat;
import dev.postmortem.importer.report.LegacyName;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.importer.report.LegacyText;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a folder that are reports, read, and what was skipped and why. */
final class ReportFiles {

  private static final long MAX_FILE_BYTES = 10L * 1024 * 1024;

  /** Endings of files that are beside reports and are none. */
  private static final Set<String> BESIDE =
      Set.of(
          "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "mp4", "webm", "css", "js", "scss",
          "woff", "woff2", "ttf", "map", "yml", "yaml", "toml", "xml", "lock", "sh", "py", "rb");

  private final Path from;
  private final Path to;
  private final DocumentParser parser;
  private final Set<String> candidates = new TreeSet<>();
  private final Set<String> exports = new TreeSet<>();
  private final List<LegacyReport> reports = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final Map<String, Integer> otherEndings = new TreeMap<>();

  private ReportFiles(Path from, Path to, DocumentParser parser) {
    this.from = from;
    this.to = to;
    this.parser = parser;
  }

  /**
   * Reads the reports below a folder, without following links.
   *
   * @param to the folder of the postmortems, which is left out
   */
  static ReportFiles read(Path from, Path to, DocumentParser parser) throws IOException {
    ReportFiles files = new ReportFiles(from, to, parser);
    files.walk();
    for (String path : files.candidates) {
      files.read(path);
    }
    for (String path : files.exports) {
      files.readExport(path);
    }
    return files;
  }

  /** The reports, by path. */
  List<LegacyReport> reports() {
    return reports;
  }

  /** Files that are not reports, and why, one line each. */
  List<String> skipped() {
    return skipped;
  }

  /** How many files have an ending that is not read, by ending. */
  Map<String, Integer> otherEndings() {
    return otherEndings;
  }

  private void walk() throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(from) && name(folder).startsWith(".");
            return hidden || folder.equals(to)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            consider(file, attributes);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            skipped.add(relative(file) + ": cannot be read");
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void consider(Path file, BasicFileAttributes attributes) {
    String name = name(file);
    if (IncidentExports.mayBe(name) && attributes.size() <= MAX_FILE_BYTES) {
      exports.add(relative(file));
    } else if (ReportFormat.of(name).isEmpty() && !LegacyName.hasNoEnding(name)) {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (!BESIDE.contains(ending) && !name.startsWith(".")) {
        otherEndings.merge(ending, 1, Integer::sum);
      }
    } else if (LegacyName.isOther(name)) {
      skipped.add(relative(file) + ": not a report, judged by its name");
    } else if (!attributes.isRegularFile()) {
      skipped.add(relative(file) + ": a link, which is not followed");
    } else if (attributes.size() > MAX_FILE_BYTES) {
      skipped.add(relative(file) + ": larger than 10 MB");
    } else {
      candidates.add(relative(file));
    }
  }

  private void readExport(String path) throws IOException {
    SourceText source = LegacyText.decode(path, Files.readAllBytes(from.resolve(path)));
    List<LegacyReport> found = ExportedReports.of(source, parser);
    if (found.isEmpty()) {
      otherEndings.merge(path.substring(path.lastIndexOf('.') + 1), 1, Integer::sum);
    }
    reports.addAll(found);
  }

  private void read(String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (LegacyName.isOfFolder(name) && !isReportOfItsFolder(path)) {
      skipped.add(path + ": not a report, judged by its name");
      return;
    }
    SourceText source = LegacyText.decode(path, Files.readAllBytes(from.resolve(path)));
    if (source.encoding() == SourceText.Encoding.BINARY) {
      skipped.add(path + ": not a text");
    } else if (source.text().length() > DocumentParser.DEFAULT_MAX_CHARS) {
      skipped.add(path + ": longer than the limit for postmortems; link its logs, or split it");
    } else if (source.text().isBlank()) {
      skipped.add(path + ": empty");
    } else {
      LegacyReport report = LegacyReport.read(source, parser);
      boolean surely =
          ReportFormat.of(name).filter(ReportFormat.MARKDOWN::equals).isPresent()
              && !(LegacyName.isOfFolder(name) && report.ownFrontMatter().entries().isEmpty());
      if (surely || looksLikeReport(report)) {
        reports.add(report);
      } else {
        skipped.add(
            path
                + (LegacyName.hasNoEnding(name)
                    ? ": has no ending and does not look like Markdown"
                    : ": does not look like a report: no known section, no timeline"));
      }
    }
  }

  /** Whether an index or read-me is alone in a folder of its own, as in page bundles. */
  private boolean isReportOfItsFolder(String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return false;
    }
    String folder = path.substring(0, slash + 1);
    return candidates.stream()
        .filter(c -> c.startsWith(folder) && !c.equals(path))
        .noneMatch(c -> ReportFormat.of(c).isPresent());
  }

  private static boolean looksLikeReport(LegacyReport report) {
    return report.document().sections().stream().anyMatch(s -> s.kind().isPresent())
        || !report.document().timeline().isEmpty();
  }

  private String relative(Path file) {
    return from.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
