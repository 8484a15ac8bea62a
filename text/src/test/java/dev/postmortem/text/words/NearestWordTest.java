package dev.postmortem.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

  private static final List<String> KEYS = List.of("severity", "services", "status", "tags", "due");

  @Test
  void offersTheWordThatOneSlipOfTheFingersWouldGive() {
    assertThat(NearestWord.of("sevrity", KEYS)).contains("severity");
    assertThat(NearestWord.of("serivces", KEYS)).contains("services");
    assertThat(NearestWord.of("deu", KEYS)).contains("due");
  }

  @Test
  void caseSeparatorsAndPluralsDoNotCount() {
    assertThat(NearestWord.of("Tag", KEYS)).contains("tags");
    assertThat(NearestWord.of("started-at", List.of("started_at"))).contains("started_at");
    assertThat(NearestWord.of("sev1", List.of("SEV-1", "SEV-2"))).contains("SEV-1");
  }

  @Test
  void offersNothingForAWordThatResemblesNone() {
    assertThat(NearestWord.of("weather", KEYS)).isEmpty();
    assertThat(NearestWord.of("x", KEYS)).isEmpty();
    assertThat(NearestWord.of("SEV-5", List.of("SEV-1"))).isEmpty();
    assertThat(NearestWord.of("P", List.of("Q"))).isEmpty();
    assertThat(NearestWord.of("", KEYS)).isEmpty();
    assertThat(NearestWord.of("s".repeat(100_000), KEYS)).isEmpty();
  }
}
