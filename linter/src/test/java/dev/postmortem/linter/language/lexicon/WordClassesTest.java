package dev.postmortem.linter.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordClassesTest {

  @Test
  void everyWordClassHasItsOwnPlaceHoweverManyThereAre() {
    WordClasses all = WordClasses.NONE;
    for (WordClass each : WordClass.values()) {
      assertThat(all.contains(each)).as("%s before it is added", each).isFalse();
      all = all.with(each);
      assertThat(all.contains(each)).as("%s", each).isTrue();
    }
    assertThat(Arrays.stream(WordClass.values())).allMatch(all::contains);
  }

  @Test
  void twoSetsShareAClassOrDoNot() {
    for (WordClass each : List.of(WordClass.JUDGEMENT_CUE, WordClass.ARTEFACT_VERB)) {
      WordClasses one = WordClasses.NONE.with(each);
      assertThat(one.containsAny(WordClasses.NONE.with(each).with(WordClass.NOUN))).isTrue();
      assertThat(one.containsAny(WordClasses.NONE.with(WordClass.NOUN))).isFalse();
    }
  }
}
