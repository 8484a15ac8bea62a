package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.LintScope.LineRange;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineReport;
import dev.postmortem.linter.report.CheckstyleReport;
import dev.postmortem.linter.report.ConsoleReport;
import dev.postmortem.linter.report.GithubReport;
import dev.postmortem.linter.report.GitlabReport;
import dev.postmortem.linter.report.JsonReport;
import dev.postmortem.linter.report.JunitReport;
import dev.postmortem.linter.report.MarkdownReport;
import dev.postmortem.linter.report.RdjsonReport;
import dev.postmortem.linter.report.ReportFrame;
import dev.postmortem.linter.report.SarifReport;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.format.Front;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinterTest {

  private static final String HINDSIGHT = "The on-call engineer should have checked the lag.\n";
  private static final String DRAFT = RuleBench.FRONT_MATTER.replace("published", "draft");

  @Test
  void theUsualFrontMatterIsGoodInEveryProfile() {
    assertThat(Lint.body("").configured("profile: essential\n").lines()).isEmpty();
    assertThat(Lint.body("").configured("profile: strict\n").lines("missing-section")).isEmpty();
  }

  @Test
  void nothingIsCalledMissingWhereTheFrontMatterCannotBeRead() {
    assertThat(
            Lint.files()
                .file("postmortems/none.md", "The engineer forgot to drain the node.\n")
                .file("postmortems/open.md", "---\ntitle: X\n")
                .lines())
        .containsExactlyInAnyOrder(
            "1 ERROR front-matter-syntax",
            "1 ERROR person-at-fault",
            "1 ERROR front-matter-syntax");
  }

  @Test
  void theProfileSetsTheLevel() {
    Lint lint = Lint.body("## Root cause\n\nA disk.\n");
    assertThat(lint.configured("profile: recommended\n").lines("missing-section"))
        .containsExactly("1 WARNING single-cause-heading");
    assertThat(lint.configured("profile: strict\n").lines("missing-section"))
        .containsExactly("1 ERROR single-cause-heading");
  }

  @Test
  void aFamilyIsSetAndARuleIsSetOverIt() {
    assertThat(
            Lint.body(HINDSIGHT + "\nThat was careless of the engineer.\n")
                .configured("rules: { wording: warning, hindsight: 'off' }\n")
                .lines("missing-section"))
        .containsExactly("3 WARNING judgemental-word");
  }

  @Test
  void anOverrideHoldsForItsFilesOnly() {
    String yaml =
        """
        overrides:
          - paths: ["postmortems/2019/**"]
            rules: { hindsight: off }
          - severities: [SEV-1]
            rules: { hindsight: warning }
        """;
    assertThat(Lint.body(HINDSIGHT).configured(yaml).lines("missing-section"))
        .containsExactly("1 ERROR hindsight");
    assertThat(
            Lint.files()
                .configured(yaml)
                .file(
                    "postmortems/2019/a.md",
                    RuleBench.FRONT_MATTER.replace("2026-06-04T", "2019-06-04T") + HINDSIGHT)
                .lines("missing-section"))
        .isEmpty();
    assertThat(
            Lint.files()
                .configured(yaml)
                .file(
                    "postmortems/a.md",
                    RuleBench.FRONT_MATTER.replace("SEV-4", "SEV-1") + HINDSIGHT)
                .lines("missing-section", "no-luck-section"))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("WARNING hindsight");
  }

  @Test
  void aDraftIsWarnedOfWhatItLacksAndJudgedForItsWords() {
    String lacking = DRAFT.replaceAll("(?s)actions:.*---", "---") + HINDSIGHT;
    assertThat(Lint.files().file("postmortems/a.md", lacking).lines())
        .containsExactlyInAnyOrder(
            "1 WARNING missing-section",
            "1 WARNING missing-section",
            "1 WARNING missing-section",
            "1 WARNING missing-section",
            "1 WARNING no-actions",
            "1 WARNING no-evidence",
            "14 ERROR hindsight");
  }

  @Test
  void whatIsSetForDraftsHoldsForDrafts() {
    String yaml = "overrides:\n  - statuses: [draft]\n    rules: { missing-section: error }\n";
    assertThat(Lint.files().configured(yaml).file("postmortems/a.md", DRAFT).lines())
        .hasSize(4)
        .allMatch(l -> l.equals("1 ERROR missing-section"));
  }

  @Test
  void wordsInTheTimelineAreWarnings() {
    assertThat(
            Lint.body("## Timeline (UTC)\n\n- 14:02 " + HINDSIGHT + "\n## Summary\n\n" + HINDSIGHT)
                .lines("missing-section", "timeline-without-source"))
        .containsExactly("3 WARNING hindsight", "7 ERROR hindsight");
  }

  @Test
  void quotedSpeechIsAWarning() {
    assertThat(
            Lint.body("A customer wrote: \"The engineer should have checked the disk first.\"\n")
                .lines("missing-section"))
        .containsExactly("1 WARNING hindsight");
  }

  @Test
  void aRuleThatBreaksDownHidesNothing() {
    LintResult result = Lint.body(HINDSIGHT).with(new Broken()).run();
    assertThat(result.failures())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("broken-rule");
              assertThat(f.path()).isEqualTo(RuleBench.PATH);
              assertThat(f.message()).contains("please report it").doesNotContain("\n");
            });
    assertThat(result.findings()).anyMatch(f -> f.rule().id().equals("hindsight"));
    assertThat(result.passes(Level.ERROR)).isFalse();
    assertThat(new ConsoleReport(ConsoleReport.Style.PLAIN, Front.MAVEN).format(result))
        .contains(RuleBench.PATH + ": error: Internal error in rule broken-rule");
  }

  @Test
  void onlyFilesThatWereAskedForAreReported() {
    Lint lint = Lint.body(HINDSIGHT).file("postmortems/old.md", RuleBench.FRONT_MATTER + HINDSIGHT);
    assertThat(lint.scope(LintScope.files(List.of("postmortems/old.md"))).run().findings())
        .isNotEmpty()
        .allMatch(f -> f.path().equals("postmortems/old.md"));
  }

  @Test
  void factsOfTheCorpusSeeFilesThatWereNotAskedFor() {
    assertThat(
            Lint.files()
                .file("postmortems/a.md", "---\nid: disk\n---\n")
                .file("postmortems/b.md", "---\nid: disk\n---\n")
                .scope(LintScope.files(List.of("postmortems/b.md")))
                .lines())
        .contains("2 ERROR duplicate-id");
  }

  @Test
  void onlyChangedLinesAndTheFileAsAWholeAreReported() {
    int above = (int) RuleBench.FRONT_MATTER.lines().count();
    LintScope third =
        LintScope.lines(Map.of(RuleBench.PATH, List.of(new LineRange(above + 3, above + 3))));
    assertThat(Lint.body(HINDSIGHT + "\n" + HINDSIGHT).scope(third).lines())
        .contains("3 ERROR hindsight")
        .doesNotContain("1 ERROR hindsight")
        .anyMatch(l -> l.endsWith("missing-section"));
  }

  @Test
  void theSameInputGivesTheSameResultOnManyThreads() {
    Lint lint = Lint.files();
    for (int i = 0; i < 60; i++) {
      lint.file("postmortems/%02d.md".formatted(i), RuleBench.FRONT_MATTER + HINDSIGHT);
    }
    ConsoleReport report = new ConsoleReport(ConsoleReport.Style.PLAIN, Front.MAVEN);
    assertThat(report.format(lint.run())).isEqualTo(report.format(lint.run()));
    assertThat(lint.run().findings()).isSorted();
  }

  @Test
  void secretsAreEchoedNowhere() {
    String secret = "ghp_abcdefghijklmnopqrstuvwxyz0123456789";
    LintResult result =
        Lint.files()
            .file(
                "postmortems/a.md",
                "---\ntitle: \"" + secret + "\"\nstatus: " + secret + "\n---\n\n" + secret + "\n")
            .run();
    assertThat(result.findings()).anyMatch(f -> f.rule().id().equals("secret"));
    assertThat(
            List.of(
                new ConsoleReport(ConsoleReport.Style.PLAIN, Front.MAVEN).format(result),
                GithubReport.annotations(result, ReportFrame.of("1")),
                GithubReport.summary(result, ReportFrame.of("1")),
                SarifReport.format(result, ReportFrame.of("1")),
                JunitReport.format(result),
                CheckstyleReport.format(result, ReportFrame.of("1")),
                GitlabReport.format(result, ReportFrame.of("1")),
                RdjsonReport.format(result, ReportFrame.of("1")),
                MarkdownReport.format(result, ReportFrame.of("1")),
                JsonReport.format(result),
                BaselineReport.format(result.toBaseline())))
        .allSatisfy(report -> assertThat(report).doesNotContain(secret))
        .anySatisfy(report -> assertThat(report).contains("ghp_****"));
  }

  @Test
  void brokenFilesDoNotHideTheFindingsOfOthers() {
    LintResult result =
        Lint.body(HINDSIGHT)
            .file("postmortems/empty.md", "")
            .file("postmortems/bytes.md", "a\0b")
            .file("postmortems/line.md", "x".repeat(2_000_000))
            .file("postmortems/tabs.md", "---\nimpact:\n\tsummary: x\n---\n")
            .file(
                "postmortems/bomb.md",
                "---\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b]\n---\n")
            .run();
    assertThat(result.failures()).isEmpty();
    for (String name : List.of("empty", "bytes", "line", "tabs")) {
      assertThat(result.findings())
          .as(name)
          .anyMatch(
              f ->
                  f.path().equals("postmortems/" + name + ".md")
                      && f.rule().id().equals("front-matter-syntax"));
    }
    assertThat(result.findings()).anyMatch(f -> f.rule().id().equals("hindsight"));
  }

  @Test
  void aLinkOutOfTheRepositoryIsAFindingOfItsPath(@TempDir Path folder) throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.md"), "---\ntitle: X\n---\n");
    Path root = Files.createDirectories(folder.resolve("repository"));
    Files.writeString(root.resolve("postmortem.yml"), "");
    Files.createDirectories(root.resolve("postmortems"));
    Files.createSymbolicLink(root.resolve("postmortems/link.md"), outside);
    LintResult result =
        Linter.standard()
            .lint(
                RepositoryReader.at(root, RuleBench.TODAY).readWithoutHistory(),
                LintScope.everything(),
                Baseline.empty());
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.path()).isEqualTo("postmortems/link.md");
              assertThat(f.rule().id()).isEqualTo("front-matter-syntax");
              assertThat(f.message()).contains("leads outside the repository");
            });
  }

  /** A badly written rule. */
  private static final class Broken implements DocumentRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.error("broken-rule", Family.WORDING, "nothing");
    }

    @Override
    public void check(DocumentContext context, Diagnostics remarks) {
      throw new IndexOutOfBoundsException("over the edge");
    }
  }
}
