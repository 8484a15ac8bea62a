package dev.postmortem.linter.language.learned;

import dev.postmortem.linter.language.pattern.Certainty;
import dev.postmortem.linter.language.pattern.Label;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores a sentence for each label; stateless and safe for use by several threads.
 *
 * <p>A small network, the screen, reads every sentence and passes on those that may carry a label;
 * a larger one reads these.
 */
final class LearnedReader {

  private static final int FORMAT = 0x504D4C32; // "PML2"

  private final Vocabulary vocabulary;
  private final Embedding embedding;
  private final Network screen;
  private final float screenLimit;
  private final Network network;
  private final List<Label> outputs;
  private final Map<Label, Thresholds> thresholds;
  private final Set<Label> doubtful;
  private final Remembered<IntBuffer, Float> screened = new Remembered<>(this::screen);
  private final Remembered<IntBuffer, Map<Label, Float>> scored = new Remembered<>(this::score);
  private final Remembered<Question, float[]> attributed = new Remembered<>(this::attribute);

  /** Which pieces of a sentence move the score of a label. */
  private record Question(IntBuffer ids, Label label) {}

  private LearnedReader(
      Vocabulary vocabulary, DataInputStream model, List<Label> outputs, List<String> thresholds)
      throws IOException {
    if (model.readInt() != FORMAT) {
      throw new IOException("not a model of this reader");
    }
    this.vocabulary = vocabulary;
    this.embedding = Embedding.read(model);
    this.screenLimit = model.readFloat();
    this.screen = Network.read(model);
    this.network = Network.read(model);
    this.outputs = List.copyOf(outputs);
    this.thresholds = Thresholds.parse(thresholds);
    this.doubtful =
        this.thresholds.entrySet().stream()
            .filter(entry -> entry.getValue().doubt() > Float.NEGATIVE_INFINITY)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The reader for English. */
  static LearnedReader english() {
    return Holder.ENGLISH;
  }

  /** How sure a score is; empty when it is too low to speak. */
  Optional<Certainty> certainty(Label label, float score) {
    Thresholds limits = thresholds.get(label);
    if (limits == null || score < limits.likely()) {
      return Optional.empty();
    }
    return Optional.of(score >= limits.sure() ? Certainty.SURE : Certainty.LIKELY);
  }

  /** The labels that it knows, in the order of the model's outputs. */
  List<Label> outputs() {
    return outputs;
  }

  /** The labels for which a low score holds a pattern's match back. */
  Set<Label> doubtful() {
    return doubtful;
  }

  /** Whether a score is so low that a pattern's match is held back. */
  boolean doubts(Label label, float score) {
    Thresholds limits = thresholds.get(label);
    return limits != null && score < limits.doubt();
  }

  WordPieces cut(String heading, String sentence) {
    return vocabulary.cut(heading, sentence);
  }

  /** Whether the sentence may carry a label, by the screen. */
  boolean passes(int[] ids) {
    return screenScore(ids) >= screenLimit;
  }

  float screenScore(int[] ids) {
    return screened.of(IntBuffer.wrap(ids));
  }

  private float screen(IntBuffer ids) {
    return screen.scores(embedding.of(ids.array()))[0];
  }

  Map<Label, Float> scores(int[] ids) {
    return scored.of(IntBuffer.wrap(ids));
  }

  private Map<Label, Float> score(IntBuffer ids) {
    float[] logits = network.scores(embedding.of(ids.array()));
    Map<Label, Float> scores = new EnumMap<>(Label.class);
    for (int i = 0; i < outputs.size(); i++) {
      scores.put(outputs.get(i), logits[i]);
    }
    return Collections.unmodifiableMap(scores);
  }

  /** How much each piece moves the score of a label. */
  float[] importance(int[] ids, Label label) {
    return attributed.of(new Question(IntBuffer.wrap(ids), label));
  }

  private float[] attribute(Question asked) {
    float[] absent = embedding.of(new int[] {Vocabulary.UNKNOWN})[0];
    return network.importance(
        embedding.of(asked.ids().array()), absent, outputs.indexOf(asked.label()));
  }

  private static final class Holder {

    private static final LearnedReader ENGLISH = load();

    private static LearnedReader load() {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(resource("model.bin")))) {
        List<Label> outputs =
            lines("outputs.txt").stream().map(word -> Label.of(word).orElseThrow()).toList();
        return new LearnedReader(
            new Vocabulary(lines("vocabulary.txt")), in, outputs, lines("thresholds.tsv"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<String> lines(String name) throws IOException {
      try (InputStream in = resource(name)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      }
    }

    private static InputStream resource(String name) throws IOException {
      InputStream in = LearnedReader.class.getResourceAsStream(name);
      if (in == null) {
        throw new IOException("the resource " + name + " is missing");
      }
      return in;
    }
  }
}
