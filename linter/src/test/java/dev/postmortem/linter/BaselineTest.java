package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.linter.SuppressedFinding.By;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.baseline.BaselineEntry;
import dev.postmortem.linter.baseline.BaselineFormatException;
import dev.postmortem.linter.baseline.BaselineReader;
import dev.postmortem.linter.baseline.BaselineReport;
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
  void whatIsOnRecordIsLetStand() {
    Baseline record = body(BAD).run().toBaseline();
    LintResult result = body(BAD).baseline(record).run();
    assertThat(result.findings()).isEmpty();
    assertThat(result.count(By.BASELINE)).isEqualTo(1);
    assertThat(result.staleBaseline()).isEmpty();
  }

  @Test
  void linesMayShiftAndParagraphsMayBeWrappedAnew() {
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
  void aFileThatIsStillThereKeepsItsRecordToItself() {
    Baseline record = body(BAD).run().toBaseline();
    LintResult result =
        body("").file("postmortems/b.md", RuleBench.FRONT_MATTER + BAD).baseline(record).run();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.staleBaseline()).hasSize(1);
  }

  @Test
  void whatWasMendedIsStaleAndLeaves() {
    Baseline record = body(BAD).run().toBaseline();
    LintResult result = body("Fine now.\n").baseline(record).run();
    assertThat(result.staleBaseline())
        .singleElement()
        .extracting(BaselineEntry::count)
        .isEqualTo(1);
    assertThat(record.without(result.staleBaseline()).entries()).isEmpty();
    assertThat(result.toBaseline().entries()).isEmpty();
  }

  @Test
  void aRunOverSomeFilesKnowsNothingStaleOfOthers() {
    Baseline record = named("postmortems/gone.md", BAD).run().toBaseline();
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
  void whatIsNoBaselineIsRefusedInOneSentence() {
    for (String text :
        List.of("", "[]", "{}", "{\"version\": 2}", "{\"version\": 1, \"files\": []}")) {
      assertThatThrownBy(() -> BaselineReader.read(text))
          .isInstanceOf(BaselineFormatException.class)
          .hasMessageStartingWith(Baseline.FILE_NAME + " cannot be read: ")
          .hasMessageNotContaining("\n");
    }
  }
}
