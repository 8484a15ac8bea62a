package dev.postmortem.linter.language.learned;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * A fixed vector for each piece: one byte a number, with one scale for each piece.
 *
 * @param scales what one step of a piece's numbers is worth
 * @param table the numbers, piece after piece
 * @param width how many numbers a piece has
 */
record Embedding(float[] scales, byte[] table, int width) {

  static Embedding read(DataInputStream in) throws IOException {
    int pieces = in.readInt();
    int width = in.readInt();
    float[] scales = Network.floats(in, pieces);
    byte[] table = new byte[pieces * width];
    in.readFully(table);
    return new Embedding(scales, table, width);
  }

  /** The vectors of pieces, in order. */
  float[][] of(int[] ids) {
    float[][] vectors = new float[ids.length][width];
    for (int t = 0; t < ids.length; t++) {
      float scale = scales[ids[t]];
      int base = ids[t] * width;
      for (int i = 0; i < width; i++) {
        vectors[t][i] = table[base + i] * scale;
      }
    }
    return vectors;
  }
}
