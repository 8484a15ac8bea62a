package dev.postmortem.linter.language.learned;

import dev.postmortem.linter.language.learned.WordPieces.WordPiece;
import dev.postmortem.linter.language.pattern.Label;

/** Which words of a sentence move the score of a label, and by how much. */
final class Attribution {

  private final WordPieces pieces;
  private final Label label;
  private final float[] importance;

  Attribution(LearnedReader reader, WordPieces pieces, Label label) {
    this.pieces = pieces;
    this.label = label;
    this.importance = reader.importance(pieces.ids(), label);
  }

  Label label() {
    return label;
  }

  /**
   * How much the words of a stretch raise the score.
   *
   * @param start where it begins in the sentence, in UTF-16 units
   * @param end the offset after it
   */
  float of(int start, int end) {
    float sum = 0;
    for (int i = 0; i < importance.length; i++) {
      WordPiece piece = pieces.pieces().get(i);
      if (piece.isOfSentence() && piece.start() < end && start < piece.end()) {
        sum += importance[i];
      }
    }
    return sum;
  }
}
