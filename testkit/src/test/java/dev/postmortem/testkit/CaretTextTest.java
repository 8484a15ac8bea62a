package dev.postmortem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.testkit.CaretText.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaretTextTest {

  private static final String ANNOTATED =
      """
      the engineer forgot it
      ^^^^^^^^^^^^^^^^^^^ names a person
          ^^^^^^^^
      next line
      """;

  @Test
  void caretLinesAreNotPartOfTheSource() {
    assertThat(CaretText.parse(ANNOTATED).source())
        .isEqualTo("the engineer forgot it\nnext line\n");
  }

  @Test
  void caretsSayWhereAndTheNoteSaysWhat() {
    assertThat(CaretText.parse(ANNOTATED).notes())
        .containsExactly(new Note(1, 1, 19, "names a person"), new Note(1, 5, 8, ""));
  }

  @Test
  void annotatingGivesTheSameNotation() {
    CaretText text = CaretText.parse(ANNOTATED);
    assertThat(CaretText.annotate(text.source(), text.notes())).isEqualTo(ANNOTATED);
  }

  @Test
  void aNoteOnAnEmptyLineHasOneCaret() {
    assertThat(CaretText.annotate("", List.of(new Note(1, 1, 0, "empty file"))))
        .isEqualTo("\n^ empty file");
  }

  @Test
  void aRangeOverSeveralLinesEndsWithItsFirst() {
    assertThat(CaretText.annotate("ab\ncd", List.of(new Note(1, 2, 4, ""))))
        .isEqualTo("ab\n ^\ncd");
  }

  @Test
  void aLineThatHoldsMoreThanCaretsInFrontIsSource() {
    assertThat(CaretText.parse("a\n^foo").source()).isEqualTo("a\n^foo");
  }
}
