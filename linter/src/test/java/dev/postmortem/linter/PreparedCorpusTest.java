package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.language.RememberingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judging one text while it changes gives the same findings as linting everything again. */
class PreparedCorpusTest {

  private static final String PATH = "postmortems/orders.md";
  private static final String TEXT =
      """
      ---
      id: orders
      title: Orders were accepted twice
      status: published
      severity: SEV-3
      services: [orders]
      ---

      ## Summary

      The engineer forgot to drain the node. The cache was cold.

      ## Follow-up

      We will add an alert on the queue's age.
      """;

  @TempDir Path folder;
  private Repository repository;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("postmortems"));
    Files.writeString(folder.resolve("postmortem.yml"), "");
    Files.writeString(folder.resolve(PATH), TEXT);
    Files.writeString(folder.resolve("postmortems/other.md"), TEXT);
    repository = RepositoryReader.at(folder, LocalDate.of(2026, 11, 20)).readWithoutHistory();
  }

  @Test
  void whatTheCorpusSaysMovesWithItsWords() {
    String changed = TEXT.replace("---\nid:", "---\n# a line more\nid:");
    Repository after = repository.withText(PATH, changed).orElseThrow();
    PreparedCorpus carried = Linter.standard().prepare(repository).withText(PATH, after);
    assertThat(findings(carried))
        .contains("3:5 duplicate-id")
        .isEqualTo(findings(Linter.standard().prepare(after)));
  }

  @Test
  void aSeriesOfEditsGivesTheFindingsOfAFreshReading() {
    Random random = new Random(20_261_124);
    RememberingReader reader = new RememberingReader();
    PreparedCorpus carried = Linter.standard().prepare(repository);
    Repository state = repository;
    StringBuilder text = new StringBuilder(TEXT);
    for (int i = 0; i < 200; i++) {
      int body = TEXT.indexOf("## Summary");
      int at = body + random.nextInt(text.length() - body + 1);
      if (random.nextBoolean()) {
        text.insert(at, List.of("x", " should have ", "\n\n", ".", "`").get(random.nextInt(5)));
      } else {
        text.delete(at, Math.min(text.length(), at + random.nextInt(4)));
      }
      state = state.withText(PATH, text.toString()).orElseThrow();
      carried = carried.withText(PATH, state);
      reader.beginAgain();
      assertThat(carried.lint(PATH, Baseline.empty(), reader).findings())
          .isEqualTo(
              Linter.standard()
                  .lint(state, LintScope.files(List.of(PATH)), Baseline.empty())
                  .findings());
    }
  }

  private static List<String> findings(PreparedCorpus corpus) {
    return corpus.lint(PATH, Baseline.empty(), new RememberingReader()).findings().stream()
        .map(f -> f.start().line() + ":" + f.start().column() + " " + f.rule().id())
        .toList();
  }
}
