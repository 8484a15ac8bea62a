package dev.postmortem.corpus.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.time.NamedZone;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-08 14:05 the cache emptied | 2024-03-08 | 14:05 |",
        "2024-03-08T14:05:30Z the cache emptied | 2024-03-08 | 14:05:30 | Z",
        "2024/03/08 - 9:05 UTC: emptied | 2024-03-08 | 09:05 | UTC",
        "[08:47] merged | | 08:47 |",
        "**16:58 UTC** - saturated | | 16:58 | UTC",
        "2:54 PM PST: uploaded | | 14:54 | PST",
        "12:10 am: quiet | | 00:10 |",
        "17:14pm stopped | | 17:14 |",
        "Feb 20 2018 14:17 | 2018-02-20 | 14:17 |",
        "18th of April, 2018 at 11:00 CEST | 2018-04-18 | 11:00 | CEST",
        "Tuesday, March 5, 2024 10:00 GMT+2 | 2024-03-05 | 10:00 | GMT+2",
        "20240308 outage | 2024-03-08 | |",
        "10:15 Pacific time we met | | 10:15 | Pacific time",
      })
  void aTextBeginsWithDayTimeAndZoneInManyForms(String text, String day, String time, String zone) {
    Timestamp stamp = TimestampReader.atStartOf(text).orElseThrow();

    assertThat(stamp.exact()).isTrue();
    assertThat(stamp.date().map(Object::toString)).isEqualTo(Optional.ofNullable(day));
    assertThat(stamp.time().map(Object::toString)).isEqualTo(Optional.ofNullable(time));
    assertThat(stamp.zone().map(NamedZone::name)).isEqualTo(Optional.ofNullable(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~13:30 it dropped",
        "2018-07-08 ca. 18:30",
        "13:30-13:45",
        "14:?? scaled down",
        "about 9:00",
      })
  void whatIsMarkedAsApproximateIsNotExact(String text) {
    assertThat(TimestampReader.atStartOf(text).orElseThrow().exact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 nodes failed",
        "25:61 is no time",
        "04/05/2020 which is the month",
        "v1.27.3 was released",
        "502 errors",
        "Started at noon",
        "",
      })
  void otherFiguresAreNoTimes(String text) {
    assertThat(TimestampReader.atStartOf(text)).isEmpty();
  }

  @Test
  void aDayThatDoesNotExistIsNoDay() {
    assertThat(TimestampReader.datesIn("2025-02-30 and 2025-02-28"))
        .containsExactly(LocalDate.of(2025, 2, 28));
  }

  @Test
  void readingDoesNotDependOnTheMachine() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertThat(TimestampReader.datesIn("APRIL 18, 2018"))
          .containsExactly(LocalDate.of(2018, 4, 18));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
