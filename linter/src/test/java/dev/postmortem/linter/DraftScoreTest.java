package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How many marked passages of whole drafts are found.
 *
 * <p>{@code scripts/score-language.sh --drafts} prints what this test counts.
 */
class DraftScoreTest {

  private static final String PRINT = "drafts.print";

  @Test
  void passagesOfOpenDraftsAreFound() {
    List<MarkedDraft> drafts = MarkedDraft.in(Path.of("language-data", "drafts", "open"));
    MarkedDraft.Score score = score(drafts);
    if ("open".equals(System.getProperty(PRINT))) {
      System.out.println(line(score));
    } else if ("misses".equals(System.getProperty(PRINT))) {
      drafts.forEach(DraftScoreTest::printMistakes);
    }
    assertFloor(score, 0.55, 0.4);
  }

  @Test
  void passagesOfSealedDraftsAreFound() {
    MarkedDraft.Score score = score(MarkedDraft.in(Path.of("language-data", "drafts", "sealed")));
    if ("sealed".equals(System.getProperty(PRINT))) {
      System.out.println(line(score));
    }
    assertFloor(score, 0.35, 0.8);
  }

  @Test
  void aMarkIsTakenOutOfTheTextAndKeptAsAPassage() {
    MarkedDraft draft = MarkedDraft.parse("A [[hindsight,person-at-fault-we|b c]] d.");
    assertThat(draft.text()).isEqualTo("A b c d.");
    assertThat(draft.marks())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.rules()).containsExactlyInAnyOrder("hindsight", "person-at-fault");
              assertThat(draft.text().substring(mark.span().start(), mark.span().end()))
                  .isEqualTo("b c");
            });
  }

  private static MarkedDraft.Score score(List<MarkedDraft> drafts) {
    assertThat(drafts).hasSizeGreaterThanOrEqualTo(10);
    return drafts.stream()
        .map(MarkedDraft::score)
        .reduce(MarkedDraft.Score.none(), MarkedDraft.Score::plus);
  }

  /** Totals only: what a sealed draft says must not show. */
  private static void assertFloor(MarkedDraft.Score score, double recall, double falsePerDraft) {
    assertThat(score.blameRecall()).as("passages found").isGreaterThanOrEqualTo(recall);
    assertThat(score.falsePerDraft())
        .as("false findings a draft")
        .isLessThanOrEqualTo(falsePerDraft);
  }

  private static String line(MarkedDraft.Score score) {
    return String.format(
        Locale.ROOT,
        "%d drafts: %d of %d passages of blame or cause (%.0f %%), %d of %d promised works, %d false"
            + " findings (%.2f a draft)",
        score.drafts(),
        score.blameFound(),
        score.blame(),
        100 * score.blameRecall(),
        score.workFound(),
        score.work(),
        score.falseFindings(),
        score.falsePerDraft());
  }

  private static void printMistakes(MarkedDraft draft) {
    draft
        .falseFindings()
        .forEach(f -> System.out.println("false  " + f.pattern().orElse("") + ": " + f.message()));
    for (MarkedDraft.Mark mark : draft.missed()) {
      System.out.println(
          "missed "
              + mark.rules()
              + ": "
              + draft.text().substring(mark.span().start(), mark.span().end()));
    }
  }
}
