package dev.postmortem.linter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Lint;
import dev.postmortem.linter.LintResult;
import dev.postmortem.text.format.Front;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  private static final ReportFrame FRAME = ReportFrame.of("1");

  private static final String SETTINGS = "rules: {actions: off, evidence: off, process: off}\n";

  private static LintResult lint(String body) {
    return Lint.body(body).configured(SETTINGS).run();
  }

  @Test
  void aFindingIsACommandThatPointsAtTheWords() {
    assertThat(GithubReport.annotations(lint("The engineer should have checked the lag.\n"), FRAME))
        .isEqualTo(
            "::error file=postmortems/2026-06-04-checkout.md,line=22,endLine=22,col=14,endColumn=32,"
                + "title=hindsight::Judges in hindsight: \"should have checked\"%0AHelp: say what"
                + " people knew and saw at the time, as in \"the dashboard showed only the"
                + " mean\"\n");
  }

  @Test
  void charactersThatEndACommandAreEscaped() {
    LintResult result =
        Lint.files()
            .configured(SETTINGS)
            .file("postmortems/a,b%.md", "---\nseverity: \"100%\"\n---\n")
            .run();
    assertThat(GithubReport.annotations(result, FRAME))
        .contains("file=postmortems/a%2Cb%25.md,")
        .contains("Unknown severity: \"100%25\"");
  }

  @Test
  void aFolderOfTheRepositoryIsPutInFront() {
    assertThat(
            GithubReport.annotations(
                lint("The engineer should have checked the lag.\n"),
                ReportFrame.of("1").in("docs/ops")))
        .startsWith("::error file=docs/ops/postmortems/");
  }

  @Test
  void errorsComeFirstAndANoticeCountsTheRest() {
    LintResult result =
        lint(
            "We forgot to look.\n\n".repeat(13)
                + "The engineer should have checked the lag.\n\n".repeat(12));
    List<String> commands = GithubReport.annotations(result, FRAME).lines().toList();
    assertThat(commands).hasSize(21);
    assertThat(commands.subList(0, 10)).allMatch(c -> c.startsWith("::error "));
    assertThat(commands.subList(10, 20)).allMatch(c -> c.startsWith("::warning "));
    assertThat(commands.get(20))
        .startsWith("::notice ")
        .contains(
            "2 more errors and 3 more warnings have no annotation: GitHub shows ten of each level");
  }

  @Test
  void theSummaryIsATableWithoutMarkupFromTheText() {
    LintResult result =
        Lint.files()
            .configured(SETTINGS)
            .file("postmortems/a.md", "---\nseverity: \"<b>|`x`\"\n---\n")
            .run();
    assertThat(GithubReport.summary(result, FRAME))
        .startsWith("## ❌ Postmortems: ")
        .containsPattern("(?m)^\\| ❌ \\| a.md:2 \\| Unknown severity: .* \\| unknown-term \\|$")
        .contains("&lt;b&gt;\\|\\`x\\`")
        .doesNotContain("<b>");
  }

  @Test
  void theSummaryListsErrorsFirstAndLinksToLinesAndRules() {
    LintResult result = lint("We forgot to look.\n\nThe engineer should have checked the lag.\n");
    ReportFrame frame =
        new ReportFrame(
            "1",
            "ops",
            Optional.of("https://incidents.example.org/site"),
            Optional.of("https://git.example.org/a/b/blob/abc"),
            Front.MAVEN);
    assertThat(GithubReport.summary(result, frame))
        .startsWith("## ❌ Postmortems: 1 error to fix, 1 warning\n\n")
        .containsSubsequence(
            "| ❌ | [2026-06-04-checkout.md:24]"
                + "(https://git.example.org/a/b/blob/abc/ops/postmortems/2026-06-04-checkout.md#L24)",
            "[hindsight](https://incidents.example.org/site/rules/hindsight.html)",
            "| ⚠️ | ");
  }

  @Test
  void theSummaryStaysBelowGitHubsLimitAndCountsTheRest() {
    String summary = GithubReport.summary(lint("She should have asked.\n\n".repeat(900)), FRAME);
    assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isLessThan(1024 * 1024);
    assertThat(summary.lines().filter(l -> l.startsWith("| ❌"))).hasSize(250);
    assertThat(summary).endsWith("and 650 more; mvn postmortem:lint lists all.\n");
  }

  @Test
  void aGoodRunSaysSo() {
    assertThat(GithubReport.summary(lint(""), FRAME))
        .startsWith("## ✅ Postmortems: nothing to fix\n\nNo findings in 1 postmortem.");
  }
}
