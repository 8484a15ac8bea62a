package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.importer.label.Field;
import dev.postmortem.text.source.Located;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportAdopterTest {

  private static final String LABELLED =
      """
      # Parcels stuck in Lund

      - **Severity**: SEV-2
      - **Start time**: 2024-03-08 14:05 UTC
      - **Detected**: 2024-03-08 14:20 UTC
      - **Resolved**: 2024-03-08 17:26 UTC
      - **Affected services**: Locker API, Routing
      - **Category**: Deliveries
      - **Time to repair**: 3h 21m
      - **Detected by**: pager

      ## Summary

      Doors stayed shut.
      """;

  @Test
  void labelledFactsBecomeKeys() {
    AdoptionBench adopted = AdoptionBench.adopt("lund.md", LABELLED);

    assertThat(adopted.value("title")).isEqualTo("Parcels stuck in Lund");
    assertThat(adopted.value("severity")).isEqualTo("SEV-2");
    assertThat(adopted.value("started_at")).isEqualTo("2024-03-08T14:05:00+00:00");
    assertThat(adopted.value("detected_at")).isEqualTo("2024-03-08T14:20:00+00:00");
    assertThat(adopted.value("resolved_at")).isEqualTo("2024-03-08T17:26:00+00:00");
    assertThat(adopted.value("detected_by")).isEqualTo("alert");
    assertThat(adopted.frontMatter().services())
        .extracting(Located::value)
        .containsExactly("locker-api", "routing");
    assertThat(adopted.frontMatter().tags())
        .extracting(Located::value)
        .containsExactly("deliveries");
    assertThat(adopted.frontMatter().impact().orElseThrow().scalar("duration").orElseThrow().text())
        .isEqualTo("3h 21m");
  }

  @Test
  void theBodyStaysWordForWord() {
    String odd =
        "# A\r\n\r\ntext with trailing blanks  \r\n\r\n<!-- note -->\r\nno line break at the end";

    assertThat(AdoptionBench.adopt("a.md", odd).body()).isEqualTo(odd);
  }

  @Test
  void whatTheReportDoesNotSayIsLeftOutAndSaidSo() {
    AdoptionBench adopted = AdoptionBench.adopt("a.md", "# Something broke\n\nAt some time.\n");

    assertThat(adopted.frontMatter().root().entries()).hasSize(1);
    assertThat(adopted.report().text()).contains("# not found: status, severity, services, ");
  }

  @Test
  void aSeverityOfAnotherScaleIsLeftOutWithItsWords() {
    AdoptionBench adopted = AdoptionBench.adopt("a.md", "# A\n\n**Severity:** Critical\n");

    assertThat(adopted.value("severity")).isEmpty();
    assertThat(adopted.report().notFound()).contains("severity: the report says \"Critical\"");
  }

  @Test
  void anOrganisationMapsItsOwnLabels() {
    String report = "# A\n\n- Ausfalldauer: 40 minutes\n- Blast: EU only\n";
    String settings =
        """
        adopt:
          labels:
            Ausfalldauer: impact.duration
            blast: impact.summary
        """;

    AdoptionBench adopted = AdoptionBench.adopt("a.md", report, settings);

    assertThat(adopted.report().text()).contains("duration: 40 minutes", "summary: EU only");
  }

  @Test
  void statedDurationsThatFitTheTimelineInOneWayGiveTheMoments() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            # Certificates ran out

            ## Timeline

            All times in CET.

            | Time             | Event                          |
            | ---------------- | ------------------------------ |
            | 2024-01-10 09:00 | The certificate ran out        |
            | 2024-01-10 09:12 | A neighbour showed strange 5xx |
            | 2024-01-10 09:31 | The board turned red           |
            | 2024-01-10 11:03 | A new certificate was in place |

            ## Stats

            - Time to detection: 31 minutes
            - Time to recovery: 123 minutes
            """);

    assertThat(adopted.value("started_at")).isEqualTo("2024-01-10T09:00:00+01:00");
    assertThat(adopted.value("detected_at")).isEqualTo("2024-01-10T09:31:00+01:00");
    assertThat(adopted.value("resolved_at")).isEqualTo("2024-01-10T11:03:00+01:00");
  }

  @Test
  void statedDurationsThatFitInSeveralWaysGiveNothing() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            # Slow

            ## Timeline (UTC)

            - 2024-01-10 09:00 one
            - 2024-01-10 09:10 two
            - 2024-01-10 09:20 three
            - 2024-01-10 09:30 four

            ## Stats

            - Time to detection: 10 minutes
            - Time to recovery: 20 minutes
            """);

    assertThat(adopted.value("started_at")).isEmpty();
    assertThat(adopted.value("resolved_at")).isEmpty();
  }

  @Test
  void eventsWhoseWordsNameAMomentGiveIt() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "2024-05-06-checkout.md",
            """
            # 2024-05-06: Checkout down

            ## Timeline

            All times in UTC+2

            ### 10:00 - Outage begins

            ### 10:20

            Customers report blank pages. By 11:00 the outage was resolved for half of them.

            ### 11:45 - Service fully restored
            """);

    assertThat(adopted.value("title")).isEqualTo("Checkout down");
    assertThat(adopted.value("started_at")).isEqualTo("2024-05-06T10:00:00+02:00");
    assertThat(adopted.value("detected_at")).isEqualTo("2024-05-06T10:20:00+02:00");
    assertThat(adopted.value("detected_by")).isEqualTo("customer");
    assertThat(adopted.value("resolved_at")).isEqualTo("2024-05-06T11:45:00+02:00");
  }

  @Test
  void aTimeWithoutAZoneIsGivenNone() {
    AdoptionBench adopted =
        AdoptionBench.adopt("a.md", "# A\n\n## Timeline\n\n- 2024-05-06 10:00 Outage begins\n");

    assertThat(adopted.value("started_at")).isEmpty();
    assertThat(adopted.report().found()).containsEntry(Field.TIMELINE, 1);
  }

  @Test
  void titleAndFileNameThatDifferGiveNoDay() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "2022-06-02-pods.md",
            "# 2022-01-27, Pods\n\n## Timeline (UTC)\n\n- 10:00 Outage begins\n");

    assertThat(adopted.value("started_at")).isEmpty();
    assertThat(adopted.report().text()).doesNotContain("date:");
  }

  @Test
  void standardTimeInSummerIsTakenAsWrittenAndSaidSo() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md", "# A\n\n## Timeline (PST)\n\n- 2024-07-06 10:00 Outage begins\n");

    assertThat(adopted.value("started_at")).isEqualTo("2024-07-06T10:00:00-08:00");
    assertThat(adopted.report().text()).contains("PST as written, although it was summer");
  }

  @Test
  void frontMatterOfAnotherToolIsTakenOverKeyByKey() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            ---
            title: Mail queue full
            tags: post-mortem, mail
            layout: incident
            weight: 3
            owners: [mail-on-call]
            nested:
              key: "on"
            ---

            # Another heading
            """);

    assertThat(adopted.value("title")).isEqualTo("Mail queue full");
    assertThat(adopted.frontMatter().tags())
        .extracting(Located::value)
        .containsExactly("post-mortem", "mail");
    assertThat(adopted.report().text())
        .contains("extra:\n  layout: incident\n  weight: 3\n  owners:\n    - mail-on-call\n")
        .contains("  nested:\n    key: \"on\"\n");
    assertThat(adopted.body()).isEqualTo("\n# Another heading\n");
  }

  @Test
  void tomlFrontMatterIsTakenOverToo() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            +++
            title = "Mail queue \\"full\\""
            date = 2024-02-03
            tags = ["mail",
                    "queues"]
            draft = false
            [params]
            region = 'eu'
            +++
            Text.
            """);

    assertThat(adopted.value("title")).isEqualTo("Mail queue \"full\"");
    assertThat(adopted.frontMatter().tags())
        .extracting(Located::value)
        .containsExactly("mail", "queues");
    assertThat(adopted.report().text())
        .contains("date: \"2024-02-03\"", "draft: false", "region: eu");
    assertThat(adopted.body()).isEqualTo("Text.\n");
  }

  @Test
  void frontMatterThatCannotBeReadStaysInTheBody() {
    String report = "---\ntitle: [unclosed\n---\n# A\n";

    assertThat(AdoptionBench.adopt("a.md", report).body()).isEqualTo(report);
  }

  @Test
  void aCauseInTheWordsOfAFactorBecomesThatFactor() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            # A

            ## Contributing factors

            - No redundancy in the queue broker
            - The clock of one host was nine minutes slow
            """);

    assertThat(adopted.frontMatter().contributingFactors())
        .extracting(f -> f.factor().map(Located::value))
        .containsExactly(
            Optional.of("single-point-of-failure"),
            Optional.of("clock-one-host-nine-minutes-slow"));
    assertThat(adopted.frontMatter().contributingFactors())
        .extracting(f -> f.note().map(Located::value))
        .containsExactly(
            Optional.of("No redundancy in the queue broker"),
            Optional.of("The clock of one host was nine minutes slow"));
    assertThat(adopted.report().proposed()).containsOnlyKeys("clock-one-host-nine-minutes-slow");
  }

  @Test
  void actionsKeepWordsOwnerTicketAndState() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            # A

            ## Action items

            | Action item | Type | Owner | Bug |
            | --- | --- | --- | --- |
            | Alert on queue length | detect | mail-on-call | [MAIL-12](https://tracker.example/MAIL-12) |

            - [x] Double the broker
            - [ ] Write down how to drain it
            """);

    assertThat(adopted.report().found()).containsEntry(Field.ACTIONS, 3);
    assertThat(adopted.report().tally().tickets()).isEqualTo(1);
    assertThat(adopted.report().tally().owned()).isEqualTo(1);
    assertThat(adopted.report().tally().done()).isEqualTo(1);
    assertThat(adopted.report().text())
        .contains("kind: detect", "owner: mail-on-call", "status: done", "status: open");
  }

  @Test
  void whoIsOnlyMentionedOwnsNothing() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            # A

            ## Action items

            - Drop the old plugin, as proposed by @robin
            - @robin mentioned that tokens can renew themselves
            - @kim: write down how to drain the broker
            - Alert on queue length (@kim)
            """);

    assertThat(adopted.report().tally().owned()).isEqualTo(2);
    assertThat(adopted.report().text())
        .contains("owner: \"@kim\"")
        .doesNotContain("owner: \"@robin\"");
  }

  @Test
  void boldLabelsAndActionTablesOfTheSreBookAreRead() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            # Label search down (incident #12)

            **Date**: 2024-10-21

            **Status**: Complete, action items in progress

            **Impact**: Two depots found no labels.

            **Root Causes**: Cascading failure of the search and its cache.

            **Trigger**: A sale on all parcels.

            ## Action Items

            | Action Item | Type | Owner | Bug |
            | --- | --- | --- | --- |
            | Write down how to empty the cache | mitigate | depot-on-call | n/a **DONE** |
            | Try the cache without its backend | process | cache-on-call | Bug 17 **TODO** |

            ## Timeline

            2024-10-21 (*all times UTC*)

            - 14:51 News of the sale reach the public
            - 14:54 **OUTAGE BEGINS** - searches time out
            - 16:30 **INCIDENT ENDS**, thirty quiet minutes have passed
            """);

    assertThat(adopted.value("status")).isEqualTo("published");
    assertThat(adopted.value("started_at")).isEqualTo("2024-10-21T14:54:00+00:00");
    assertThat(adopted.value("resolved_at")).isEqualTo("2024-10-21T16:30:00+00:00");
    assertThat(adopted.report().text())
        .contains("summary: A sale on all parcels.", "factor: cascading-dependency")
        .contains("kind: mitigate\n    owner: depot-on-call\n    status: done\n")
        .contains("owner: cache-on-call\n    ticket: Bug 17\n    status: open\n");
  }

  @Test
  void factTablesAndListsBelowAnOwnersNameAreRead() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md",
            """
            # Doors of the eastern lockers

            |  |  |
            | --- | --- |
            | Severity | SEV-1 |
            | Start time | 2024-03-05 09:00 CET |
            | End time | 2024-03-05 10:30 CET |
            | Services affected | doors, billing |

            ## Timeline

            | Time (CET) | Event |
            | --- | --- |
            | 09:00 | A certificate ends |
            | 09:15 | Customers report closed doors |

            ## Action items

            **doors-on-call**

            - [ ] Renew by the clock [DOOR-1](https://tracker.example/DOOR-1)
            - Write the runbook, due 2024-04-01 - DONE
            """);

    assertThat(adopted.value("severity")).isEqualTo("SEV-1");
    assertThat(adopted.value("detected_at")).isEqualTo("2024-03-05T09:15:00+01:00");
    assertThat(adopted.value("resolved_at")).isEqualTo("2024-03-05T10:30:00+01:00");
    assertThat(adopted.report().text())
        .contains("owner: doors-on-call\n    ticket: DOOR-1\n    status: open\n")
        .contains("due: 2024-04-01\n    status: done\n");
  }

  @Test
  void aLabelWithTwoDifferentValuesMeansSeveralIncidents() {
    AdoptionBench adopted =
        AdoptionBench.adopt(
            "a.md", "# A\n\n- Duration: 10 minutes\n\n## Second\n\n- Duration: 20 minutes\n");

    assertThat(adopted.report().found()).doesNotContainKey(Field.IMPACT);
  }
}
