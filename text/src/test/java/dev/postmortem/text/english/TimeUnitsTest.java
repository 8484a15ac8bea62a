package dev.postmortem.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeUnitsTest {

  @ParameterizedTest
  @CsvSource({
    "second, PT1S",
    "secs, PT1S",
    "min, PT1M",
    "minutes, PT1M",
    "hr, PT1H",
    "hours, PT1H",
    "day, PT24H",
    "weeks, PT168H"
  })
  void aUnitIsAWord(String word, Duration unit) {
    assertThat(TimeUnits.ofWord(word)).contains(unit);
    assertThat(TimeUnits.afterFigures(word)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({"s, PT1S", "m, PT1M", "h, PT1H", "d, PT24H", "w, PT168H"})
  void behindFiguresItMayBeALetter(String letter, Duration unit) {
    assertThat(TimeUnits.afterFigures(letter)).contains(unit);
    assertThat(TimeUnits.ofWord(letter)).isEmpty();
  }

  @Test
  void otherWordsAreNoUnits() {
    assertThat(TimeUnits.afterFigures("")).isEmpty();
    assertThat(TimeUnits.afterFigures("ms")).isEmpty();
    assertThat(TimeUnits.afterFigures("stunden")).isEmpty();
    assertThat(TimeUnits.afterFigures("分")).isEmpty();
  }
}
