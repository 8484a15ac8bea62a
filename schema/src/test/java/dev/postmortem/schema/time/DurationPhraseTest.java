package dev.postmortem.schema.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.time.DurationPhrase.Bound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationPhraseTest {

  @ParameterizedTest
  @CsvSource({
    "90 min, PT90M",
    "54 minutes, PT54M",
    "1 h 20 min, PT80M",
    "3h 21m, PT201M",
    "7h30m, PT450M",
    "2 hours and 5 minutes, PT125M",
    "a 90-minute outage, PT90M",
    "1.5 hours, PT90M",
    "one and a half hours, PT90M",
    "half an hour, PT30M",
    "an hour and a half, PT90M",
    "forty-seven minutes, PT47M",
    "three days, PT72H",
    "1:20 for 40 s, PT40S"
  })
  void durationsAreRead(String text, Duration value) {
    assertThat(DurationScanner.all(text)).extracting(DurationPhrase::value).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"14:02", "v2.5 m", "5 m/s", "3 hosts", "a minuted meeting", "p95 min"})
  void whatIsNoDurationIsPassedOver(String text) {
    assertThat(DurationScanner.all(text)).isEmpty();
  }

  @Test
  void severalDurationsOfATextAreApart() {
    assertThat(DurationScanner.all("down for 20 minutes, degraded for 2 hours"))
        .extracting(DurationPhrase::value)
        .isEqualTo(List.of(Duration.ofMinutes(20), Duration.ofHours(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "2 hours, PT125M, true",
    "2 hours, PT3H, false",
    "about two hours, PT145M, true",
    "about two hours, PT4H, false",
    "51 minutes, PT51M30S, true",
    "51 minutes, PT60M, false",
    "90 min, PT87M, true",
    "more than 2 hours, PT5H, true",
    "more than 2 hours, PT1H, false",
    "up to 51 minutes, PT40M, true",
    "up to 51 minutes, PT80M, false"
  })
  void roundingIsForgiven(String text, Duration actual, boolean fits) {
    assertThat(DurationScanner.all(text))
        .singleElement()
        .satisfies(p -> assertThat(p.fits(actual)).isEqualTo(fits));
  }

  @Test
  void limitsAreNoValues() {
    assertThat(DurationScanner.all("at least 5 min"))
        .singleElement()
        .extracting(DurationPhrase::bound)
        .isEqualTo(Bound.AT_LEAST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          54 minutes               | PT54M
          3h 21m                   | PT3H21M
          1 hour, 5 min and 3 secs | PT1H5M3S
          11 Days                  | PT264H
          2 weeks                  | PT336H
          1w 2d                    | PT216H
          40 min (estimated)       | PT40M
          40 min[^1]               | PT40M
          """)
  void aDurationMayBeAllThatATextStates(String text, Duration stated) {
    assertThat(DurationScanner.stated(text)).contains(stated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "about an hour",
        "an hour",
        "5",
        "5 nodes",
        "(40 min)",
        "5 min later",
        "٣ hours"
      })
  void whatSaysMoreOrLessStatesNone(String text) {
    assertThat(DurationScanner.stated(text)).isEmpty();
  }

  @Test
  void figuresOfOtherScriptsAreNoDurations() {
    assertThat(DurationScanner.all("٣ hours, ३ days")).isEmpty();
  }
}
