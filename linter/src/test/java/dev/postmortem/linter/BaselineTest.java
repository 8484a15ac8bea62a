package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.linter.SuppressedFinding.By;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineEntry;
import dev.postmortem.linter.baseline.BaselineFormatException;
import dev.postmortem.linter.baseline.BaselineReader;
import dev.postmortem.linter.baseline.BaselineReport;
import dev.postmortem.linter.baseline.FindingMark;
import dev.postmortem.linter.baseline.Likeness;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final String BAD =
      "When the alert came in, the engineer should have checked the replication lag at once.\n";

  private static Lint body(String body) {
    return Lint.body(body).configured("rules: { missing-section: off, untracked-action: off }\n");
  }

  private static Lint named(String path, String body) {
    return Lint.files()
        .configured("rules: { missing-section: off, untracked-action: off }\n")
        .file(path, RuleBench.FRONT_MATTER + body);
  }

  @Test
  void recordedFindingsAreSuppressed() {
    Baseline record = body(BAD).run().toBaseline();
    LintResult result = body(BAD).baseline(record).run();
    assertThat(result.findings()).isEmpty();
    assertThat(result.count(By.BASELINE)).isEqualTo(1);
    assertThat(result.staleBaseline()).isEmpty();
  }

  @Test
  void linesMayShiftAndParagraphsMayBeRewrapped() {
    Baseline record = body(BAD).run().toBaseline();
    String wrapped =
        "## Summary\n\nNew words.\n\n" + BAD.replace(" the engineer ", "\nthe engineer\n");
    assertThat(body(wrapped).baseline(record).run().findings()).isEmpty();
  }

  @Test
  void aSecondFindingOfTheSameWordsIsNew() {
    Baseline record = body(BAD).run().toBaseline();
    LintResult result = body(BAD + "\n" + BAD).baseline(record).run();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.count(By.BASELINE)).isEqualTo(1);
  }

  @Test
  void otherWordsAreNew() {
    Baseline record = body(BAD).run().toBaseline();
    String other = "The reviewer should have asked for a dry run.\n";
    assertThat(body(BAD + "\n" + other).baseline(record).run().findings()).hasSize(1);
  }

  @Test
  void aRenamedFileKeepsItsRecord() {
    Baseline record = named("postmortems/old.md", BAD).run().toBaseline();
    LintResult result = named("postmortems/2026/new.md", BAD).baseline(record).run();
    assertThat(result.findings()).isEmpty();
    assertThat(result.staleBaseline()).isEmpty();
  }

  @Test
  void aRenamedFileThatWasEditedKeepsItsRecordToo() {
    String story = story(60);
    Baseline record = named("postmortems/old.md", BAD + story).run().toBaseline();
    String edited = "A new beginning.\n\n" + BAD + story.replace("word7 ", "another ");
    LintResult result = named("postmortems/new.md", edited).baseline(record).run();
    assertThat(result.findings()).isEmpty();
    assertThat(result.staleBaseline()).isEmpty();
    assertThat(result.toBaseline().entries())
        .extracting(BaselineEntry::path)
        .containsOnly("postmortems/new.md");
  }

  @Test
  void aNewFileDoesNotInheritFromOneThatIsGone() {
    String settings = "rules: { untracked-action: off }\n";
    Lint old =
        Lint.files()
            .configured(settings)
            .file("postmortems/old.md", RuleBench.FRONT_MATTER + story(60));
    Baseline record = old.run().toBaseline();
    assertThat(record.entries()).extracting(BaselineEntry::rule).contains("missing-section");
    String other =
        RuleBench.FRONT_MATTER
            .replace("Checkout rejected cards", "Nobody could log in")
            .replace("Release 41 reached all hosts", "A certificate ran out at midnight")
            .replace(
                "Page when the share of rejected cards passes two per cent", "Watch the days left");
    LintResult result =
        Lint.files()
            .configured(settings)
            .file("postmortems/new.md", other + story(90).replace("word", "term"))
            .baseline(record)
            .run();
    assertThat(result.findings()).extracting(f -> f.rule().id()).contains("missing-section");
  }

  private static String story(int words) {
    StringBuilder story = new StringBuilder();
    for (int i = 0; i < words; i++) {
      story.append("word").append(i).append(i % 12 == 11 ? ".\n" : " ");
    }
    return story.append("end.\n").toString();
  }

  @Test
  void paragraphsItemsRowsAndActionsMayMove() {
    String before =
        """
        The card gateway was down.

        The engineer should have checked.

        - first point
        - the on-call should have known

        | a | b |
        |---|---|
        | one | two |
        | x | they should have known better |
        """;
    String after =
        """
        The on-call was paged.

        | a | b |
        |---|---|
        | x | they should have known better |
        | one | two |

        1. the on-call should have known
        2. first point

        Then:

        The engineer should have checked.

        The card gateway was down.
        """;
    Baseline record = body(before).run().toBaseline();
    assertThat(record.size()).isGreaterThan(2);
    LintResult result = body(after).baseline(record).run();
    assertThat(result.findings()).isEmpty();
    assertThat(result.staleBaseline()).isEmpty();
  }

  @Test
  void anEditOnOneSideOfTheWordsIsNoNewFinding() {
    Baseline record = body(BAD).run().toBaseline();
    assertThat(body(BAD.replace("the alert came in", "it paged")).baseline(record).run().findings())
        .isEmpty();
    assertThat(
            body(BAD.replace(
                    "the engineer should have checked the replication lag",
                    "she should have checked the disk"))
                .baseline(record)
                .run()
                .findings())
        .isNotEmpty();
  }

  @Test
  void aParagraphMayMoveToAnotherFileButNotBeDoubled() {
    String b = "postmortems/b.md";
    String empty = RuleBench.FRONT_MATTER.replace("title: Checkout", "id: b\ntitle: Basket");
    Baseline record = body(BAD).file(b, empty).run().toBaseline();
    assertThat(body("").file(b, empty + BAD).baseline(record).run().findings()).isEmpty();
    assertThat(body(BAD).file(b, empty + BAD).baseline(record).run().findings())
        .extracting(Finding::path)
        .containsExactly(b);
  }

  @Test
  void marksAndLikenessReadBack() {
    FindingMark a = FindingMark.ofFile("x");
    assertThat(FindingMark.of(a.toString())).contains(a);
    assertThat(Likeness.of(story(50)).to(Likeness.of(story(50)))).isEqualTo(1);
    assertThat(Likeness.read(Likeness.of(story(50)).toString()))
        .get()
        .hasToString(Likeness.of(story(50)).toString());
    assertThat(Likeness.of(story(50)).to(Likeness.of("other words altogether, and more"))).isZero();
    assertThat(Likeness.read("zz")).isEmpty();
  }

  @Test
  void fixedFindingsAreStaleAndRemoved() {
    Baseline record = body(BAD).run().toBaseline();
    LintResult result = body("Fine now.\n").baseline(record).run();
    assertThat(result.staleBaseline())
        .singleElement()
        .extracting(BaselineEntry::count)
        .isEqualTo(1);
    assertThat(result.stillOnRecord().entries()).isEmpty();
    assertThat(result.toBaseline().entries()).isEmpty();
  }

  @Test
  void aRunOverSomeFilesKnowsNothingStaleOfOthers() {
    Baseline record = named("postmortems/gone.md", BAD + story(200)).run().toBaseline();
    LintResult result =
        body("").baseline(record).scope(LintScope.files(List.of(RuleBench.PATH))).run();
    assertThat(result.staleBaseline()).isEmpty();
  }

  @Test
  void theFileIsSortedAndReadsBack() throws BaselineFormatException {
    Baseline record =
        body(BAD + "\n" + BAD).file("postmortems/b.md", "---\ntitle: X\n---\n").run().toBaseline();
    String text = BaselineReport.format(record);
    assertThat(text)
        .startsWith(
            "{\n  \"version\": 1,\n  \"files\": {\n    \"postmortems/2026-06-04-checkout.md\": {\n")
        .contains("\"count\": 2")
        .endsWith("}\n");
    assertThat(BaselineReader.read(text).entries()).isEqualTo(record.entries());
  }

  @Test
  void whatIsNoBaselineIsRefusedInAFewWords() {
    for (String text :
        List.of("", "[]", "{}", "{\"version\": 2}", "{\"version\": 1, \"files\": []}")) {
      assertThatThrownBy(() -> BaselineReader.read(text))
          .isInstanceOf(BaselineFormatException.class)
          .hasMessageMatching("(it|\"files\") (is|has) .*")
          .hasMessageNotContaining("\n");
    }
  }
}
