package dev.postmortem.text.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  @ParameterizedTest
  @CsvSource({
    "alert, alerts",
    "entry, entries",
    "day, days",
    "box, boxes",
    "miss, misses",
    "batch, batches",
    "crash, crashes",
    "near miss, near misses",
  })
  void aNounHasARegularPlural(String noun, String plural) {
    assertThat(Inflection.plural(noun)).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource({
    "try, try, tries, tried, trying",
    "do, do, does, doed, doing",
    "stop, stopp, stops, stopped, stopping",
    "cause, cause, causes, caused, causing",
    "free, free, frees, freed, freeing",
    "tie, tie, ties, tied, tying",
    "deploy, deploy, deploys, deployed, deploying",
  })
  void aVerbHasRegularForms(String verb, String stem, String third, String past, String ing) {
    assertThat(Inflection.third(verb)).isEqualTo(third);
    assertThat(Inflection.past(verb, stem)).isEqualTo(past);
    assertThat(Inflection.ing(verb, stem)).isEqualTo(ing);
  }

  @ParameterizedTest
  @CsvSource({
    "alerts, alert",
    "access, access",
    "bus, bus",
    "küchen, küchen",
    "支払い, 支払い",
    "'', ''",
  })
  void aPluralLosesItsS(String word, String singular) {
    assertThat(Inflection.singular(word)).isEqualTo(singular);
  }

  @Test
  void relatedWordsShareTheirStem() {
    assertThat(Inflection.stem("deployments")).isEqualTo("deploy");
    assertThat(Inflection.stem("deployed")).isEqualTo("deploy");
    assertThat(Inflection.stem("validation")).isEqualTo("valid");
    assertThat(Inflection.stem("bed")).isEqualTo("bed");
    assertThat(Inflection.stem("")).isEmpty();
  }
}
