package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.text.SourceText;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void aTableTellsTimesEventsAndSourcesInAnyOrderOfColumns() {
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
  void subHeadingsAreEventsAndTheirFirstWordsTellWhatHappened() {
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
