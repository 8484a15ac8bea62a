package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.syntax.GoldSentence.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints how often the ground layer reads the gold sentences as a person does. */
public final class GroundLayer {

  private static final List<Layer> LAYERS = List.of(Layer.values());

  private GroundLayer() {}

  /**
   * Prints the accuracy of each layer by kind of sentence.
   *
   * @param args {@code --misses} lists what is read wrongly
   */
  public static void main(String[] args) {
    Map<String, int[]> right = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    for (GoldSentence gold : GoldSentence.all()) {
      for (String kind : List.of(gold.kind(), "~ all")) {
        int[] counts = right.computeIfAbsent(kind, k -> new int[LAYERS.size() + 1]);
        counts[LAYERS.size()]++;
        for (int i = 0; i < LAYERS.size(); i++) {
          Layer layer = LAYERS.get(i);
          String read = GoldSentence.read(gold.sentence(), layer);
          boolean same = read.equals(gold.expected(layer));
          counts[i] += same ? 1 : 0;
          if (!same && kind.equals(gold.kind())) {
            misses.add(
                gold.kind()
                    + " "
                    + layer
                    + ": "
                    + gold.sentence()
                    + "\n    gold "
                    + gold.expected(layer)
                    + "\n    read "
                    + read);
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-12s %5s %6s %6s %6s %8s%n",
        "kind",
        "n",
        "tags",
        "nouns",
        "verbs",
        "subjects");
    right.forEach(
        (kind, counts) -> {
          double n = counts[LAYERS.size()];
          System.out.printf(
              Locale.ROOT,
              "%-12s %5.0f %6.3f %6.3f %6.3f %8.3f%n",
              kind.replace("~ ", ""),
              n,
              counts[0] / n,
              counts[1] / n,
              counts[2] / n,
              counts[3] / n);
        });
    if (List.of(args).contains("--misses")) {
      misses.forEach(System.out::println);
    }
  }
}
