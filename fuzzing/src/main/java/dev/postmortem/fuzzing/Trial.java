package dev.postmortem.fuzzing;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.PreparedCorpus;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineFormatException;
import dev.postmortem.linter.baseline.BaselineReader;
import dev.postmortem.linter.baseline.BaselineReport;
import dev.postmortem.linter.fix.FixedText;
import dev.postmortem.linter.fix.ProvenFixes;
import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.secret.SecretText;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.adopt.AdoptRequest;
import dev.postmortem.tasks.adopt.AdoptTask;
import dev.postmortem.tasks.site.SiteTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Gives one text to everything that reads what people write, and expects no damage. */
final class Trial {

  private static final String NAME = "postmortems/one.md";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

  private final Path root;
  private final Repository repository;
  private final PreparedCorpus corpus;

  /** A trial in an empty folder. */
  Trial(Path folder) throws IOException {
    this.root = folder;
    Files.createDirectories(folder.resolve("postmortems"));
    Files.writeString(folder.resolve("postmortem.yml"), "profile: strict\n");
    Files.writeString(folder.resolve(NAME), "---\ntitle: One\n---\n");
    this.repository = RepositoryReader.in(folder, TODAY).readWithoutHistory();
    this.corpus = Linter.standard().prepare(repository);
  }

  /** Reads, lints, fixes and records a text; what is wrong is thrown. */
  void inMemory(String text) throws BaselineFormatException {
    LintResult result = lint(text);
    expect(() -> result.failures().isEmpty(), "a rule broke: " + result.failures());
    for (Finding finding : result.findings()) {
      expect(
          () -> finding.span().start() >= 0 && finding.span().end() <= text.length(),
          "a finding outside of the text: " + finding);
      expect(
          () -> StandardCharsets.UTF_8.newEncoder().canEncode(finding.message()),
          "a message with half a character: " + finding);
    }
    PostmortemDocument document = document(text);
    Optional<FixedText> fixed =
        ProvenFixes.in(changed(text), Baseline.empty())
            .of(document.source(), result.findings(), refused -> {});
    if (fixed.isPresent()) {
      LintResult after = lint(fixed.get().text());
      expect(() -> after.failures().isEmpty(), "a rule broke on a fixed text");
      expect(
          () ->
              !document.hasReadableFrontMatter()
                  || document(fixed.get().text()).hasReadableFrontMatter(),
          "a fix made the file unreadable");
    }
    Baseline recorded = BaselineReader.read(BaselineReport.format(result.toBaseline()));
    expect(
        () -> recorded.entries().size() == result.toBaseline().entries().size(),
        "a baseline does not read back");
    String masked = SecretText.masked(text);
    expect(() -> masked.length() == text.length(), "masking moved what stands behind a secret");
  }

  /** Adopts a text, and builds the site of it with its search index. */
  void onDisk(String text) throws IOException, TaskException {
    Path legacy = root.resolve("legacy");
    Files.createDirectories(legacy);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(legacy.resolve("old.md"), bytes);
    // A folder without any report is an answer of its own.
    Files.writeString(legacy.resolve("plain.md"), "# The shop was slow\n\nFor two hours.\n");
    AdoptTask.plan(
        root, legacy, root.resolve("adopted"), new AdoptRequest.Defaults(null, null, null));
    Files.write(root.resolve(NAME), bytes);
    Path site = root.resolve("site");
    SiteTask.run(root, TODAY, "internal", site);
    try (Stream<Path> pages = Files.list(site.resolve("incidents"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".html")).toList()) {
        String html = Files.readString(page);
        int main = html.indexOf("<main");
        for (String word : List.of("<script", "onclick=x", "<svg>")) {
          expect(
              () -> main < 0 || !html.substring(main, html.indexOf("</main>")).contains(word),
              "a page has " + word);
        }
      }
    }
  }

  private LintResult lint(String text) {
    return changed(text).lint(NAME, Baseline.empty(), LanguageAnalyser.english());
  }

  private PreparedCorpus changed(String text) {
    return corpus.withText(NAME, repository.withText(NAME, text).orElseThrow());
  }

  private PostmortemDocument document(String text) {
    return repository.withText(NAME, text).orElseThrow().document(NAME).orElseThrow();
  }

  private static void expect(BooleanSupplier holds, String otherwise) {
    if (!holds.getAsBoolean()) {
      throw new IllegalStateException(otherwise);
    }
  }
}
