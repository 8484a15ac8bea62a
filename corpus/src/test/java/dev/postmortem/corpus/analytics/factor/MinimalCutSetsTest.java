package dev.postmortem.corpus.analytics.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.model.Postmortem.FaultTree;
import dev.postmortem.schema.model.Postmortem.FaultTree.AllOf;
import dev.postmortem.schema.model.Postmortem.FaultTree.AnyOf;
import dev.postmortem.schema.model.Postmortem.FaultTree.Leaf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MinimalCutSetsTest {

  @Test
  void whatSufficesTogetherIsOneSet() {
    assertThat(sets(all(leaf("a"), any(leaf("b"), all(leaf("c"), leaf("d"))))))
        .containsExactly(Set.of("a", "b"), Set.of("a", "c", "d"));
  }

  @Test
  void aSetThatHoldsAnotherIsLeftOut() {
    assertThat(sets(any(leaf("a"), all(leaf("a"), leaf("b"))))).containsExactly(Set.of("a"));
    assertThat(sets(all(leaf("a"), any(leaf("a"), leaf("b"))))).containsExactly(Set.of("a"));
  }

  @Test
  void anAliasIsTheSameFactor() {
    assertThat(
            MinimalCutSets.of(all(leaf("a"), leaf("alias-of-a")), f -> f.replace("alias-of-", "")))
        .contains(List.of(Set.of("a")));
  }

  @Test
  void moreThanAnybodyReadsAreNotListed() {
    List<FaultTree> gates = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      gates.add(any(leaf("a" + i), leaf("b" + i)));
    }
    assertThat(MinimalCutSets.of(new AllOf(gates), UnaryOperator.identity())).isEmpty();
    assertThat(MinimalCutSets.of(new AllOf(List.of()), UnaryOperator.identity())).isEmpty();
  }

  @Test
  void theyAreWhatTryingEverySubsetFinds() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      FaultTree tree = tree(random, 3);
      assertThat(sets(tree)).as(tree.toString()).containsExactlyInAnyOrderElementsOf(tried(tree));
    }
  }

  private static List<Set<String>> tried(FaultTree tree) {
    List<Set<String>> enough = new ArrayList<>();
    for (int bits = 0; bits < 32; bits++) {
      Set<String> subset = new HashSet<>();
      for (int b = 0; b < 5; b++) {
        if ((bits >> b & 1) == 1) {
          subset.add(String.valueOf((char) ('a' + b)));
        }
      }
      if (holds(tree, subset)) {
        enough.add(subset);
      }
    }
    return enough.stream()
        .filter(s -> enough.stream().noneMatch(o -> o.size() < s.size() && s.containsAll(o)))
        .toList();
  }

  private static boolean holds(FaultTree tree, Set<String> factors) {
    if (tree instanceof AnyOf any) {
      return any.branches().stream().anyMatch(b -> holds(b, factors));
    }
    if (tree instanceof AllOf all) {
      return all.branches().stream().allMatch(b -> holds(b, factors));
    }
    return factors.contains(((Leaf) tree).factor());
  }

  private static FaultTree tree(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf(String.valueOf((char) ('a' + random.nextInt(5))));
    }
    List<FaultTree> branches = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      branches.add(tree(random, depth - 1));
    }
    return random.nextBoolean() ? new AnyOf(branches) : new AllOf(branches);
  }

  private static List<Set<String>> sets(FaultTree tree) {
    return MinimalCutSets.of(tree, UnaryOperator.identity()).orElseThrow();
  }

  private static FaultTree leaf(String factor) {
    return new Leaf(factor);
  }

  private static FaultTree any(FaultTree... branches) {
    return new AnyOf(List.of(branches));
  }

  private static FaultTree all(FaultTree... branches) {
    return new AllOf(List.of(branches));
  }
}
