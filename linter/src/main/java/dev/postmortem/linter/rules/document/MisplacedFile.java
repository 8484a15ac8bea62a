package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.time.Rfc3339;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A postmortem that lies where it is not looked for: in the folder of another year, under a name
 * with another day, or under a name that is ignored.
 */
public final class MisplacedFile implements CorpusRule {

  private static final List<String> ENDINGS =
      List.of(".md", ".markdown", ".mdown", ".mkd", ".qmd", ".txt");

  private static final RuleInfo INFO =
      RuleInfo.error(
              "misplaced-file",
              Family.DOCUMENT,
              "the folder or file name does not match the incident")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    context
        .judgedDocuments()
        .forEach(
            document ->
                document
                    .frontMatter()
                    .startedAt()
                    .ifPresent(started -> place(document, started, remarks)));
    for (String path : context.repository().files().besides()) {
      if (isIgnored(path)) {
        context
            .repository()
            .files()
            .read(path)
            .filter(MisplacedFile::isPostmortem)
            .ifPresent(
                source ->
                    remarks
                        .of(source)
                        .ofFile(
                            new Span(0, Math.min(3, source.text().length())),
                            "This looks like a postmortem, but the tool ignores files with this name")
                        .help("rename it, as in 2026-06-04-checkout-rejected-cards.md"));
      }
    }
  }

  private static void place(
      PostmortemDocument document, Located<OffsetDateTime> started, CorpusDiagnostics remarks) {
    LocalDate first = started.value().toLocalDate().minusDays(1);
    LocalDate last =
        Stream.of(document.frontMatter().resolvedAt(), document.frontMatter().mitigatedAt())
            .flatMap(Optional::stream)
            .map(at -> at.value().toLocalDate())
            .max(LocalDate::compareTo)
            .filter(end -> end.isAfter(first))
            .orElse(started.value().toLocalDate())
            .plusDays(1);
    Optional<Integer> folder = yearOfFolder(document.path());
    if (folder.isPresent() && (folder.get() < first.getYear() || folder.get() > last.getYear())) {
      remarks
          .of(document)
          .ofFile(
              started.span(),
              "This file is in %d/, but the incident started on %s"
                  .formatted(folder.get(), started.value().toLocalDate()))
          .help("move it to %d/, or correct the date".formatted(started.value().getYear()));
      return;
    }
    dayOfName(document.path())
        .filter(day -> day.isBefore(first) || day.isAfter(last))
        .ifPresent(
            day ->
                remarks
                    .of(document)
                    .ofFile(
                        started.span(),
                        "The file name says %s, but the incident started on %s"
                            .formatted(day, started.value().toLocalDate()))
                    .help("rename the file to the date of the incident, or correct the date"));
  }

  private static Optional<Integer> yearOfFolder(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    boolean year =
        folder.length() == 4
            && (folder.startsWith("19") || folder.startsWith("20"))
            && folder.chars().allMatch(c -> c >= '0' && c <= '9');
    return year ? Optional.of(Integer.valueOf(folder)) : Optional.empty();
  }

  private static Optional<LocalDate> dayOfName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.length() < 10 ? Optional.empty() : Rfc3339.day(name.substring(0, 10));
  }

  /** Names that begin with {@code _} are templates. */
  private static boolean isIgnored(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith("_") && ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static boolean isPostmortem(SourceText source) {
    FrontMatter front = DocumentParser.frontMatterOf(source);
    return front.severity().isPresent() && front.text("started_at").isPresent();
  }
}
