package dev.postmortem.schema.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedZoneTest {

  @ParameterizedTest
  @CsvSource({
    "All times in UTC, UTC, Z",
    "times are utc+2, utc+2, +02:00",
    "times in GMT -07:00, GMT -07:00, -07:00",
    "at +0530 they paged, +0530, +05:30",
    "All times CEST, CEST, +02:00",
    "times in America/Port-au-Prince, America/Port-au-Prince, America/Port-au-Prince",
    "times in Etc/GMT+5, Etc/GMT+5, Etc/GMT+5",
    "all in pacific time, pacific time, America/Los_Angeles",
    "kept in Copenhagen time, Copenhagen time, Europe/Copenhagen",
  })
  void aTextNamesItsZoneInManyForms(String text, String name, String zone) {
    NamedZone found = NamedZone.only(text).orElseThrow();

    assertThat(found.name()).isEqualTo(name);
    assertThat(found.certain()).contains(ZoneId.of(zone));
    assertThat(found.id()).isEqualTo(found.certain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"All times in CST", "All times in IST", "All times in BST", "16:37 Denver"})
  void aNameWithSeveralMeaningsIsNotCertain(String text) {
    NamedZone found = NamedZone.only(text).orElseThrow();

    assertThat(found.certain()).isEmpty();
    assertThat(found.moment(LocalDateTime.parse("2026-06-04T14:02"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16:37 West - the region failed",
        "10:15 the Pacific region failed",
        "the central timeout",
        "Some words",
        "",
      })
  void otherWordsAreNoZones(String text) {
    assertThat(NamedZone.anywhere(text)).isEmpty();
  }

  @Test
  void anOffsetDecidesWhatItsNameMeans() {
    assertThat(NamedZone.only("All times in PST (UTC-7)").flatMap(NamedZone::id))
        .contains(ZoneId.of("-07:00"));
  }

  @Test
  void theFirstOfTwoZonesIsNotTheOnlyOne() {
    assertThat(NamedZone.anywhere("Times in UTC or CET").map(NamedZone::name)).contains("UTC");
    assertThat(NamedZone.only("Times in UTC or CET")).isEmpty();
  }

  @Test
  void anHourThatAClockSkipsOrShowsTwiceIsNoMoment() {
    NamedZone zone = NamedZone.only("Europe/Copenhagen").orElseThrow();

    assertThat(zone.moment(LocalDateTime.parse("2026-03-29T02:30"))).isEmpty();
    assertThat(zone.moment(LocalDateTime.parse("2026-10-25T02:30"))).isEmpty();
    assertThat(zone.moment(LocalDateTime.parse("2026-03-29T03:30")).map(Object::toString))
        .isEqualTo(Optional.of("2026-03-29T03:30+02:00"));
  }

  @Test
  void aNameOfStandardTimeIsDoubtfulInSummer() {
    NamedZone zone = NamedZone.only("14:02 CET").orElseThrow();

    assertThat(zone.isDoubtfulAt(Instant.parse("2026-07-01T12:00:00Z"))).isTrue();
    assertThat(zone.isDoubtfulAt(Instant.parse("2026-01-01T12:00:00Z"))).isFalse();
  }
}
