package dev.postmortem.corpus.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.analytics.factor.CoOccurrence;
import dev.postmortem.corpus.analytics.figure.EvidencePart;
import dev.postmortem.corpus.analytics.incident.FigureTable;
import dev.postmortem.corpus.analytics.similarity.Recurrences;
import dev.postmortem.testkit.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FiguresTextTest {

  private static final String NOTE =
      """
      <!-- Generated from figures.md in corpus, which the site shows too; -Dupdate.goldens=true rewrites it. -->

      """;

  @Test
  void theDocumentationShowsTheSameTextAsTheSite() {
    Golden.assertMatches(Path.of("../docs/analytics.md"), NOTE + FiguresText.markdown());
  }

  @Test
  void theNumbersInTheTextAreThoseOfTheCode() {
    String text = FiguresText.markdown().replace('\n', ' ');
    assertThat(text)
        .contains("at most " + FigureTable.TARGET_TIME_TO_MITIGATE.toMinutes() + " minutes")
        .contains("at least " + Recurrences.MIN_SHARED_FACTORS + " factors and a service")
        .contains("at most " + Recurrences.MAX_TIME_BETWEEN.toDays() + " days before")
        .contains(
            "from "
                + CoOccurrence.MIN_INCIDENTS_WITH_BOTH
                + " incidents with both and "
                + CoOccurrence.MIN_INCIDENTS_WITH_EACH
                + " with each");
  }

  @Test
  void everyPartOfTheEvidenceIsExplained() {
    assertThat(EvidencePart.values()).hasSize(10);
    assertThat(FiguresText.markdown().replace('\n', ' '))
        .contains(
            "`detected_at`, `mitigated_at`, `resolved_at`, `detected_by`, an impact in numbers")
        .contains("a trigger (kind or summary), two factors, a timeline")
        .contains("sources in the timeline")
        .contains("evidence (at least one link)");
  }
}
