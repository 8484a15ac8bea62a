package dev.postmortem.schema.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-08 14:05 the cache emptied | 2024-03-08 | 14:05 |",
        "2024-03-08T14:05:30Z the cache emptied | 2024-03-08 | 14:05:30 | Z",
        "2024-03-08T14:05:00-07:00 it fell | 2024-03-08 | 14:05 | -07:00",
        "2024/03/08 - 9:05 UTC: emptied | 2024-03-08 | 09:05 | UTC",
        "[08:47] merged | | 08:47 |",
        "On the 18th of April 2018 it fell | 2018-04-18 | |",
        "14:02 about 3 nodes failed | | 14:02 |",
        "2024-03-08 14:02 ~30 nodes failed | 2024-03-08 | 14:02 |",
        "**16:58 UTC** - saturated | | 16:58 | UTC",
        "2:54 PM PST: uploaded | | 14:54 | PST",
        "12:10 am: quiet | | 00:10 |",
        "17:14pm stopped | | 17:14 |",
        "Feb 20 2018 14:17 | 2018-02-20 | 14:17 |",
        "18th of April, 2018 at 11:00 CEST | 2018-04-18 | 11:00 | CEST",
        "Tuesday, March 5, 2024 10:00 GMT+2 | 2024-03-05 | 10:00 | GMT+2",
        "19. April 2018, 11:00 quiet | 2018-04-19 | 11:00 |",
        "14:05 on 2024-03-08 UTC | 2024-03-08 | 14:05 | UTC",
        "20240308 outage | 2024-03-08 | |",
        "10:15 Pacific time we met | | 10:15 | Pacific time",
      })
  void aTextBeginsWithDayTimeAndZoneInManyForms(String text, String day, String time, String zone) {
    TimePhrase phrase = TimeScanner.lead(text).orElseThrow();

    assertThat(phrase.exact()).isTrue();
    assertThat(phrase.date().flatMap(PartialDate::certain).map(Object::toString))
        .isEqualTo(Optional.ofNullable(day));
    assertThat(phrase.clock().map(Object::toString)).isEqualTo(Optional.ofNullable(time));
    assertThat(phrase.zone().map(NamedZone::name)).isEqualTo(Optional.ofNullable(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~13:30 it dropped",
        "2018-07-08 ca. 18:30",
        "13:30-13:45",
        "2024-03-08 - ~14:02",
        "10:15ish",
        "14:05? maybe",
        "24:00 closed",
        "about 9:00",
      })
  void whatIsMarkedAsApproximateIsNotExact(String text) {
    assertThat(TimeScanner.lead(text).orElseThrow().exact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 nodes failed",
        "25:61 is no time",
        "1.12.10 was released",
        "About the author",
        "The 3 May 2020 outage",
        "v1.27.3 was released",
        "502 errors",
        "Started at noon",
        "",
      })
  void otherFiguresAreNoTimes(String text) {
    assertThat(TimeScanner.lead(text)).isEmpty();
  }

  @Test
  void aColonMayFollowAYear() {
    assertThat(TimeScanner.certainDays("Dropped on 30 June 2026: a parcel was lost"))
        .containsExactly(LocalDate.of(2026, 6, 30));
  }

  @Test
  void aDayThatDoesNotExistIsNoDay() {
    assertThat(TimeScanner.certainDays("2025-02-30 and 2025-02-28"))
        .containsExactly(LocalDate.of(2025, 2, 28));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"04/05/2020", "04-05-2020 at 10:00", "24/06/04", "4.6.26 10:00", "2025-02-30"})
  void aDayThatMayBeAnotherIsNotCertain(String text) {
    assertThat(TimeScanner.certainDays(text)).isEmpty();
    assertThat(TimeScanner.lead(text).flatMap(TimePhrase::date).flatMap(PartialDate::certain))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "04-05-2020, 2020-05-04",
    "4.6.26 10:00, 2026-06-04",
    "12-05 16:21, 2019-12-05",
    "13/04/2020, 2020-04-13",
  })
  void aDayIsReadAsMostPeopleWriteIt(String text, LocalDate day) {
    assertThat(TimeScanner.anyDate(text).flatMap(d -> d.resolve(Optional.of(day)))).contains(day);
  }

  @Test
  void aPlaceholderForAnUnknownTimeIsNotATime() {
    assertThat(TimeScanner.leadsWithUnknownClock("14:?? scaled down")).isTrue();
    assertThat(TimeScanner.lead("14:?? scaled down")).isEmpty();
  }

  @Test
  void anAmbiguousDayIsDecidedByTheOneNearIt() {
    PartialDate date = TimeScanner.anyDate("04/05/2020").orElseThrow();

    assertThat(date.resolve(Optional.of(LocalDate.of(2020, 4, 4))))
        .contains(LocalDate.of(2020, 4, 5));
    assertThat(date.resolve(Optional.of(LocalDate.of(2020, 5, 6))))
        .contains(LocalDate.of(2020, 5, 4));
  }

  @Test
  void readingDoesNotDependOnTheMachine() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(TimeScanner.certainDays("APRIL 18, 2018"))
          .containsExactly(LocalDate.of(2018, 4, 18));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
