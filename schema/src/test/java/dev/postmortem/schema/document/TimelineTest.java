package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.text.source.SourceText;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void aTableGivesTimesEventsAndSourcesInAnyOrderOfColumns() {
    List<TimelineEvent> events =
        events(
            """
            | Source | What happened | Time (UTC) |
            |---|---|---|
            | [graph](https://graphs.example/1) | Errors rise | 12:02 |
            | | The cache is warmed (unverified) | 12:40 |
            """);

    assertThat(shown(events))
        .isEqualTo(
            """
            12:02 = 2026-06-04T12:02Z Errors rise <https://graphs.example/1>
            12:40 = 2026-06-04T12:40Z The cache is warmed ?
            """);
    assertThat(events).allMatch(TimelineEvent::zoned);
  }

  @Test
  void theCellForTheSourceMayHoldALinkWordsOrTheUnverifiedMark() {
    assertThat(
            shown(
                events(
                    """
                    | Time (UTC) | Event | Source |
                    |---|---|---|
                    | 12:02 | Errors rise | [graph](https://graphs.example/1) |
                    | 12:10 | The bank is called | telephone |
                    | 12:20 | The bench is empty | (unverified) |
                    | 12:30 | The vans leave | a driver, (Unverified) |
                    | 12:40 | The cache is warm | |
                    """)))
        .isEqualTo(
            """
            12:02 = 2026-06-04T12:02Z Errors rise <https://graphs.example/1>
            12:10 = 2026-06-04T12:10Z The bank is called <telephone>
            12:20 = 2026-06-04T12:20Z The bench is empty ?
            12:30 = 2026-06-04T12:30Z The vans leave <a driver, (Unverified)> ?
            12:40 = 2026-06-04T12:40Z The cache is warm
            """);
  }

  @Test
  void listItemsMayBeginWithATimeInManyWays() {
    assertThat(
            shown(
                events(
                    """
                    - 14:02 — plain
                    - **14:03 UTC** bold
                    - [14:04] bracket
                    - 2026-06-05 14:05 UTC: dated
                    - 14:06–14:10 range
                    - 2:54 PM: half a day
                    - 15h35 as the French write it
                    - ~15:40, about then
                    - Jun 6, 9:00 AM named month
                    - not a time at all
                    """)))
        .isEqualTo(
            """
            14:02 = 2026-06-04T14:02+02:00 plain
            14:03 UTC = 2026-06-04T14:03Z bold
            14:04 = 2026-06-04T14:04Z bracket
            2026-06-05 14:05 UTC = 2026-06-05T14:05Z dated
            14:06–14:10 = 2026-06-05T14:06Z range
            2:54 PM = 2026-06-05T14:54Z half a day
            15h35 = 2026-06-05T15:35Z as the French write it
            15:40 = 2026-06-05T15:40Z about then
            Jun 6, 9:00 AM = 2026-06-06T09:00Z named month
            """);
  }

  @Test
  void subHeadingsAreEventsAndTheirFirstWordsSayWhatHappened() {
    assertThat(
            shown(
                events(
                    """
                    All times in CET.

                    ### 2026-06-04 22:40

                    The queue grows.

                    ### 23:55 - Paged

                    ### 00:10

                    - Restarted one node
                    """)))
        .isEqualTo(
            """
            2026-06-04 22:40 = 2026-06-04T22:40+01:00 The queue grows.
            23:55 = 2026-06-04T23:55+01:00 Paged
            00:10 = 2026-06-05T00:10+01:00 Restarted one node
            """);
  }

  @Test
  void aTimelineWithoutDatesTakesThemFromTheHeading() {
    PostmortemDocument document =
        parse("# Title\n\n## Timeline - 3 May 2026 (UTC)\n\n- 10:00 first\n- 10:05 second\n");

    assertThat(document.timeline())
        .extracting(e -> e.at().orElseThrow())
        .containsExactly(
            OffsetDateTime.parse("2026-05-03T10:00Z"), OffsetDateTime.parse("2026-05-03T10:05Z"));
  }

  @Test
  void aClockTimeALittleBeforeTheOneAboveIsOutOfOrderAndNotTheNextDay() {
    assertThat(events("- 14:10 b\n- 14:02 a\n"))
        .extracting(e -> e.local().orElseThrow())
        .containsExactly(
            LocalDateTime.parse("2026-06-04T14:10"), LocalDateTime.parse("2026-06-04T14:02"));
  }

  @Test
  void anEventJustBeforeAStartPastMidnightIsTheDayBefore() {
    PostmortemDocument document =
        parse(
            "---\nstarted_at: 2026-06-05T00:05:00Z\n---\n## Timeline\n\n- 23:50 deploy\n- 00:05 errors\n");

    assertThat(document.timeline())
        .extracting(e -> e.local().orElseThrow())
        .containsExactly(
            LocalDateTime.parse("2026-06-04T23:50"), LocalDateTime.parse("2026-06-05T00:05"));
  }

  @Test
  void withoutADateOrAZoneNothingIsInvented() {
    PostmortemDocument document =
        new DocumentParser(SectionNames.builtIn())
            .parse(SourceText.of("report.md", "## Timeline\n\n- 14:02 a\n"));

    assertThat(document.timeline())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.at()).isEmpty();
              assertThat(e.local()).isEmpty();
              assertThat(e.zoned()).isFalse();
            });
  }

  @Test
  void onlyWhatIsWrittenAndHasOneReadingIsCertain() {
    assertThat(
            certain(
                """
                # Outage of 4 June 2026

                ## Timeline (UTC)

                - 22:10 plain
                - 22:05 a little out of order
                - ~22:20 about
                - 22:30-22:40 a range
                - 22:45 (not sure) doubted
                - 02:10 four hours and more before midnight: the next day? no, a night later
                - 08:00 PM EST own zone
                """))
        .isEqualTo(
            """
            22:10 2026-06-04T22:10Z
            22:05 2026-06-04T22:05Z
            22:20 -
            22:30-22:40 -
            22:45 -
            02:10 2026-06-05T02:10Z
            08:00 PM EST 2026-06-05T20:00-05:00
            """);
  }

  @Test
  void aTimeThatGoesBackSomeHoursLeavesTheDayInDoubtUntilTheNextIsNamed() {
    assertThat(
            certain(
                """
                # Outage of 4 June 2026

                ## Timeline (UTC)

                - 14:00 first
                - 10:00 earlier, or the next day
                - 15:00 of which day?
                - 2026-06-06 09:00 named
                - 09:05 and on
                """))
        .isEqualTo(
            """
            14:00 2026-06-04T14:00Z
            10:00 -
            15:00 -
            2026-06-06 09:00 2026-06-06T09:00Z
            09:05 2026-06-06T09:05Z
            """);
  }

  @Test
  void timesThatTheHeadingCallsApproximateAreNotCertain() {
    PostmortemDocument document =
        parse(
            "# T\n\n## Timeline (all times UTC) 2026-06-04. All times approximate\n\n- 10:00 a\n");

    assertThat(document.timeline())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.at()).contains(OffsetDateTime.parse("2026-06-04T10:00Z"));
              assertThat(e.certain()).isEmpty();
            });
  }

  @Test
  void zonesThatContradictEachOtherMakeNoMomentCertain() {
    assertThat(
            certain(
                """
                All times in CET.

                ## Timeline 2026-06-04 (UTC)

                - 10:00 whose
                - 10:05 PDT its own
                """))
        .isEqualTo("10:00 -\n10:05 PDT 2026-06-04T10:05-07:00\n");
  }

  @Test
  void titleAndFileNameThatNameDifferentDaysMakeNoDayCertain() {
    String body = "# Outage of 2026-06-04\n\n## Timeline (UTC)\n\n- 10:00 a\n";

    assertThat(certain("2026-06-04-outage.md", body)).isEqualTo("10:00 2026-06-04T10:00Z\n");
    assertThat(certain("2026-06-05-outage.md", body)).isEqualTo("10:00 -\n");
  }

  @Test
  void oneClearDateOfATextDecidesTheOrderOfItsOthers() {
    String body = "# 06-07-2026 - Outage\n\n## Timeline (UTC)\n\n- 06-07-2026 10:00 a\n";

    assertThat(certain(body)).isEqualTo("06-07-2026 10:00 -\n");
    assertThat(certain(body + "\nThe node ran from 24-05-2026 on.\n"))
        .isEqualTo("06-07-2026 10:00 2026-07-06T10:00Z\n");
    assertThat(certain(body + "\nFrom 24-05-2026 to 05-25-2026.\n"))
        .isEqualTo("06-07-2026 10:00 -\n");
  }

  @Test
  void headingsOfTheSameLevelThatAreDaysOrTimesDoNotEndATimeline() {
    assertThat(
            shown(
                parse(
                        """
                        # Incident 2026

                        ## Timeline

                        _All times in UTC_

                        ## 12 May 2026

                        ### 23:15

                        A ticket is opened.

                        ## 13 May 2026

                        ### 00:20

                        Restarted.

                        ## Follow-up

                        - 10:00 is no event
                        """)
                    .timeline()))
        .isEqualTo(
            """
            23:15 = 2026-05-12T23:15Z A ticket is opened.
            00:20 = 2026-05-13T00:20Z Restarted.
            """);
  }

  @Test
  void clockTimesMayBeWrittenWithAPointWhereAllAre() {
    assertThat(
            shown(
                events(
                    """
                    11.13 First alerts

                    11.15 A look at the dashboard
                    and at the logs

                    12.04 Back to normal
                    """)))
        .isEqualTo(
            """
            11.13 = 2026-06-04T11:13+02:00 First alerts
            11.15 = 2026-06-04T11:15+02:00 A look at the dashboard and at the logs
            12.04 = 2026-06-04T12:04+02:00 Back to normal
            """);
    assertThat(events("11.13 is released\n\n12.04 is not\n")).isEmpty();
  }

  @Test
  void aListOfTimedEventsIsATimelineWithoutAHeadingThatSaysSo() {
    String list =
        """
        # Outage of 2026-06-04

        - **Context**:
          - 10:23 - Pods restart
          - 10:30 - They are back
          - 11:21 - Nothing more is seen
        - **Resolution**: none was needed at 12:00
        """;

    assertThat(parse(list).timeline())
        .extracting(e -> e.text().text())
        .containsExactly("Pods restart", "They are back", "Nothing more is seen");
    assertThat(parse(list + "\n## Timeline\n\n- 10:00 announced\n").timeline()).hasSize(1);
    assertThat(parse("# T\n\n- 10:23 a\n- 10:30 b\n- c\n- d\n").timeline()).isEmpty();
  }

  @Test
  void timesThatCountFromAnotherAreLeftUnread() {
    assertThat(events("- T+5 paged\n- +10 min acknowledged\n- +00:15 rolled back\n")).isEmpty();
  }

  private static String certain(String text) {
    return certain("report.md", text);
  }

  private static String certain(String path, String text) {
    return new DocumentParser(SectionNames.builtIn())
        .parse(SourceText.of(path, text)).timeline().stream()
            .map(e -> e.time().value() + e.certain().map(a -> " " + a).orElse(" -") + "\n")
            .collect(Collectors.joining());
  }

  private static List<TimelineEvent> events(String timeline) {
    return parse(
            "---\nstarted_at: 2026-06-04T14:02:00+02:00\n---\n# T\n\n## Timeline\n\n" + timeline)
        .timeline();
  }

  private static PostmortemDocument parse(String text) {
    return new DocumentParser(SectionNames.builtIn()).parse(SourceText.of("report.md", text));
  }

  private static String shown(List<TimelineEvent> events) {
    return events.stream()
        .map(
            e ->
                e.time().value()
                    + e.at().map(a -> " = " + a).orElse("")
                    + " "
                    + e.text().text()
                    + e.source().map(s -> " <" + s.value() + ">").orElse("")
                    + (e.unverified() ? " ?" : "")
                    + "\n")
        .collect(Collectors.joining());
  }
}
