package dev.postmortem.linter.language.lexicon;

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
    assertThat(word.has(WordClass.FAULT_VERB)).isTrue();
    assertThat(word.has(WordClass.PAST)).isTrue();
  }

  @Test
  void endingsTellWhatAnUnknownWordMayBe() {
    assertThat(Lexicon.english().word("frobnicated").has(WordClass.PARTICIPLE)).isTrue();
    assertThat(Lexicon.english().word("frobnicating").has(WordClass.ING)).isTrue();
    assertThat(Lexicon.english().word("frobnically").has(WordClass.ADVERB)).isTrue();
    assertThat(Lexicon.english().word("frobnication").isVerb()).isFalse();
  }

  @Test
  void aHyphenatedRoleIsARole() {
    assertThat(Lexicon.english().word("storage-engineer").has(WordClass.ROLE)).isTrue();
  }

  @Test
  void everyGroupOfTheLexiconIsUsed() {
    Set<String> groups = new HashSet<>();
    for (String file : Lexicon.FILES) {
      Lexicon.lines(file).stream().filter(line -> line.startsWith("[")).forEach(groups::add);
    }
    Set<WordClass> forms =
        Set.of(
            WordClass.BASE,
            WordClass.THIRD,
            WordClass.PAST,
            WordClass.PARTICIPLE,
            WordClass.ING,
            WordClass.NOUNISH);
    assertThat(Arrays.stream(WordClass.values()).filter(trait -> !forms.contains(trait)))
        .allSatisfy(trait -> assertThat(groups).contains("[" + trait.group() + "]"));
  }
}
