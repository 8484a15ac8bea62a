package dev.postmortem.sitegenerator.compose;

import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.factor.MinimalCutSets;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Postmortem.FaultTree;
import dev.postmortem.sitegenerator.compose.part.Rows;
import dev.postmortem.sitegenerator.drawing.FaultTreeDrawings;
import dev.postmortem.sitegenerator.drawing.FaultTreeDrawings.Joint;
import dev.postmortem.sitegenerator.drawing.FaultTreeDrawings.Tip;
import dev.postmortem.sitegenerator.drawing.Phrases;
import dev.postmortem.sitegenerator.page.IncidentPage;
import dev.postmortem.sitegenerator.page.IncidentPage.CutSet;
import dev.postmortem.sitegenerator.page.IncidentPage.TreeNode;
import dev.postmortem.sitegenerator.page.part.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes the fault tree of a page: the tree, and what sufficed for the incident. */
final class FaultTrees {

  private final Analytics analytics;
  private final Rows rows;

  FaultTrees(Analytics analytics, Rows rows) {
    this.analytics = analytics;
    this.rows = rows;
  }

  /** A factor's hole: whether the postmortem's actions have closed it. */
  enum GapState {
    OPEN("open", "no action addresses it"),
    CLOSING("closing", "an action is in progress"),
    CLOSED("closed", "its actions are done");

    private final String mark;
    private final String words;

    GapState(String mark, String words) {
      this.mark = mark;
      this.words = words;
    }

    /** The name of its shape. */
    String mark() {
      return mark;
    }

    /** The hole that actions leave; one that was dropped closes nothing. */
    static GapState of(List<ActionRow> against) {
      if (against.stream().anyMatch(a -> a.state().open())) {
        return CLOSING;
      }
      return against.stream().anyMatch(a -> a.state().done()) ? CLOSED : OPEN;
    }
  }

  /** The fault tree of a postmortem, if it has one. */
  Optional<IncidentPage.FaultTree> of(Postmortem p, List<ActionRow> actions) {
    return p.analysis().faultTree().map(tree -> page(p, tree, actions));
  }

  private IncidentPage.FaultTree page(Postmortem p, FaultTree tree, List<ActionRow> actions) {
    Optional<List<Set<String>>> sets = MinimalCutSets.of(tree, analytics::factorId);
    List<CutSet> lines = new ArrayList<>();
    for (Set<String> set : sets.orElse(List.of())) {
      lines.add(cutSet(lines.size() + 1, List.copyOf(set), actions));
    }
    return new IncidentPage.FaultTree(
        List.of(node(tree)),
        FaultTreeDrawings.of(p.title(), drawn(tree, sets.orElse(List.of()), actions)),
        lines,
        lines.size() == 1
            ? "One set of conditions sufficed, all of them together."
            : Phrases.number(lines.size())
                + " sets of conditions would each have sufficed. A set is broken when the actions on one of its factors are done; the incident can recur as long as one set is intact.");
  }

  private CutSet cutSet(int number, List<String> factors, List<ActionRow> actions) {
    GapState best = GapState.OPEN;
    List<String> names = new ArrayList<>();
    for (String factor : factors) {
      GapState hole = GapState.of(against(factor, actions));
      if (hole.compareTo(best) > 0) {
        best = hole;
        names.clear();
      }
      if (hole == best && hole != GapState.OPEN) {
        names.add(rows.factorName(factor));
      }
    }
    String state =
        switch (best) {
          case OPEN -> "intact: no action addresses any of them";
          case CLOSING -> "intact; work in progress on " + String.join(", ", names);
          case CLOSED -> "broken by " + String.join(", ", names);
        };
    List<PageLink> links = factors.stream().map(rows::factor).toList();
    return new CutSet(number, links, best.mark(), state);
  }

  private static List<ActionRow> against(String factor, List<ActionRow> actions) {
    return actions.stream().filter(a -> a.factors().contains(factor)).toList();
  }

  private FaultTreeDrawings.Node drawn(
      FaultTree tree, List<Set<String>> sets, List<ActionRow> actions) {
    if (tree instanceof FaultTree.AllOf all) {
      return new Joint("all", all.branches().stream().map(b -> drawn(b, sets, actions)).toList());
    }
    if (tree instanceof FaultTree.AnyOf any) {
      return new Joint("any", any.branches().stream().map(b -> drawn(b, sets, actions)).toList());
    }
    String id = analytics.factorId(((FaultTree.Leaf) tree).factor());
    GapState hole = GapState.of(against(id, actions));
    List<String> in = new ArrayList<>();
    for (int i = 0; i < sets.size() && sets.size() > 1; i++) {
      if (sets.get(i).contains(id)) {
        in.add(String.valueOf(i + 1));
      }
    }
    String name = rows.factorName(id);
    return new Tip(
        name,
        hole.mark,
        name + ": " + hole.words,
        in.isEmpty() ? "" : (in.size() == 1 ? "set " : "sets ") + String.join(", ", in));
  }

  private TreeNode node(FaultTree tree) {
    if (tree instanceof FaultTree.AllOf all) {
      return gate("all of", all.branches());
    }
    if (tree instanceof FaultTree.AnyOf any) {
      return gate("any of", any.branches());
    }
    String word = ((FaultTree.Leaf) tree).factor();
    return new TreeNode(Optional.empty(), Optional.of(rows.factorOfWord(word)), List.of());
  }

  private TreeNode gate(String name, List<FaultTree> branches) {
    return new TreeNode(
        Optional.of(name), Optional.empty(), branches.stream().map(this::node).toList());
  }
}
