package dev.postmortem.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWordsTest {

  @ParameterizedTest
  @CsvSource({"january, 1", "jan, 1", "may, 5", "sep, 9", "sept, 9", "september, 9", "dec, 12"})
  void aMonthIsNamedInFullOrInShort(String word, int month) {
    assertThat(CalendarWords.monthOf(word)).isEqualTo(OptionalInt.of(month));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ja", "janu", "marches", "märz", "6月"})
  void otherWordsAreNoMonths(String word) {
    assertThat(CalendarWords.monthOf(word)).isEmpty();
  }

  @Test
  void aMonthHasAShortName() {
    assertThat(CalendarWords.shortMonth(1)).isEqualTo("Jan");
    assertThat(CalendarWords.shortMonth(9)).isEqualTo("Sep");
  }

  @Test
  void daysOfTheWeekAreKnown() {
    assertThat(CalendarWords.isWeekday("tuesday")).isTrue();
    assertThat(CalendarWords.isWeekday("tue")).isFalse();
    assertThat(CalendarWords.beginsWeekday("tue")).isTrue();
    assertThat(CalendarWords.beginsWeekday("thurs")).isTrue();
    assertThat(CalendarWords.beginsWeekday("tu")).isFalse();
    assertThat(CalendarWords.beginsWeekday("monitor")).isFalse();
  }
}
