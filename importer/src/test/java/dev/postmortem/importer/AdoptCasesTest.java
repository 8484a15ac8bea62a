package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.IncidentDay;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import dev.postmortem.text.source.Located;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small reports, one for each kind of mistake or omission that was seen, with the right values. */
class AdoptCasesTest {

  private static final String DATED = "2026-03-02-outage.md";

  @Test
  void aReportWithoutAStartCountsForTheNextBestDay() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            - Detected: 2026-03-02 14:05 UTC
            - Resolved: 2026-03-02 15:00 UTC
            """);

    assertThat(IncidentDay.of(adopted.document())).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void theZoneGivenToAdoptReachesTheTimeline() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            DATED,
            "# Outage\n\n## Timeline\n\n- 10:00 A\n- 10:30 B\n",
            "adopt: {zone: Europe/London}");

    assertThat(adopted.report().text()).contains("timeline_zone: Europe/London");
    assertThat(adopted.document().timeline()).allMatch(e -> e.at().isPresent());
  }

  @Test
  void aBoldLabelAboveNestedCausesIsNoCause() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            ## Root cause analysis

            - **Primary Cause:**
               - The router of the provider failed.
            - **Contributing Factors:**
               - No second provider was in use.
            """);

    assertThat(notes(adopted))
        .containsExactly("The router of the provider failed.", "No second provider was in use.");
  }

  @Test
  void bulletsBelowACauseExplainIt() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            ## Root causes

            1. **Small nodes**: The nodes had two cores. This showed in both outages:
               - On Monday the queue was full.
               - On Friday the cache was full.
            2. One cache for all
            """);

    assertThat(notes(adopted))
        .containsExactly(
            "Small nodes: The nodes had two cores. This showed in both outages",
            "One cache for all");
  }

  @Test
  void ofALongStoryOnlyTheParagraphThatNamesTheCauseIsTaken() {
    String story = "A line.\n\nIt ran because of a job.\n\nMore.\n\nEven more.\n\n";

    assertThat(
            notes(AdoptionBench.adopt("x.md", "# A\n\n## Root cause\n\n" + story + "The end.\n")))
        .isEmpty();
    assertThat(
            notes(
                AdoptionBench.adopt(
                    "x.md",
                    "# A\n\n## Root cause\n\n"
                        + story
                        + "The outage was caused by a full disk.\n")))
        .containsExactly("The outage was caused by a full disk.");
  }

  @Test
  void aKnownHeadingEndsTheCausesAtAnyLevel() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Root cause

            The key expired. A bucket name had a typo.

            ### Things that went well

            - The cache came back.

            ### Things that went poorly

            - Notes were kept in a chat only.
            """);

    assertThat(notes(adopted)).containsExactly("The key expired. A bucket name had a typo.");
  }

  @Test
  void aHedgedCauseIsNoFactorOfTheTaxonomy() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            **Root Causes**: Cascading failure probably due to a change of the storage driver. The exact cause is still unknown.
            """);

    assertThat(adopted.report().tally().knownFactors()).isZero();
    assertThat(notes(adopted)).hasSize(1);
  }

  @Test
  void aResolutionBeforeTheMitigationIsNamedAndLeftOut() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            "# Outage\n\n- Repaired 2026-02-01 10:30 UTC\n- Resolved 2025-02-01 10:30 UTC\n");

    assertThat(adopted.value("mitigated_at")).startsWith("2026-02-01T10:30");
    assertThat(adopted.value("resolved_at")).isEmpty();
    assertThat(adopted.report().text())
        .contains("resolved_at (2025-02-01 10:30)", "mitigated_at (2026-02-01 10:30)");
  }

  @Test
  void aResolutionThatAStatedDurationContradictsIsNamedAndLeftOut() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            - First detected 2026-03-02 14:05 UTC
            - Resolved 2026-05-02 15:55 UTC
            - **Time to resolve**: 1h 50m
            """);

    assertThat(adopted.value("detected_at")).startsWith("2026-03-02T14:05");
    assertThat(adopted.value("resolved_at")).isEmpty();
    assertThat(adopted.report().text()).contains("resolved_at (2026-05-02 15:55)", "1h 50m");
  }

  @Test
  void theLeadTellsThePeriodAndAPostAboutTheEndIsNotTheEnd() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Shop slow

            The shop was degraded from 2026-03-02T07:30:00Z to 2026-03-02T10:00:00Z.

            ## Timeline

            - 2026-03-02T09:10:00Z - Cause found
            - 2026-03-02T10:05:00Z - Post on social media about service back to normal
            """);

    assertThat(adopted.value("started_at")).startsWith("2026-03-02T07:30");
    assertThat(adopted.value("resolved_at")).startsWith("2026-03-02T10:00");
  }

  @Test
  void aHeadingThatOnlySaysTitleOrMetadataIsNoTitle() {
    assertThat(
            AdoptionBench.adopt("x.md", "# Title:\n\nBuild agents refused all jobs\n")
                .value("title"))
        .isEqualTo("Build agents refused all jobs");
    assertThat(
            AdoptionBench.adopt("queue-full.md", "# Metadata\n\nOwner: queue-team\n")
                .value("title"))
        .isEqualTo("Queue full");
  }

  @Test
  void bulletsBelowAnActionExplainIt() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            ## Action items

            **@search-lead**

            - Add notes to the ranking guide:
                - Grow the cluster before a copy
                - Copy works and images one after the other
            """);

    assertThat(actions(adopted)).containsExactly("Add notes to the ranking guide");
    assertThat(adopted.frontMatter().actions().get(0).owner().orElseThrow().value())
        .isEqualTo("@search-lead");
  }

  @Test
  void aChecklistForTheAuthorHoldsNoActions() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            ## Notes to the owner

            After the meeting, tick these.

            - [x] Push this document to the repository
            """);

    assertThat(actions(adopted)).isEmpty();
  }

  @Test
  void severalNamesAreNoOwnerAndTemplateTextIsNoName() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            **Authors**: ocarter, <add name here>

            ## Action items

            | Action | Owner |
            | --- | --- |
            | Add an alert | **ann**,**ben**,**cleo** |
            """);

    assertThat(adopted.frontMatter().actions().get(0).owner()).isEmpty();
    assertThat(adopted.report().text())
        .contains("ann, ben, cleo")
        .doesNotContain("add name here\"");
    assertThat(adopted.frontMatter().roles().orElseThrow().scalar("author").orElseThrow().text())
        .isEqualTo("ocarter");
  }

  @Test
  void aPeriodMayBeginWithItsClockTimes() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            From 21:33 UTC on 25 June 2026 until 13:22 UTC on 26 June 2026 no build could start.
            """);

    assertThat(adopted.value("started_at")).startsWith("2026-06-25T21:33");
    assertThat(adopted.value("resolved_at")).startsWith("2026-06-26T13:22");
  }

  @Test
  void aStateBeforeALinkIsReadAndTheSentenceIsWhole() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            ## Action items

            - Make the API survive a new key - done in https://host/pull/871 / https://host/issues/6226
            - Canary app alerts after two minutes. DONE in PR #12
            """);

    assertThat(actions(adopted))
        .containsExactly("Make the API survive a new key", "Canary app alerts after two minutes.");
    assertThat(states(adopted)).containsExactly("done", "done");
    assertThat(adopted.frontMatter().actions().get(0).ticket().orElseThrow().value())
        .isEqualTo("https://host/issues/6226");
  }

  @Test
  void aStateInBracketsIsRead() {
    assertThat(
            states(
                AdoptionBench.adopt(
                    "x.md",
                    "# A\n\n## Action items\n\n- Renew the key (done during the incident)\n")))
        .containsExactly("done");
  }

  @Test
  void aTitleWithAColonIsRead() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            "---\ntitle: Foo: bar\ndate: 2024-03-12\nowner: @someone\n---\n\n## Summary\n\nx\n");

    assertThat(adopted.value("title")).isEqualTo("Foo: bar");
    assertThat(adopted.body()).doesNotContain("title:");
  }

  @Test
  void aRowWithABrokenCellCountGivesNoOwnerAndNoTicket() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            ## Action items

            | Action | Owner | Ticket |
            | --- | --- | --- |
            | Use a | b | ops-lead | OPS-1 |
            | Add an alert | ops-lead | OPS-2 |
            """);

    DeclaredAction broken = adopted.frontMatter().actions().get(0);
    assertThat(broken.owner()).isEmpty();
    assertThat(broken.ticket()).isEmpty();
    assertThat(adopted.report().text()).contains("more cells than its head");
    assertThat(adopted.frontMatter().actions().get(1).owner()).isPresent();
  }

  @Test
  void twoStatedDurationsAreKeptAsWhatTheyAre() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md", "# Outage\n\n- **Time to repair**: 3h 21m\n- **Time to resolve**: 19h 55m\n");

    assertThat(adopted.report().text())
        .contains("time_to_repair: \"3h 21m\"", "time_to_resolve: \"19h 55m\"");
  }

  @Test
  void aLeadSentenceTellsThePeriod() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Shop outage

            The shop was unavailable from 2026-03-02 20:18 (UTC) until 2026-03-03 03:45 (UTC), a total outage of 7 hours 27 minutes.
            """);

    assertThat(adopted.value("started_at")).startsWith("2026-03-02T20:18");
    assertThat(adopted.value("resolved_at")).startsWith("2026-03-03T03:45");
  }

  @Test
  void aPeriodFarFromTheDayOfTheReportIsNamedAndLeftOut() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "2026-03-26-shop.md",
            "# Shop\n\nNobody could pay between 2026-02-25 23:04 UTC and 2026-02-26 08:12 UTC.\n");

    assertThat(adopted.value("started_at")).isEmpty();
    assertThat(adopted.report().text()).contains("2026-02-25 23:04", "2026-03-26");
  }

  @Test
  void aToolThatBrokeDidNotDetect() {
    assertThat(timeline("Prometheus fails to start, issue detected").value("detected_by"))
        .isEmpty();
    assertThat(timeline("Both sites are down, which we noticed").value("started_at")).isEmpty();
  }

  @Test
  void eventsTellStartAndEndOfAnOutageOfSomething() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Shop outage

            ## Timeline

            - 2026-03-02 20:18 (UTC) - Start of shop outage
            - 2026-03-03 03:45 (UTC) - End of shop outage
            """);

    assertThat(adopted.value("started_at")).startsWith("2026-03-02T20:18");
    assertThat(adopted.value("resolved_at")).startsWith("2026-03-03T03:45");
  }

  @Test
  void eventsTellDetectionAndEndInTheirOwnWords() {
    assertThat(timeline("Students report login errors").value("detected_at"))
        .startsWith("2026-03-02T10:00");
    assertThat(timeline("alerts for errors in the gateway").value("detected_at"))
        .startsWith("2026-03-02T10:00");
    assertThat(timeline("ALERT DOWN").value("detected_at")).startsWith("2026-03-02T10:00");
    assertThat(timeline("Outage onset (per monitoring)").value("started_at"))
        .startsWith("2026-03-02T10:00");
    assertThat(timeline("everything is back online!").value("resolved_at"))
        .startsWith("2026-03-02T10:00");
    assertThat(timeline("We seem to have fixed the issue").value("resolved_at"))
        .startsWith("2026-03-02T10:00");
  }

  @Test
  void whoNoticedIsToldByLabelsAndByTheEventOfTheDetection() {
    assertThat(timeline("Monitoring detected failures").value("detected_by"))
        .isEqualTo("monitoring");
    assertThat(timeline("Pingdom reported an outage").value("detected_by")).isEqualTo("monitoring");
    assertThat(timeline("High priority alarms for the queue").value("detected_by"))
        .isEqualTo("alert");
    assertThat(timeline("Support reported failing logins").value("detected_by"))
        .isEqualTo("customer");
    assertThat(
            AdoptionBench.adopt("x.md", "# A\n\n- **Identified**: through people telling us\n")
                .value("detected_by"))
        .isEqualTo("customer");
  }

  @Test
  void aRootCauseOfSeveralSentencesIsKept() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            ## Root cause

            The disk was full. The log rotation had stopped in May. No alert looked at the disk.
            """);

    assertThat(notes(adopted))
        .containsExactly(
            "The disk was full. The log rotation had stopped in May. No alert looked at the disk.");
  }

  @Test
  void anImpactInBulletsIsRead() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            - **Impact**:
              - 300 case workers could not sign in.
              - The public site was slow.
            """);

    assertThat(impact(adopted))
        .isEqualTo("300 case workers could not sign in. The public site was slow.");
  }

  @Test
  void aStatedDurationMayBeRounded() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            DATED,
            """
            # Crash loops

            | Fact | Value |
            | --- | --- |
            | Incident Duration | 1h |

            ## Timeline (UTC)

            - 13:44 Rollout began
            - 14:04 Support reported crash loops
            - 15:01 All services restored
            """);

    assertThat(adopted.value("resolved_at")).startsWith("2026-03-02T15:01");
  }

  @Test
  void actionsAreReadWithoutAHeadingMarkAndInSentences() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            # Outage

            Some text.

            Action Items

            - #2127
            - The driver has been pinned
            - @dba-lead will add an index
            - Robin to send the list
            """);

    assertThat(actions(adopted))
        .containsExactly("#2127", "The driver has been pinned", "add an index", "send the list");
    assertThat(adopted.frontMatter().actions().get(0).ticket().orElseThrow().value())
        .isEqualTo("#2127");
    assertThat(states(adopted).get(1)).isEqualTo("done");
    assertThat(adopted.frontMatter().actions().get(2).owner().orElseThrow().value())
        .isEqualTo("@dba-lead");
    assertThat(adopted.frontMatter().actions().get(3).owner().orElseThrow().value())
        .isEqualTo("Robin");
  }

  @Test
  void theFrontMatterOfStatusPagesIsRead() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "x.md",
            """
            ---
            title: Slow maps
            date: 2026-03-02T11:07:23.000Z
            resolved: true
            affectedSystems: [api, map-server]
            ---

            We are looking into it.
            """);

    assertThat(adopted.value("started_at")).startsWith("2026-03-02T11:07:23");
    assertThat(adopted.frontMatter().services())
        .extracting(Located::value)
        .containsExactly("api", "map-server");
    assertThat(adopted.value("resolved_at")).isEmpty();
  }

  @Test
  void aSeverityIsReadBeforeAFullWidthBracketAndFromAnOwnScale() {
    assertThat(
            AdoptionBench.adopt(
                    "x.md", "# A\n\n| Severity | SEV-2（all requests failed） |\n| --- | --- |\n")
                .value("severity"))
        .isEqualTo("SEV-2");
    assertThat(
            AdoptionBench.adopt(
                    "x.md", "# A\n\nCriticality: Major\n", "adopt: {severities: {Major: SEV-2}}")
                .value("severity"))
        .isEqualTo("SEV-2");
  }

  @Test
  void approximateTimesAreTakenWhenToldTo() {
    String report =
        "# A\n\n## Timeline (UTC, all times approximate)\n\n- 10:00 Outage begins\n- 10:30 Outage is"
            + " over\n";

    assertThat(AdoptionBench.adopt(DATED, report).value("started_at")).isEmpty();
    AdoptionBench told = AdoptionBench.adopt(DATED, report, "adopt: {approximate_times: true}");
    assertThat(told.value("started_at")).startsWith("2026-03-02T10:00");
    assertThat(told.report().text()).contains("approximate");
  }

  @Test
  void aTitleSaysWhatBrokeAndNotWhenOrThatItIsAReport() {
    assertThat(title("Incident on 2026-03-02 - Queue full")).isEqualTo("Queue full");
    assertThat(title("Incident retro - queue full")).isEqualTo("queue full");
    assertThat(title("Retrospective: Queue full 2017-07-25")).isEqualTo("Queue full");
    assertThat(title("Post-mortem: Queue full")).isEqualTo("Queue full");
    assertThat(title("Queue full")).isEqualTo("Queue full");
  }

  private static String title(String heading) {
    return AdoptionBench.adopt("x.md", "# " + heading + "\n").value("title");
  }

  private static AdoptionBench timeline(String event) {
    return AdoptionBench.adopt(DATED, "# A\n\n## Timeline (UTC)\n\n- 10:00 " + event + "\n");
  }

  private static String impact(AdoptionBench adopted) {
    return adopted
        .frontMatter()
        .impact()
        .flatMap(m -> m.scalar("summary"))
        .map(s -> s.text())
        .orElse("");
  }

  private static List<String> notes(AdoptionBench adopted) {
    return adopted.frontMatter().contributingFactors().stream()
        .flatMap(f -> f.note().stream())
        .map(Located::value)
        .toList();
  }

  private static List<String> actions(AdoptionBench adopted) {
    return adopted.frontMatter().actions().stream()
        .flatMap(a -> a.action().stream())
        .map(Located::value)
        .toList();
  }

  private static List<String> states(AdoptionBench adopted) {
    return adopted.frontMatter().actions().stream()
        .map(a -> a.status().map(s -> s.value().word()).orElse(""))
        .toList();
  }
}
