package dev.postmortem.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

  @ParameterizedTest
  @CsvSource({
    "0, finding, 0 findings",
    "1, finding, 1 finding",
    "2, finding, 2 findings",
    "2, near miss, 2 near misses",
    "3, entry, 3 entries",
    "3, day, 3 days",
    "2, more error, 2 more errors",
    "21, patch, 21 patches",
  })
  void aNumberStandsBeforeItsNoun(long count, String noun, String words) {
    assertThat(Counts.of(count, noun)).isEqualTo(words);
  }

  @Test
  void otherWordsMayFollowTheNumberToo() {
    assertThat(Counts.of(1, "ticket was", "tickets were")).isEqualTo("1 ticket was");
    assertThat(Counts.of(0, "ticket was", "tickets were")).isEqualTo("0 tickets were");
  }

  @Test
  void aLoneOneMayBeAWord() {
    assertThat(Counts.inWords(1, "day")).isEqualTo("one day");
    assertThat(Counts.inWords(2, "day")).isEqualTo("2 days");
  }
}
