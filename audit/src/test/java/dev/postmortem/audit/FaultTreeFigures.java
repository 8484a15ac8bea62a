package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fault trees: which sets of factors suffice, and which of them the actions have broken. */
final class FaultTreeFigures implements Area {

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    for (PlainPostmortem postmortem : corpus.all()) {
      if (!postmortem.map("fault_tree").isEmpty()) {
        new Tree(corpus, postmortem).claim(claims);
      }
    }
  }

  private record Tree(PlainCorpus corpus, PlainPostmortem postmortem) {

    void claim(Claims claims) {
      String page = "incidents/" + postmortem.id() + ".html";
      String under = "Fault tree > What suffices: minimal cut sets";
      List<List<String>> sets = cutSets();
      List<String> rows = new ArrayList<>();
      for (List<String> set : sets) {
        rows.add(row(rows.size() + 1, "~", state(set)));
      }
      claims.rows(page, under, rows);
      claims.words(
          page,
          under,
          sets.size() == 1
              ? List.of()
              : List.of(sets.size() + " sets of conditions would each have sufficed. ~"));
      claims.drawn(page, "Fault tree", marks(sets));
    }

    private Set<String> leaves() {
      Set<String> leaves = new LinkedHashSet<>();
      leaves(postmortem.fields().get("fault_tree"), leaves);
      return leaves;
    }

    private void leaves(Object node, Set<String> into) {
      if (node instanceof Map<?, ?> gate) {
        gate.values().forEach(branches -> ((List<?>) branches).forEach(b -> leaves(b, into)));
      } else {
        into.add(corpus.settings().factorId((String) node));
      }
    }

    private boolean holds(Object node, Set<String> given) {
      if (node instanceof Map<?, ?> gate) {
        boolean any = gate.containsKey("any");
        List<?> branches = (List<?>) gate.values().iterator().next();
        return any
            ? branches.stream().anyMatch(b -> holds(b, given))
            : branches.stream().allMatch(b -> holds(b, given));
      }
      return given.contains(corpus.settings().factorId((String) node));
    }

    /** Every set of leaves is tried; kept are those that suffice and do without none of theirs. */
    private List<List<String>> cutSets() {
      List<String> leaves = List.copyOf(leaves());
      Object tree = postmortem.fields().get("fault_tree");
      List<List<String>> sets = new ArrayList<>();
      for (int bits = 1; bits < 1 << leaves.size(); bits++) {
        Set<String> set = new LinkedHashSet<>();
        for (int i = 0; i < leaves.size(); i++) {
          if ((bits & (1 << i)) != 0) {
            set.add(leaves.get(i));
          }
        }
        boolean minimal =
            holds(tree, set)
                && set.stream()
                    .noneMatch(
                        one ->
                            holds(
                                tree,
                                set.stream()
                                    .filter(l -> !l.equals(one))
                                    .collect(Collectors.toSet())));
        if (minimal) {
          sets.add(List.copyOf(set));
        }
      }
      // Smallest first, else in the order in which the tree names their factors.
      sets.sort(
          Comparator.comparing((List<String> set) -> set.size())
              .thenComparing(
                  set ->
                      set.stream()
                          .map(f -> String.format("%03d", leaves.indexOf(f)))
                          .collect(Collectors.joining())));
      return sets;
    }

    private int closed(String factor) {
      List<PlainPostmortem.Action> against =
          postmortem.actions(corpus.settings()).stream()
              .filter(a -> a.addresses().contains(factor))
              .toList();
      if (against.stream().anyMatch(PlainPostmortem.Action::isOpen)) {
        return 1;
      }
      return against.stream().anyMatch(PlainPostmortem.Action::isDone) ? 2 : 0;
    }

    private String state(List<String> set) {
      int best = set.stream().mapToInt(this::closed).max().orElse(0);
      String names =
          set.stream()
              .filter(f -> closed(f) == best)
              .map(corpus.settings()::factorName)
              .collect(Collectors.joining(", "));
      return switch (best) {
        case 0 -> "intact: no action addresses any of them";
        case 1 -> "intact; work in progress on " + names;
        default -> "broken by " + names;
      };
    }

    /** Under each leaf, in which sets it is. */
    private List<String> marks(List<List<String>> sets) {
      List<String> marks = new ArrayList<>(List.of(Claims.PROSE));
      if (sets.size() == 1) {
        return marks;
      }
      for (String leaf : leaves()) {
        List<String> in = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
          if (sets.get(i).contains(leaf)) {
            in.add(Integer.toString(i + 1));
          }
        }
        if (!in.isEmpty()) {
          marks.add((in.size() == 1 ? "set " : "sets ") + String.join(", ", in));
        }
      }
      return marks;
    }
  }
}
