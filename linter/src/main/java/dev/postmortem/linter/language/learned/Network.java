package dev.postmortem.linter.language.learned;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolutional network over the pieces of one sentence.
 *
 * <p>An inlet and dilated blocks look at neighbouring pieces; mean and maximum over the sentence go
 * through one hidden layer to a score for each output. A score is a logit: 0 means even odds.
 *
 * <p>Source: Y. Kim, Convolutional Neural Networks for Sentence Classification, 2014.
 */
final class Network {

  private static final int TAPS = 3;

  private final Convolution inlet;
  private final Convolution[] blocks;
  private final Dense hidden;
  private final Dense head;

  private Network(Convolution inlet, Convolution[] blocks, Dense hidden, Dense head) {
    this.inlet = inlet;
    this.blocks = blocks;
    this.hidden = hidden;
    this.head = head;
  }

  /** Reads the weights, in the form that {@code export.py} writes. */
  static Network read(DataInputStream in) throws IOException {
    int width = in.readInt();
    int channels = in.readInt();
    int depth = in.readInt();
    int inner = in.readInt();
    int outputs = in.readInt();
    Convolution inlet = Convolution.read(in, width, channels, 1);
    Convolution[] blocks = new Convolution[depth];
    for (int i = 0; i < depth; i++) {
      int dilation = in.readInt();
      blocks[i] = Convolution.read(in, channels, channels, dilation);
    }
    Dense hidden = Dense.read(in, 2 * channels, inner);
    Dense head = Dense.read(in, inner, outputs);
    return new Network(inlet, blocks, hidden, head);
  }

  /** The score for each output, from the vectors of the pieces. */
  float[] scores(float[][] vectors) {
    return head.of(read(vectors).inner());
  }

  /**
   * How much each piece moves the score of an output: the slope at its vector, times how far the
   * vector is from that of a piece that says nothing.
   *
   * <p>Source: K. Simonyan et al., Deep Inside Convolutional Networks, 2014 (gradient of a score).
   *
   * @param absent the vector of a piece that says nothing
   */
  float[] importance(float[][] vectors, float[] absent, int output) {
    Reading reading = read(vectors);
    float[] slope = new float[reading.inner().length];
    for (int h = 0; h < slope.length; h++) {
      slope[h] = reading.inner()[h] > 0 ? head.weights()[h][output] : 0;
    }
    float[][] slopes = unpooled(hidden.back(slope), reading.states().get(blocks.length));
    for (int b = blocks.length - 1; b >= 0; b--) {
      float[][] change = blocks[b].back(where(reading.changes().get(b), slopes));
      for (int t = 0; t < slopes.length; t++) {
        add(slopes[t], change[t]);
      }
    }
    slopes = inlet.back(where(reading.states().get(0), slopes));
    float[] importance = new float[vectors.length];
    for (int t = 0; t < importance.length; t++) {
      for (int i = 0; i < absent.length; i++) {
        importance[t] += slopes[t][i] * (vectors[t][i] - absent[i]);
      }
    }
    return importance;
  }

  /**
   * What the layers hold after a sentence.
   *
   * @param states after the inlet and after each block
   * @param changes what each block adds
   * @param inner the hidden layer
   */
  private record Reading(List<float[][]> states, List<float[][]> changes, float[] inner) {}

  private Reading read(float[][] vectors) {
    float[][] state = inlet.over(vectors);
    rectify(state);
    List<float[][]> states = new ArrayList<>();
    states.add(state);
    List<float[][]> changes = new ArrayList<>();
    for (Convolution block : blocks) {
      float[][] change = block.over(state);
      rectify(change);
      float[][] next = new float[state.length][];
      for (int t = 0; t < state.length; t++) {
        next[t] = state[t].clone();
        add(next[t], change[t]);
      }
      state = next;
      changes.add(change);
      states.add(state);
    }
    float[] inner = hidden.of(pooled(state));
    rectify(inner);
    return new Reading(states, changes, inner);
  }

  /** Mean, then maximum, of each channel over the sentence. */
  private static float[] pooled(float[][] state) {
    int channels = state[0].length;
    float[] pooled = new float[2 * channels];
    for (int c = 0; c < channels; c++) {
      float sum = 0;
      float peak = state[0][c];
      for (float[] step : state) {
        sum += step[c];
        peak = Math.max(peak, step[c]);
      }
      pooled[c] = sum / state.length;
      pooled[channels + c] = peak;
    }
    return pooled;
  }

  /** The slopes of what is pooled, given back to the steps it comes from. */
  private static float[][] unpooled(float[] slopes, float[][] state) {
    int channels = state[0].length;
    float[][] given = new float[state.length][channels];
    for (int c = 0; c < channels; c++) {
      int peak = 0;
      for (int t = 0; t < state.length; t++) {
        peak = state[t][c] > state[peak][c] ? t : peak;
        given[t][c] = slopes[c] / state.length;
      }
      given[peak][c] += slopes[channels + c];
    }
    return given;
  }

  /** The slopes where a rectified layer lets them through. */
  private static float[][] where(float[][] rectified, float[][] slopes) {
    float[][] through = new float[slopes.length][slopes[0].length];
    for (int t = 0; t < slopes.length; t++) {
      for (int c = 0; c < slopes[t].length; c++) {
        through[t][c] = rectified[t][c] > 0 ? slopes[t][c] : 0;
      }
    }
    return through;
  }

  private static void add(float[] to, float[] change) {
    for (int c = 0; c < to.length; c++) {
      to[c] += change[c];
    }
  }

  private static void rectify(float[][] state) {
    for (float[] step : state) {
      rectify(step);
    }
  }

  private static void rectify(float[] step) {
    for (int c = 0; c < step.length; c++) {
      step[c] = Math.max(0, step[c]);
    }
  }

  /**
   * Three taps, some steps apart, with nothing beyond both ends.
   *
   * @param weights by tap, input and output
   * @param turned the same by tap, output and input
   */
  private record Convolution(float[][][] weights, float[][][] turned, float[] bias, int dilation) {

    static Convolution read(DataInputStream in, int from, int to, int dilation) throws IOException {
      float[][][] weights = new float[TAPS][from][];
      for (float[][] tap : weights) {
        for (int i = 0; i < from; i++) {
          tap[i] = floats(in, to);
        }
      }
      float[][][] turned = new float[TAPS][to][from];
      for (int k = 0; k < TAPS; k++) {
        for (int i = 0; i < from; i++) {
          for (int o = 0; o < to; o++) {
            turned[k][o][i] = weights[k][i][o];
          }
        }
      }
      return new Convolution(weights, turned, floats(in, to), dilation);
    }

    /** The slopes of the inputs, from those of the outputs. */
    float[][] back(float[][] slopes) {
      float[][] given = new float[slopes.length][turned[0][0].length];
      for (int t = 0; t < slopes.length; t++) {
        for (int k = 0; k < TAPS; k++) {
          int source = t + (k - 1) * dilation;
          if (source >= 0 && source < slopes.length) {
            accumulate(given[source], slopes[t], turned[k]);
          }
        }
      }
      return given;
    }

    float[][] over(float[][] input) {
      float[][] output = new float[input.length][];
      for (int t = 0; t < input.length; t++) {
        output[t] = bias.clone();
        for (int k = 0; k < TAPS; k++) {
          int source = t + (k - 1) * dilation;
          if (source >= 0 && source < input.length) {
            accumulate(output[t], input[source], weights[k]);
          }
        }
      }
      return output;
    }
  }

  /** A fully connected layer. */
  private record Dense(float[][] weights, float[] bias) {

    static Dense read(DataInputStream in, int from, int to) throws IOException {
      float[][] weights = new float[from][];
      for (int i = 0; i < from; i++) {
        weights[i] = floats(in, to);
      }
      return new Dense(weights, floats(in, to));
    }

    /** The slopes of the inputs, from those of the outputs. */
    float[] back(float[] slopes) {
      float[] given = new float[weights.length];
      for (int i = 0; i < given.length; i++) {
        for (int o = 0; o < slopes.length; o++) {
          given[i] += weights[i][o] * slopes[o];
        }
      }
      return given;
    }

    float[] of(float[] input) {
      float[] output = bias.clone();
      accumulate(output, input, weights);
      return output;
    }
  }

  /** Adds the inputs times their rows of weights; four rows at a time, those of zeros left out. */
  private static void accumulate(float[] output, float[] input, float[][] weights) {
    int[] some = new int[input.length];
    int count = 0;
    for (int i = 0; i < input.length; i++) {
      if (input[i] != 0) {
        some[count++] = i;
      }
    }
    int k = 0;
    for (; k + 3 < count; k += 4) {
      accumulate(output, input, weights, some[k], some[k + 1], some[k + 2], some[k + 3]);
    }
    for (; k < count; k++) {
      float x = input[some[k]];
      float[] row = weights[some[k]];
      for (int o = 0; o < output.length; o++) {
        output[o] += x * row[o];
      }
    }
  }

  private static void accumulate(
      float[] output, float[] input, float[][] weights, int a, int b, int c, int d) {
    float xa = input[a];
    float xb = input[b];
    float xc = input[c];
    float xd = input[d];
    float[] ra = weights[a];
    float[] rb = weights[b];
    float[] rc = weights[c];
    float[] rd = weights[d];
    for (int o = 0; o < output.length; o++) {
      output[o] += xa * ra[o] + xb * rb[o] + xc * rc[o] + xd * rd[o];
    }
  }

  static float[] floats(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count * Float.BYTES];
    in.readFully(bytes);
    float[] values = new float[count];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }
}
