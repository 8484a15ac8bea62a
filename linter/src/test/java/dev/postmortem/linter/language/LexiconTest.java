package dev.postmortem.linter.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  @ParameterizedTest
  @CsvSource({
    "forgot, forget",
    "forgotten, forget",
    "overlooking, overlook",
    "misread, misread",
    "dropped, drop",
    "retries, retry",
    "committed, commit",
    "were, be",
    "has, have",
    "did, do",
    "missing, miss",
    "ran, run"
  })
  void formsLeadToTheirVerb(String form, String lemma) {
    assertThat(Lexicon.english().word(form).lemma()).isEqualTo(lemma);
  }

  @Test
  void unknownMisVerbsAreFailures() {
    Word word = Lexicon.english().word("misrouted");
    assertThat(word.has(Trait.FAULT_VERB)).isTrue();
    assertThat(word.has(Trait.PAST)).isTrue();
  }

  @Test
  void endingsTellWhatAnUnknownWordMayBe() {
    assertThat(Lexicon.english().word("frobnicated").has(Trait.PARTICIPLE)).isTrue();
    assertThat(Lexicon.english().word("frobnicating").has(Trait.ING)).isTrue();
    assertThat(Lexicon.english().word("frobnically").has(Trait.ADVERB)).isTrue();
    assertThat(Lexicon.english().word("frobnication").isVerb()).isFalse();
  }

  @Test
  void aHyphenatedRoleIsARole() {
    assertThat(Lexicon.english().word("storage-engineer").has(Trait.ROLE)).isTrue();
  }

  @Test
  void everyGroupOfTheLexiconIsUsed() {
    Set<String> groups = new HashSet<>();
    for (String file : Lexicon.FILES) {
      Lexicon.lines(file).stream().filter(line -> line.startsWith("[")).forEach(groups::add);
    }
    Set<Trait> forms =
        Set.of(Trait.BASE, Trait.THIRD, Trait.PAST, Trait.PARTICIPLE, Trait.ING, Trait.NOUNISH);
    assertThat(Arrays.stream(Trait.values()).filter(trait -> !forms.contains(trait)))
        .allSatisfy(
            trait ->
                assertThat(groups)
                    .contains(
                        "["
                            + trait.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                            + "]"));
  }
}
