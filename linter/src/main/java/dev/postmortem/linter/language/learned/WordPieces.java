package dev.postmortem.linter.language.learned;

import java.util.List;

/**
 * A sentence cut into pieces of words, with the heading above it in front.
 *
 * @param pieces the pieces, in order
 */
record WordPieces(List<WordPiece> pieces) {

  /** The ids that the model reads. */
  int[] ids() {
    return pieces.stream().mapToInt(WordPiece::id).toArray();
  }

  /**
   * One piece.
   *
   * @param id its number in the vocabulary
   * @param start where its word begins in the sentence, in UTF-16 units; -1 for a piece of the
   *     heading and for the marks at both ends
   * @param end the offset after its word; -1 likewise
   */
  record WordPiece(int id, int start, int end) {

    boolean isOfSentence() {
      return start >= 0;
    }
  }
}
