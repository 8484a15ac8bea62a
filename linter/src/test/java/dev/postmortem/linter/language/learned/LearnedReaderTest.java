package dev.postmortem.linter.language.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.pattern.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader in Java says what its trainer says. */
class LearnedReaderTest {

  /** Sums of a few hundred products in single precision, in another order. */
  private static final float ROUNDING = 0.002f;

  private final LearnedReader reader = LearnedReader.english();

  /**
   * What the trainer says of one sentence.
   *
   * @param screen the screen's logit
   * @param scores a logit for each label, in the order of {@code outputs.txt}
   */
  private record Trained(
      String heading, String sentence, List<Integer> ids, float screen, List<Float> scores) {

    static Trained parse(String line) {
      String[] fields = line.split("\t", -1);
      return new Trained(
          fields[0],
          fields[1],
          Arrays.stream(fields[2].split(" ")).map(Integer::valueOf).toList(),
          Float.parseFloat(fields[3]),
          Arrays.stream(fields[4].split(" ")).map(Float::parseFloat).toList());
    }

    @Override
    public String toString() {
      return sentence;
    }
  }

  static Stream<Trained> trained() {
    return lines("trained-scores.tsv").filter(line -> !line.startsWith("#")).map(Trained::parse);
  }

  @ParameterizedTest
  @MethodSource("trained")
  void aSentenceIsCutAndScoredAsInTraining(Trained trained) {
    int[] ids = reader.cut(trained.heading(), trained.sentence()).ids();
    assertThat(ids).containsExactly(trained.ids().toArray(Integer[]::new));
    assertThat(reader.screenScore(ids)).isCloseTo(trained.screen(), Offset.offset(ROUNDING));
    Map<Label, Float> scores = reader.scores(ids);
    assertThat(reader.outputs().stream().map(scores::get))
        .usingElementComparator(closely())
        .containsExactlyElementsOf(trained.scores());
  }

  @Test
  void manySentencesAreCompared() {
    assertThat(trained()).hasSizeGreaterThan(40);
  }

  @Test
  void aVeryLongWordOrSentenceIsCut() {
    assertThat(reader.cut("", "a".repeat(100_000)).ids()).hasSize(3);
    assertThat(reader.cut("Summary", "error ".repeat(100_000)).ids()).hasSizeLessThan(100);
  }

  private static Comparator<Float> closely() {
    return (a, b) -> Math.abs(a - b) < ROUNDING ? 0 : Float.compare(a, b);
  }

  private static Stream<String> lines(String name) {
    try (InputStream in = LearnedReaderTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
