package dev.postmortem.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationFormatTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT0.9S, 0 s",
    "PT59S, 59 s",
    "PT60S, 1 min",
    "PT89S, 1 min",
    "PT90S, 2 min",
    "PT59M30S, 1 h",
    "PT90M, 1 h 30 min",
    "PT2H, 2 h",
    "PT23H59M, 23 h 59 min",
    "PT24H, 1 d",
    "PT76H, 3 d 4 h",
    "PT71H40M, 3 d",
    "PT1000H, 41 d 16 h",
    "PT-90M, −1 h 30 min",
  })
  void aDurationHasTwoUnitsAtMost(Duration duration, String words) {
    assertThat(DurationFormat.words(duration)).isEqualTo(words);
  }
}
