package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentDayTest {

  @Test
  void theStartTellsTheDayByItsOwnClock() {
    assertThat(day("x.md", "started_at: 2026-03-02T23:30:00-05:00")).contains(march(2));
  }

  @Test
  void aStartMayBeOnlyADay() {
    PostmortemDocument document = read("x.md", "title: A\nstarted_at: 2026-03-02");

    assertThat(IncidentDay.of(document)).contains(march(2));
    assertThat(PostmortemReader.read(document).times().started()).isEmpty();
    assertThat(document.problems()).noneMatch(p -> p.message().contains("started_at"));
  }

  @Test
  void withoutAStartTheNextBestDateCounts() {
    assertThat(day("2025/2025-01-01-x.md", "detected_at: 2026-03-02T10:00:00Z")).contains(march(2));
    assertThat(day("x.md", "extra: {date: 2026-03-02}")).contains(march(2));
    assertThat(day("2026-03-02-outage.md", "title: Outage")).contains(march(2));
    assertThat(day("outage.md", "title: Outage of 2026-03-02")).contains(march(2));
    assertThat(day("2026-03-02/outage.md", "title: Outage")).contains(march(2));
    assertThat(day("outage.md", "title: Outage")).isEmpty();
  }

  @Test
  void aNameWithTwoDatesTellsNoDay() {
    assertThat(day("2026-03-02-to-2026-03-04.md", "title: Outage")).isEmpty();
  }

  @Test
  void theDayAloneAndAStatedZoneDateTheTimeline() {
    PostmortemDocument document =
        read(
            "x.md",
            "started_at: 2026-07-02\nextra: {timeline_zone: Europe/London}",
            "\n## Timeline\n\n- 10:00 It began\n");

    assertThat(document.timeline().get(0).at().orElseThrow().toString())
        .isEqualTo("2026-07-02T10:00+01:00");
  }

  private static LocalDate march(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private static Optional<LocalDate> day(String path, String frontMatter) {
    return IncidentDay.of(read(path, frontMatter));
  }

  private static PostmortemDocument read(String path, String frontMatter) {
    return read(path, frontMatter, "");
  }

  private static PostmortemDocument read(String path, String frontMatter, String body) {
    return new DocumentParser(SectionNames.builtIn())
        .parse(SourceText.of(path, "---\n" + frontMatter + "\n---\n" + body));
  }
}
