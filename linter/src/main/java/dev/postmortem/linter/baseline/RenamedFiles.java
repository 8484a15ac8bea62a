package dev.postmortem.linter.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Which recorded files now have another name: those whose text is much the same. */
final class RenamedFiles {

  private record Pair(String from, String to, double similarity) {}

  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingDouble((Pair p) -> -p.similarity())
          .thenComparing(Pair::from)
          .thenComparing(Pair::to);

  private RenamedFiles() {}

  /**
   * From old name to new.
   *
   * @param present paths of the files that are there
   * @param textOf their text, if it is one to look at
   */
  static Map<String, String> of(
      Baseline baseline, Set<String> present, Function<String, Optional<String>> textOf) {
    Set<String> onRecord = new HashSet<>();
    baseline.entries().forEach(e -> onRecord.add(e.path()));
    Map<String, Likeness> gone = new TreeMap<>(baseline.likeness());
    gone.keySet().removeAll(present);
    gone.keySet().retainAll(onRecord);
    Map<String, String> renamed = new HashMap<>();
    if (gone.isEmpty()) {
      return renamed;
    }
    List<Pair> pairs = new ArrayList<>();
    for (String path : present) {
      if (!onRecord.contains(path)) {
        textOf
            .apply(path)
            .map(Likeness::of)
            .ifPresent(
                text ->
                    gone.forEach(
                        (from, likeness) -> pairs.add(new Pair(from, path, likeness.to(text)))));
      }
    }
    pairs.removeIf(pair -> pair.similarity() < Likeness.MIN_SIMILARITY);
    pairs.sort(BEST_FIRST);
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!renamed.containsKey(pair.from()) && taken.add(pair.to())) {
        renamed.put(pair.from(), pair.to());
      }
    }
    return renamed;
  }
}
