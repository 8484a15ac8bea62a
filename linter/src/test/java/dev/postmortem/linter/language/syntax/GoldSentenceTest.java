package dev.postmortem.linter.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.syntax.GoldSentence.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The ground layer reads each gold sentence as a person does, or as wrongly as it is known to. */
class GoldSentenceTest {

  @TestFactory
  Stream<DynamicTest> aGoldSentenceIsReadAsItsFileSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (GoldSentence gold : GoldSentence.all()) {
      tests.add(DynamicTest.dynamicTest(gold.sentence(), () -> compare(gold)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(500);
    return tests.stream();
  }

  private static void compare(GoldSentence gold) {
    for (Layer layer : Layer.values()) {
      String read = GoldSentence.read(gold.sentence(), layer);
      if (gold.known().contains(layer)) {
        assertThat(read)
            .as("%s are read rightly now: take them out of the last column", layer)
            .isNotEqualTo(gold.expected(layer));
      } else {
        assertThat(read).as("%s", layer).isEqualTo(gold.expected(layer));
      }
    }
  }

  @Test
  void mostOfEachLayerIsReadRightly() {
    List<GoldSentence> all = GoldSentence.all();
    for (Layer layer : Layer.values()) {
      long known = all.stream().filter(gold -> gold.known().contains(layer)).count();
      assertThat((double) known / all.size()).as("%s", layer).isLessThan(0.25);
    }
  }
}
