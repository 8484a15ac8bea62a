package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.rule.TicketStates;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.tasks.lint.LintTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check of one file reads little of the others, and finds in it what a check of all finds. */
class NarrowedLintTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir Path root;

  @Test
  void everyFileOfTheSampleCorpusHasTheSameFindingsAloneAndAmongAll() throws Exception {
    assertAlike(Path.of("../sample-postmortems").toRealPath());
  }

  @Test
  void everyFileOfACorpusFullOfRelationsHasTheSameFindingsAloneAndAmongAll() throws Exception {
    Git.run(root, "git", "init", "-q", "-b", "main");
    Files.writeString(root.resolve("postmortem.yml"), "profile: strict\n");
    Random random = new Random(20261124);
    for (int commit = 0; commit < 4; commit++) {
      for (int i = 0; i < 12; i++) {
        write(commit * 12 + i, random);
      }
      Git.commit(root, "Import " + commit);
    }
    for (int i = 0; i < 48; i += 9) {
      Path file = root.resolve("postmortems/2026/incident-%d.md".formatted(i));
      Files.writeString(file, Files.readString(file).replace("status: open", "status: done"));
      Git.commit(root, "Done " + i);
    }

    List<String> rules = assertAlike(root);

    assertThat(rules)
        .contains(
            "duplicate-id",
            "unlinked-recurrence",
            "repeated-while-action-open",
            "late-publication",
            "misplaced-file",
            "unknown-reference",
            "broken-link",
            "named-person");
  }

  /** Few words of each kind, so that most files have something to do with others. */
  private void write(int number, Random random) throws IOException {
    String text =
        """
        ---
        title: Incident %1$d
        id: incident-%2$d
        incident: INC-%3$d
        status: %4$s
        severity: SEV-%5$d
        services: [%6$s]
        reviewers: [Wilhelmina Torvald]
        started_at: 2026-%7$02d-%8$02dT10:00:00Z
        resolved_at: 2026-%7$02d-%8$02dT12:00:00Z
        contributing_factors:
          - factor: %9$s
          - factor: %10$s
        actions:
          - id: A1
            action: Add a canary
            status: open
            addresses: [%9$s]
        related: [incident-%11$d]
        ---
        ## Summary

        Wilhelmina looked at [the other](incident-%11$d.md#summary) and [another](gone-%1$d.md#there).
        """
            .formatted(
                number,
                random.nextInt(8) == 0 ? random.nextInt(48) : number,
                random.nextInt(40),
                random.nextBoolean() ? "published" : "in-review",
                1 + random.nextInt(3),
                random.nextBoolean() ? "checkout" : "payments",
                1 + random.nextInt(9),
                1 + random.nextInt(28),
                random.nextBoolean() ? "missing-canary" : "alert-missing",
                random.nextBoolean() ? "cache-stampede" : "retry-storm",
                random.nextInt(60));
    String folder = number % 9 == 8 ? "2021" : "2026";
    Path file = root.resolve("postmortems/%s/incident-%d.md".formatted(folder, number));
    Files.createDirectories(file.getParent());
    Files.writeString(file, number % 7 == 6 ? text.replace("\n", "\r\n") : text);
  }

  private static List<String> assertAlike(Path root) throws Exception {
    RepositoryReader reader = RepositoryReader.in(root, TODAY);
    var all =
        Linter.standard()
            .lint(LintTask.read(reader), LintScope.everything(), Baseline.empty())
            .findings();
    List<String> rules = new ArrayList<>();
    var heads = reader.readHeads();
    for (PostmortemDocument document : heads.documents()) {
      LintScope scope = LintScope.files(Set.of(document.path()));
      List<String> alone =
          Linter.standard()
              .prepare(LintTask.read(reader, heads, scope), TicketStates.notAsked(), scope)
              .lint(scope, Baseline.empty())
              .findings()
              .stream()
              .map(NarrowedLintTest::describe)
              .toList();
      assertThat(alone)
          .isEqualTo(
              all.stream()
                  .filter(f -> f.path().equals(document.path()))
                  .map(NarrowedLintTest::describe)
                  .toList());
    }
    all.forEach(f -> rules.add(f.rule().id()));
    return rules;
  }

  private static String describe(Finding finding) {
    return "%s %s %s %s %s %s %s"
        .formatted(
            finding.path(),
            finding.span(),
            finding.level(),
            finding.rule().id(),
            finding.message(),
            finding.help(),
            finding.fingerprint());
  }
}
