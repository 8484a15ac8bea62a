package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of invented reports that tell when an incident started, was noticed and ended. */
class ToldMomentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an alert is triggered about the export that has not run for more than a day | alert",
        "The disk alarm fired for a volume that should be empty | alert",
        "Slow pages reported by others, and it does not go away | ''",
        "Odd behaviour reported on Gitter | ''",
        "Investigation starts after a user reported that no label is printed | customer",
        "[No Data] Labels per minute alert triggered | alert",
        "@mira noticed that some invoices are empty | ''",
        "@mira reports on Slack that something is wrong with the export | ''",
        "Investigation starts after noticing odd curves on the load chart | ''",
      })
  void whatWasNoticedMayBeHedgedAndDenied(String event, String detector) {
    AdoptionBench adopted = timeline("- 10:00 " + event);

    assertThat(adopted.value("detected_at")).startsWith("2026-03-02T10:00");
    assertThat(adopted.value("detected_by")).isEqualTo(detector);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No alert fired for the export",
        "@mira noticed that the export works",
        "All is fine, which is reported on Gitter",
        "The user servers restart",
      })
  void whatTellsOfNoTroubleIsNoDetection(String event) {
    assertThat(timeline("- 10:00 " + event).value("detected_at")).isEmpty();
  }

  @Test
  void troubleMayBeginAtTheEndOfALongSentence() {
    assertThat(
            timeline("- 10:00 Errors about jobs that cannot find their volume start to appear")
                .value("started_at"))
        .startsWith("2026-03-02T10:00");
  }

  @Test
  void anInvestigationThatBeginsIsNoStart() {
    assertThat(
            timeline("- 10:00 Printer outage is reported on Gitter, investigation begins")
                .value("started_at"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "started_at | Error rate starts to climb",
        "started_at | Latency begins to increase",
        "started_at | First failed requests",
        "started_at | First errors in the logs",
        "started_at | Database stops accepting connections",
        "started_at | Users begin seeing errors",
        "started_at | Primary database crashes",
        "started_at | Queue starts to back up",
        "detected_at | On-call paged",
        "detected_at | Page received by on-call",
        "detected_at | First customer ticket",
        "detected_at | Support escalates to engineering",
        "detected_at | A customer reached out to tell us about empty invoices",
        "detected_at | Detected by monitoring",
        "detected_at | Internal report of the issue",
        "detected_at | Datadog monitor triggers",
        "resolved_at | Latency back to baseline",
        "resolved_at | Errors stop",
        "resolved_at | Error rate drops to zero",
        "resolved_at | Resolution confirmed",
        "resolved_at | Incident declared resolved",
        "mitigated_at | Impact mitigated",
        "mitigated_at | Issue mitigated by failing over",
        "mitigated_at | Users no longer affected",
      })
  void anEventInWordsOfTheFieldTellsOneMoment(String key, String event) {
    AdoptionBench adopted = timeline("- 10:00 " + event);

    assertThat(
            Stream.of("started_at", "detected_at", "mitigated_at", "resolved_at")
                .filter(k -> !adopted.value(k).isEmpty()))
        .containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Launch success rate begins increasing",
        "We stop accepting connections",
        "Team stops processing messages",
        "Team escalated to the vendor",
        "Errors stop the rollout",
        "The on-call hands over the incident",
        "Incident taken over by the night shift",
        "Impact not mitigated",
      })
  void whatSoundsLikeAMomentMayBeNone(String event) {
    AdoptionBench adopted = timeline("- 10:00 " + event);

    assertThat(
            Stream.of("started_at", "detected_at", "mitigated_at", "resolved_at")
                .filter(k -> !adopted.value(k).isEmpty()))
        .isEmpty();
  }

  @Test
  void noMoreErrorsAreTheEnd() {
    assertThat(
            timeline(
                    "- 10:00 Errors begin\n- 11:00 All nodes are new, and no more errors are found")
                .value("resolved_at"))
        .startsWith("2026-03-02T11:00");
    assertThat(
            timeline("- 10:00 Errors begin\n- 11:00 We wait until there are no more errors")
                .value("resolved_at"))
        .isEmpty();
  }

  @Test
  void theImpactOfEachPartMakesUpTheWhole() {
    AdoptionBench adopted =
        impact(
            """
            - No label could be printed from 2026-03-02 10:00 UTC until 2026-03-02 12:00 UTC
            - No order could be sent from 2026-03-02 11:00 UTC until 2026-03-02 13:30 UTC
            """);

    assertThat(adopted.value("started_at")).startsWith("2026-03-02T10:00");
    assertThat(adopted.value("resolved_at")).startsWith("2026-03-02T13:30");
  }

  @Test
  void periodsWithAGapAreSeveralOutages() {
    AdoptionBench adopted =
        impact(
            """
            - No label could be printed from 2026-03-02 10:00 UTC until 2026-03-02 11:00 UTC
            - No label could be printed from 2026-03-02 14:00 UTC until 2026-03-02 15:00 UTC
            """);

    assertThat(adopted.value("started_at")).isEmpty();
    assertThat(adopted.value("resolved_at")).isEmpty();
  }

  @Test
  void aDayWithoutAYearIsTheOneNextToTheDayOfTheReport() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "2026-01-04-labels.md",
            "# Labels\n\nFrom December 30, 4:02 PM UTC to January 2, 3:15 AM UTC no label was"
                + " printed.\n");

    assertThat(adopted.value("started_at")).startsWith("2025-12-30T16:02");
    assertThat(adopted.value("resolved_at")).startsWith("2026-01-02T03:15");
  }

  @Test
  void theStatedLengthTellsTheStart() {
    String lead = "# Labels\n\nNo label was printed for 1h 50m.\n\n## Timeline (UTC)\n\n";
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "2026-03-02-labels.md",
            lead
                + "- 10:00 New version goes to staging\n"
                + "- 10:30 New version goes live\n"
                + "- 11:10 Users report empty labels\n"
                + "- 12:20 Service restored\n");

    assertThat(adopted.value("started_at")).startsWith("2026-03-02T10:30");

    assertThat(
            AdoptionBench.adopt(
                    "2026-03-02-labels.md",
                    lead
                        + "- 10:00 New version goes live\n"
                        + "- 10:20 Users report empty labels\n"
                        + "- 10:30 Rollback\n"
                        + "- 12:20 Service restored\n")
                .value("started_at"))
        .as("what follows the detection is not the start")
        .isEmpty();
  }

  @Test
  void aLongTimeToRecoveryMayBeCountedLoosely() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Nodes

            - Time to detection: 7 hours
            - Time to recovery: 50 hours 10 minutes

            ## Timeline (UTC)

            - 2026-03-02 07:30 New image
            - 2026-03-02 14:30 Nodes report odd values
            - 2026-03-04 09:46 Old image
            """);

    assertThat(adopted.value("started_at")).startsWith("2026-03-02T07:30");
    assertThat(adopted.value("detected_at")).startsWith("2026-03-02T14:30");
    assertThat(adopted.value("resolved_at")).startsWith("2026-03-04T09:46");
  }

  @Test
  void ofTwoEndsTheOneThatComesNearerToTheStatedTimeIsMeant() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Nodes

            - Time to detection: 544 minutes
            - Time to recovery: 669 minutes

            ## Timeline (UTC)

            - 2026-03-02 11:20 New image
            - 2026-03-02 20:28 Odd values
            - 2026-03-02 22:23 Old image
            - 2026-03-02 22:25 Values as before
            """);

    assertThat(adopted.value("detected_at")).startsWith("2026-03-02T20:28");
    assertThat(adopted.value("resolved_at")).startsWith("2026-03-02T22:25");
  }

  @Test
  void theLastSentenceOfALongLastEventTellsTheEnd() {
    String story = "We restarted the printers one after the other and looked at each label. ";

    assertThat(
            timeline(
                    "- 10:00 Errors begin\n- 11:00 "
                        + story.repeat(6)
                        + "Everything is fine and printing works")
                .value("resolved_at"))
        .startsWith("2026-03-02T11:00");
  }

  @Test
  void anAlertedTeamTellsNotWhoNoticed() {
    assertThat(timeline("- 10:00 Team alerted").value("detected_by")).isEmpty();
  }

  @Test
  void aTimelineOfSeveralIncidentsGivesNoTimes() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Two outages

            ## Timeline (UTC)

            - 2026-03-02 10:00 Users report empty labels
            - 2026-03-02 11:00 Service restored
            - 2026-03-05 10:00 Users report empty labels
            - 2026-03-05 11:00 Service restored
            """);

    assertThat(adopted.value("detected_at")).isEmpty();
    assertThat(adopted.report().text()).contains("the timeline describes several incidents");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Labels were empty. We received alerts that the printer queue was full. | alert",
        "Labels were empty. It was first noticed through support tickets rather than monitoring. | customer",
        "Two customers reported empty labels on Monday. | customer",
        "We got Watchman email alerts that said the printer was down. | alert",
        "Labels were empty. The queue does not alert. | ''",
        "Labels were empty. It was not detected by monitoring. | ''",
      })
  void theSummaryTellsWhoNoticed(String summary, String detector) {
    assertThat(
            AdoptionBench.adopt("x.md", "# Labels\n\n## Summary\n\n" + summary + "\n")
                .value("detected_by"))
        .isEqualTo(detector);
  }

  private static AdoptionBench timeline(String events) {
    return AdoptionBench.adopt(
        "2026-03-02-labels.md", "# Labels\n\n## Timeline (UTC)\n\n" + events + "\n");
  }

  private static AdoptionBench impact(String items) {
    return AdoptionBench.adopt("x.md", "# Labels\n\n## Impact\n\n" + items);
  }
}
