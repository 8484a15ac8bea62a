package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.PreparedCorpus;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.fix.FixLimits;
import dev.postmortem.linter.fix.FixResult;
import dev.postmortem.linter.fix.Fixer;
import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fix never damages: its finding is gone, none of another kind appears, a second run changes
 * nothing, lines without a finding stay as they are, and the file reads as well as before.
 */
class FixPropertiesTest {

  private static final Path SAMPLE = Path.of("../sample-postmortems");
  private static final Path CORPORA = Path.of("../../shared/corpora");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
  private static final int MUTATIONS = Integer.getInteger("postmortem.mutations", 2);

  /** What people write that a fix is offered for, in places where a fix could do harm. */
  private static final List<String> PIECES =
      List.of(
          "<details><summary>Logs of <pod></summary>kubectl logs <pod-name> -n <name_space></details>",
          "<pod-name>",
          "Run `kubectl` with <pod-name> and a stray ` sign.",
          "Run kubectl with <pod-name> and <container>.",
          "| a | b |\n|---|---|\n| x \\| y <pod-name> | `a \\| b` <queue-name> |",
          "| a | b |\n|---|---|\n| `x|y` | one |\n| one | two | three |",
          "> [!NOTE]\n> See <pod-name>.",
          "- [ ] Drain <queue-name> first (owner: payments-lead, due: 2026-12-01, PAY-900)",
          "- [ ] Drain the queue first (owner: payments-lead, due: 2026-12-01, PAY-901)",
          "- [ ] Page when the queue is full",
          "See [the other](2026-01-01-nearly.md) and [here](#sumary).",
          "![a](img/nothing.png)",
          "<!-- postmortem-disable-next-line hindsight -- no need -->\nText.",
          "## Root cause\n\nThe pool was small.",
          "password = \"hunter2hunter2xQ9\"",
          "Mail jane.roe@shop.fr, please.");

  @TempDir private Path folder;

  @Test
  void theSampleAndItsMutations() throws IOException {
    Path root = copy(SAMPLE, "sample");
    mutate(root.resolve("postmortems"));
    holds(root);
  }

  @Test
  void olderReportsAsTheyAre() throws IOException {
    Path root = folder.resolve("reports");
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(root.resolve("postmortem.yml"), "profile: strict\n");
    Files.writeString(
        root.resolve("postmortems/pieces.md"),
        "---\ntitle: Pieces\nstatus: published\n---\n\n## Summary\n\n"
            + String.join("\n\n", PIECES)
            + "\n");
    if (Files.isDirectory(CORPORA)) {
      copy(CORPORA, "reports/postmortems");
    }
    holds(root);
  }

  private static void holds(Path root) {
    RepositoryReader reader = RepositoryReader.in(root.toAbsolutePath().normalize(), TODAY);
    Repository repository = reader.readWithoutHistory();
    PreparedCorpus corpus = Linter.standard().prepare(repository);
    int offered = 0;
    List<String> broken = new ArrayList<>();
    for (PostmortemDocument document : repository.documents()) {
      List<Finding> before = found(corpus, document.path());
      for (Finding finding : before) {
        for (Fix fix : finding.fixes()) {
          offered++;
          alone(finding, fix, before, repository, corpus, broken);
        }
      }
    }
    assertThat(broken).as("fixes applied alone").isEmpty();
    assertThat(offered).isPositive();
    FixResult result = fix(reader, repository);
    assertThat(result.files()).isNotEmpty();
    Map<String, String> texts = new HashMap<>();
    for (FixResult.FixedFile file : result.files()) {
      String path = file.before().path();
      texts.put(path, file.after());
      if (repository.document(path).isPresent()) {
        untouched(file.before(), file.after(), found(corpus, path));
      }
    }
    Repository fixed = reader.withUnsaved(texts).readWithoutHistory();
    assertThat(fix(reader.withUnsaved(texts), fixed).files()).as("a second run").isEmpty();
    for (String path : texts.keySet()) {
      assertThat(fixed.document(path).map(PostmortemDocument::hasReadableFrontMatter))
          .as(path)
          .isEqualTo(repository.document(path).map(PostmortemDocument::hasReadableFrontMatter));
    }
  }

  private static void alone(
      Finding finding,
      Fix fix,
      List<Finding> before,
      Repository repository,
      PreparedCorpus corpus,
      List<String> broken) {
    String path = finding.path();
    String text = fix.apply(repository.document(path).orElseThrow().source().text());
    Repository changed = repository.withText(path, text).orElseThrow();
    List<Finding> after = found(corpus.withText(path, changed), path);
    Map<String, Integer> counts = new HashMap<>();
    after.forEach(f -> counts.merge(f.rule().id(), 1, Integer::sum));
    before.forEach(f -> counts.merge(f.rule().id(), -1, Integer::sum));
    String where = "%s:%d %s %s".formatted(path, finding.start().line(), finding.rule().id(), fix);
    if (counts.getOrDefault(finding.rule().id(), 0) >= 0) {
      broken.add("still there: " + where);
    }
    boolean inBody =
        fix.edits().stream()
            .allMatch(
                e -> e.span().start() >= repository.document(path).orElseThrow().body().start());
    counts.forEach(
        (rule, more) -> {
          if (more > 0 && inBody) {
            broken.add("new " + rule + ": " + where);
          }
        });
  }

  private static FixResult fix(RepositoryReader reader, Repository repository) {
    return Fixer.run(
        reader, repository, new FixLimits(LintScope.everything(), Baseline.empty(), rule -> true));
  }

  private static List<Finding> found(PreparedCorpus corpus, String path) {
    return corpus.lint(path, Baseline.empty(), LanguageAnalyser.english()).findings();
  }

  /** Every line that no edit of an offered fix touches stands in the fixed text, in its order. */
  private static void untouched(SourceText before, String after, List<Finding> findings) {
    Set<Integer> touched = new HashSet<>();
    for (Finding finding : findings) {
      for (Fix fix : finding.fixes()) {
        for (Fix.Edit edit : fix.edits()) {
          int last = before.lineAt(Math.max(edit.span().start(), edit.span().end()));
          for (int line = before.lineAt(edit.span().start()); line <= last; line++) {
            touched.add(line);
          }
        }
      }
    }
    List<String> lines = after.lines().toList();
    int at = 0;
    for (int line = 1; line <= before.lineCount(); line++) {
      if (!touched.contains(line) && !before.line(line).isBlank()) {
        int found = lines.subList(at, lines.size()).indexOf(before.line(line));
        assertThat(found).as("%s:%d %s", before.path(), line, before.line(line)).isNotNegative();
        at += found + 1;
      }
    }
  }

  private static void mutate(Path postmortems) throws IOException {
    Random random = new Random(13);
    try (Stream<Path> files = Files.walk(postmortems)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file);
        for (int i = 0; i < MUTATIONS; i++) {
          text = mutated(text, random);
        }
        Files.writeString(file, text);
      }
    }
  }

  private static String mutated(String text, Random random) {
    int body = Math.max(0, text.indexOf("\n---\n", 4));
    return switch (random.nextInt(4)) {
      case 0 -> swapped(text, random.nextInt(Math.max(1, body - 8)) + 4);
      case 1 -> text.replaceFirst("factor: ([a-z]+)-([a-z])", "factor: $1-$2x");
      default -> {
        int at = text.indexOf("\n\n", body + random.nextInt(Math.max(1, text.length() - body)));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        yield at < 0
            ? text + "\n" + piece + "\n"
            : text.substring(0, at) + "\n\n" + piece + text.substring(at);
      }
    };
  }

  /** Two letters of a word change places, as in a slip. */
  private static String swapped(String text, int at) {
    int i = at;
    while (i + 1 < text.length()
        && !(Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i + 1)))) {
      i++;
    }
    return i + 1 >= text.length()
        ? text
        : text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!file.toString().contains("/target/")) {
          Files.createDirectories(target.getParent());
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
    return to;
  }
}
