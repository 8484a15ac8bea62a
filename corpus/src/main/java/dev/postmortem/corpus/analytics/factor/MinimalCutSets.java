package dev.postmortem.corpus.analytics.factor;

import dev.postmortem.schema.model.Postmortem.FaultTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The smallest sets of factors that suffice, by a fault tree, for the incident: take one factor out
 * of a set and the rest of it no longer does. After Vesely, Goldberg, Roberts and Haasl, <em>Fault
 * Tree Handbook</em> (NUREG-0492, 1981), chapter VII: sets of an <em>any</em> gate are put beside
 * each other, those of an <em>all</em> gate are joined in every combination, and sets that hold
 * another one are dropped.
 */
public final class MinimalCutSets {

  /** More sets than this do not help a reader, and their number may double with every gate. */
  static final int MAX_CUT_SETS = 256;

  private MinimalCutSets() {}

  /**
   * The sets of a tree, smallest first, otherwise in the tree's order.
   *
   * @param canonical what a factor is called, so that an alias is not another factor
   * @return empty if there are more than 256 on the way, or no factor at all
   */
  public static Optional<List<Set<String>>> of(FaultTree tree, UnaryOperator<String> canonical) {
    Optional<List<Set<String>>> sets = sets(tree, canonical);
    return sets.map(s -> s.stream().sorted((a, b) -> Integer.compare(a.size(), b.size())).toList())
        .filter(s -> !s.isEmpty());
  }

  private static Optional<List<Set<String>>> sets(FaultTree tree, UnaryOperator<String> canonical) {
    if (tree instanceof FaultTree.AnyOf any) {
      List<Set<String>> beside = new ArrayList<>();
      for (FaultTree branch : any.branches()) {
        Optional<List<Set<String>>> own = sets(branch, canonical);
        if (own.isEmpty()) {
          return own;
        }
        beside.addAll(own.get());
      }
      return minimal(beside);
    }
    if (tree instanceof FaultTree.AllOf all) {
      List<Set<String>> joined = List.of(Set.of());
      for (FaultTree branch : all.branches()) {
        Optional<List<Set<String>>> own = sets(branch, canonical);
        if (own.isEmpty() || joined.size() * own.get().size() > MAX_CUT_SETS * MAX_CUT_SETS) {
          return Optional.empty();
        }
        Optional<List<Set<String>>> next = minimal(product(joined, own.get()));
        if (next.isEmpty()) {
          return next;
        }
        joined = next.get();
      }
      return Optional.of(all.branches().isEmpty() ? List.of() : joined);
    }
    return Optional.of(List.of(Set.of(canonical.apply(((FaultTree.Leaf) tree).factor()))));
  }

  private static List<Set<String>> product(List<Set<String>> left, List<Set<String>> right) {
    List<Set<String>> product = new ArrayList<>();
    for (Set<String> a : left) {
      for (Set<String> b : right) {
        Set<String> both = new LinkedHashSet<>(a);
        both.addAll(b);
        product.add(both);
      }
    }
    return product;
  }

  /** Without sets that hold another one; empty if too many are left. */
  private static Optional<List<Set<String>>> minimal(List<Set<String>> sets) {
    List<Set<String>> kept = new ArrayList<>();
    List<Set<String>> bySize =
        sets.stream().sorted((a, b) -> Integer.compare(a.size(), b.size())).toList();
    for (Set<String> set : bySize) {
      if (kept.stream().noneMatch(set::containsAll)) {
        kept.add(set);
        if (kept.size() > MAX_CUT_SETS) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(kept);
  }
}
