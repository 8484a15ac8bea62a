package dev.postmortem.importer.report;

import dev.postmortem.importer.format.ReportFormat;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.time.DayOrder;
import dev.postmortem.schema.time.TimeScanner;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An existing report as it was read: the front matter of another tool, if it has one, and the body.
 *
 * @param path the file, relative to the folder that is adopted, with {@code /}
 * @param ownFrontMatter keys of another tool's front matter; empty if there is none
 * @param remarks lines of that front matter that its keys do not tell: comments, and what could not
 *     be read
 * @param body everything below that front matter: word for word, or converted to Markdown
 * @param document the body, parsed
 */
public record LegacyReport(
    String path,
    YamlMap ownFrontMatter,
    List<String> remarks,
    String body,
    PostmortemDocument document) {

  private static final YamlMap NOTHING = new YamlMap(Span.at(0), List.of());

  /**
   * Reads a report. Front matter that cannot be read stays in the body, so that no word is lost.
   */
  public static LegacyReport read(SourceText original, DocumentParser parser) {
    ReportFormat format = ReportFormat.of(original.path()).orElse(ReportFormat.MARKDOWN);
    SourceText source =
        format == ReportFormat.MARKDOWN
            ? original
            : SourceText.of(original.path(), format.markdown(original.text()));
    int last = closingLine(source);
    YamlMap own = NOTHING;
    List<String> remarks = new ArrayList<>();
    String body = source.text();
    if (last > 0) {
      int open = source.lineSpan(1).end();
      Span inside = new Span(open, Math.max(open, source.lineSpan(last).start()));
      boolean toml = source.line(1).startsWith("+++");
      source.slice(inside).lines().filter(LegacyReport::hasComment).forEach(remarks::add);
      YamlMap read =
          toml
              ? TomlReader.read(source.slice(inside), remarks)
              : OtherFrontMatter.yaml(source, inside, remarks);
      boolean whole = !read.entries().isEmpty() || source.slice(inside).isBlank();
      if (whole) {
        own = OtherFrontMatter.flat(read);
        int end =
            last < source.lineCount() ? source.lineSpan(last + 1).start() : source.text().length();
        body = source.text().substring(end);
      } else {
        remarks.clear();
      }
    }
    Optional<OtherFrontMatter.Json> json =
        last > 0 ? Optional.empty() : OtherFrontMatter.json(source);
    if (json.isPresent()) {
      own = OtherFrontMatter.flat(json.get().map());
      body = source.text().substring(json.get().end());
    }
    PostmortemDocument document = parser.parse(SourceText.of(source.path(), body));
    return new LegacyReport(source.path(), own, List.copyOf(remarks), body, document);
  }

  private static boolean hasComment(String line) {
    int hash = (' ' + line).indexOf(" #");
    return hash >= 0 && line.substring(0, hash).chars().noneMatch(c -> c == '"' || c == '\'');
  }

  /** Whether it writes the day before the month, in its body or its name. */
  public DayOrder dayOrder() {
    return document.dayOrder().or(TimeScanner.dayOrder(stem()));
  }

  /** How the lines of the body end. */
  public String lineEnd() {
    int end = body.indexOf('\n');
    return end > 0 && body.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /** The line that closes the front matter that the first line opens; 0 if there is none. */
  private static int closingLine(SourceText source) {
    String fence = source.line(1).stripTrailing();
    if (!fence.equals("---") && !fence.equals("+++")) {
      return 0;
    }
    for (int line = 2; line <= source.lineCount(); line++) {
      if (source.line(line).stripTrailing().equals(fence)) {
        return line;
      }
    }
    return 0;
  }

  /** The file's name without its endings. */
  public String stem() {
    return LegacyName.stem(path);
  }
}
