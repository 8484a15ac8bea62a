package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels in the forms that reports have them, and what is read of them. */
class FactsTest {

  @Test
  void aTableOfOneRowHasItsLabelsAbove() {
    AdoptionBench bench =
        AdoptionBench.adopt(
            "a.md",
            """
            # A

            | Severity | Customers affected | Data loss | Incident duration |
            | --- | --- | --- | --- |
            | SEV-2 | All | None | 3h 45m |
            """);

    assertThat(bench.value("severity")).isEqualTo("SEV-2");
    assertThat(bench.report().text())
        .contains("  users_affected: All\n", "  data_loss: None\n", "  duration: \"3h 45m\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Fault occurs 2026-06-04 14:02 UTC",
        "- **Key events**\n  - Started: 2026-06-04 14:02 UTC",
        "**Start time (UTC)**: 2026-06-04 14:02",
        "## Started at\n\n- 2026-06-04 14:02 UTC",
        "> **Incident:** INC-9\n> **Start:** 2026-06-04 14:02 UTC",
        "**Severity:** SEV-1 | **Start:** 2026-06-04 14:02 UTC",
        "Duration: 2026-06-04 14:02 – 14:40 UTC (38 minutes)",
        "| Field | Value |\n|---|---|\n| **When** | 2026-06-04 14:02 → 2026-06-04 14:40 UTC |",
      })
  void theStartIsReadInManyForms(String body) {
    assertThat(AdoptionBench.adopt("a.md", "# A\n\n" + body + "\n").value("started_at"))
        .isEqualTo("2026-06-04T14:02:00+00:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Started 2026-06-04 14:02",
        "- Started: about 2026-06-04 14:02 UTC",
        "- Started: 2026-06-04 14:02 UTC or 14:12",
        "- Started: 2026-06-04 14:02 CST",
        "- Started: 04/06/2026 14:02 UTC",
        "Duration: 2026-06-04 ~14:02 – 14:40 UTC",
        "Duration: 2026-06-04 14:40 – 14:02 UTC",
        "- Started: 2026-06-04 14:02 UTC\n- Started: 2026-06-05 14:02 UTC",
      })
  void whatIsDoubtfulIsLeftOutAndNamed(String body) {
    AdoptionBench bench = AdoptionBench.adopt("a.md", "# A\n\n" + body + "\n");

    assertThat(bench.value("started_at")).isEmpty();
    assertThat(bench.report().notFound()).anyMatch(n -> n.startsWith("started_at"));
  }

  @Test
  void aTimeWithoutAZoneIsNamedAndReadWhereTheZoneIsSaid() {
    String body = "# A\n\n- Resolved 2026-06-04 14:02\n";

    assertThat(AdoptionBench.adopt("a.md", body).report().notFound())
        .contains("resolved_at: the report says \"2026-06-04 14:02\", without a zone");
    AdoptionBench said = AdoptionBench.adopt("a.md", body, "adopt: {zone: Europe/London}");
    assertThat(said.value("resolved_at")).isEqualTo("2026-06-04T14:02:00+01:00");
    assertThat(said.report().text()).contains("# times without a zone read as Europe/London");
    assertThat(
            AdoptionBench.adopt(
                    "a.md", "All times in UTC.\n\n" + body, "adopt: {zone: Europe/London}")
                .value("resolved_at"))
        .isEqualTo("2026-06-04T14:02:00+00:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All customers",
        "Most of them",
        "API → mail",
        "Orders - and what came of it",
        "It was slow."
      })
  void affectedPeopleAreNotAService(String value) {
    assertThat(AdoptionBench.adopt("a.md", "# A\n\nAffected: " + value + "\n").value("services"))
        .isEmpty();
  }

  @Test
  void aSectionOnDetectionSaysWhoNoticedInItsFirstSentence() {
    assertThat(detector("The incident was detected via an alarm. Users saw it later."))
        .isEqualTo("alert");
    assertThat(detector("Two customers reported it.")).isEqualTo("customer");
    assertThat(detector("No alert fired; a customer reported it.")).isEmpty();
    assertThat(detector("Monitoring is missing there.")).isEmpty();
    assertThat(detector("An alert told us what customers reported.")).isEmpty();
  }

  private static String detector(String words) {
    return AdoptionBench.adopt("a.md", "# A\n\n## Detection\n\n" + words + "\n")
        .value("detected_by");
  }

  @Test
  void aFactorThatWasPraisedOrIsUnknownIsNoFactor() {
    String report =
        AdoptionBench.adopt(
                "a.md",
                """
                # A

                ## Contributing factors

                - Memory leak in the proxy
                - Technical debt was limited here
                - Unknown
                """)
            .report()
            .text();

    assertThat(report)
        .contains("factor: resource-leak\n")
        .doesNotContain("factor: deferred-maintenance")
        .doesNotContain("Unknown\n  ");
  }
}
