package dev.postmortem.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.corpus.Today.InvalidTodayException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TodayTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-04T22:30:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final Map<String, String> EPOCH = Map.of("SOURCE_DATE_EPOCH", "1767225600");

  @Test
  void theGivenDateComesFirst() throws InvalidTodayException {
    assertThat(Today.resolve(Optional.of("2025-02-03"), EPOCH, CLOCK))
        .isEqualTo(LocalDate.of(2025, 2, 3));
  }

  @Test
  void thenTheBuildsOwnDate() throws InvalidTodayException {
    assertThat(Today.resolve(Optional.empty(), EPOCH, CLOCK)).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void thenTheClockInUtc() throws InvalidTodayException {
    assertThat(Today.resolve(Optional.of(" "), Map.of(), CLOCK))
        .isEqualTo(LocalDate.of(2026, 6, 4));
  }

  @Test
  void anInvalidDateIsReportedInOneSentence() {
    assertThatThrownBy(() -> Today.resolve(Optional.of("4 June"), Map.of(), CLOCK))
        .isInstanceOf(InvalidTodayException.class)
        .hasMessage("postmortem.today is \"4 June\"; expected a date such as 2026-06-04.");
    assertThatThrownBy(
            () -> Today.resolve(Optional.empty(), Map.of("SOURCE_DATE_EPOCH", "now"), CLOCK))
        .isInstanceOf(InvalidTodayException.class)
        .hasMessageContaining("seconds since 1970");
    assertThatThrownBy(
            () ->
                Today.resolve(Optional.empty(), Map.of("SOURCE_DATE_EPOCH", "9".repeat(18)), CLOCK))
        .isInstanceOf(InvalidTodayException.class);
  }
}
