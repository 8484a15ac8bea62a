package dev.postmortem.linter.language.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final int WIDTH = 4;
  private static final int CHANNELS = 6;
  private static final int INNER = 5;
  private static final int OUTPUTS = 3;

  private final Random random = new Random(1);

  @Test
  void importanceIsTheSlopeOfTheScoreTowardsAPieceThatSaysNothing() throws IOException {
    Network network = network();
    float[][] vectors = new float[7][];
    for (int t = 0; t < vectors.length; t++) {
      vectors[t] = numbers(WIDTH);
    }
    float[] absent = numbers(WIDTH);
    float step = 0.001f;
    for (int output = 0; output < OUTPUTS; output++) {
      float[] importance = network.importance(vectors, absent, output);
      for (int t = 0; t < vectors.length; t++) {
        float[] kept = vectors[t];
        vectors[t] = towards(kept, absent, step);
        float less = network.scores(vectors)[output];
        vectors[t] = kept;
        float more = network.scores(vectors)[output];
        assertThat(importance[t]).isCloseTo((more - less) / step, Offset.offset(0.01f));
      }
    }
  }

  private static float[] towards(float[] from, float[] to, float step) {
    float[] moved = from.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= step * (from[i] - to[i]);
    }
    return moved;
  }

  private Network network() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int size : new int[] {WIDTH, CHANNELS, 2, INNER, OUTPUTS}) {
      out.writeInt(size);
    }
    write(out, 3 * WIDTH * CHANNELS + CHANNELS);
    for (int dilation = 1; dilation <= 2; dilation++) {
      out.writeInt(dilation);
      write(out, 3 * CHANNELS * CHANNELS + CHANNELS);
    }
    write(out, 2 * CHANNELS * INNER + INNER);
    write(out, INNER * OUTPUTS + OUTPUTS);
    return Network.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private void write(DataOutputStream out, int count) throws IOException {
    for (float number : numbers(count)) {
      out.writeFloat(number);
    }
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian() / 2;
    }
    return numbers;
  }
}
