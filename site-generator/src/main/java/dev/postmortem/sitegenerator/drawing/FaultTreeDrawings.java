package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.sitegenerator.page.chart.FaultTreeDrawing;
import dev.postmortem.sitegenerator.page.chart.FaultTreeDrawing.Gate;
import dev.postmortem.sitegenerator.page.chart.FaultTreeDrawing.Leaf;
import dev.postmortem.sitegenerator.page.chart.FaultTreeDrawing.Top;
import dev.postmortem.sitegenerator.page.chart.FaultTreeDrawing.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws fault trees top down, with the gate shapes of the <em>Fault Tree Handbook</em> (NUREG-0492,
 * 1981): an arch where all branches are needed, a pointed one where any suffices.
 */
public final class FaultTreeDrawings {

  /** Trees with more leaves or levels are shown as a list only. */
  private static final int LEAVES = 12;

  private static final int LEVELS = 6;

  private static final double SLOT = 136;
  private static final double STEP = 84;
  private static final double TOP = 6;
  private static final double BOX = 46;
  private static final double RADIUS = 9;
  private static final int LINE = 19;

  private FaultTreeDrawings() {}

  /** A part of a tree. */
  public sealed interface Node {}

  /** What joins branches: {@code all} or {@code any} of them. */
  public record Joint(String gate, List<Node> branches) implements Node {}

  /**
   * A factor.
   *
   * @param mark {@code open}, {@code closing} or {@code closed}
   * @param note a few words below its name; may be empty
   */
  public record Tip(String name, String mark, String title, String note) implements Node {}

  /** The drawing of a tree; empty if it is no tree or too large to be read. */
  public static Optional<FaultTreeDrawing> of(String incident, Node root) {
    int leaves = leaves(root);
    int levels = levels(root);
    if (leaves < 2 || leaves > LEAVES || levels > LEVELS) {
      return Optional.empty();
    }
    Sheet sheet = new Sheet();
    double x = sheet.place(root, TOP + BOX + 42);
    double width = Math.max(leaves * SLOT, 300);
    double shift = (width - leaves * SLOT) / 2;
    return Optional.of(
        new FaultTreeDrawing(
            Units.of(width),
            Units.of(TOP + BOX + 42 + (levels - 1) * STEP + 74),
            "Fault tree of “" + incident + "”: " + words(root) + ".",
            top(incident, x + shift, width),
            sheet.edges(x, shift),
            sheet.gates.stream().map(g -> gate(g, shift)).toList(),
            sheet.tips.stream().map(t -> leaf(t, shift)).toList()));
  }

  private record Placed<T>(T what, double x, double y) {}

  /** Where everything lies, leaves beside each other, gates in the middle above them. */
  private static final class Sheet {
    private final List<Placed<String>> gates = new ArrayList<>();
    private final List<Placed<Tip>> tips = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private int slots;

    double place(Node node, double y) {
      if (node instanceof Tip tip) {
        double x = (slots++ + 0.5) * SLOT;
        tips.add(new Placed<>(tip, x, y));
        return x;
      }
      Joint joint = (Joint) node;
      List<Double> below = new ArrayList<>();
      for (Node branch : joint.branches()) {
        below.add(place(branch, y + STEP));
      }
      double x = (below.get(0) + below.get(below.size() - 1)) / 2;
      for (int i = 0; i < below.size(); i++) {
        boolean tip = joint.branches().get(i) instanceof Tip;
        lines.add(
            new double[] {x, y + 16, below.get(i), y + STEP - (tip ? RADIUS : 18), y + STEP / 2});
      }
      gates.add(new Placed<>(joint.gate(), x, y));
      return x;
    }

    List<String> edges(double rootX, double shift) {
      List<String> edges = new ArrayList<>();
      edges.add(
          "M%s %sV%s"
              .formatted(
                  Units.of(rootX + shift), Units.of(TOP + BOX), Units.of(TOP + BOX + 42 - 18)));
      for (double[] line : lines) {
        edges.add(
            "M%s %sV%sH%sV%s"
                .formatted(
                    Units.of(line[0] + shift),
                    Units.of(line[1]),
                    Units.of(line[4]),
                    Units.of(line[2] + shift),
                    Units.of(line[3])));
      }
      return edges;
    }
  }

  private static Top top(String incident, double middle, double width) {
    double box = Math.min(300, width);
    double x = Math.max(0, Math.min(width - box, middle - box / 2));
    List<String> lines = Lines.of(incident, 42, 2);
    List<Words> words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      double y = TOP + BOX / 2 + 4 + (i - (lines.size() - 1) / 2.0) * 15;
      words.add(new Words(Units.of(x + box / 2), Units.of(y), lines.get(i)));
    }
    return new Top(Units.of(x), Units.of(TOP), Units.of(box), Units.of(BOX), words);
  }

  private static Gate gate(Placed<String> gate, double shift) {
    double x = gate.x() + shift;
    double y = gate.y();
    String left = Units.of(x - 22);
    String right = Units.of(x + 22);
    String low = Units.of(y + 16);
    String outline =
        gate.what().equals("all")
            ? "M%s %sV%sA22 20 0 0 1 %s %sV%sZ"
                .formatted(left, low, Units.of(y + 1), right, Units.of(y + 1), low)
            : "M%s %sQ%s %s %s %sQ%s %s %s %sQ%s %s %s %sZ"
                .formatted(
                    left,
                    low,
                    Units.of(x),
                    Units.of(y + 8),
                    right,
                    low,
                    right,
                    Units.of(y - 8),
                    Units.of(x),
                    Units.of(y - 20),
                    left,
                    Units.of(y - 8),
                    left,
                    low);
    return new Gate(outline, Units.of(x), Units.of(y + 7), gate.what());
  }

  private static Leaf leaf(Placed<Tip> placed, double shift) {
    Tip tip = placed.what();
    List<String> lines = new ArrayList<>(Lines.of(tip.name(), LINE, 2));
    if (!tip.note().isEmpty()) {
      lines.add(tip.note());
    }
    List<Words> words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      words.add(
          new Words(
              Units.of(placed.x() + shift), Units.of(placed.y() + 25 + i * 13), lines.get(i)));
    }
    return new Leaf(
        Units.of(placed.x() + shift), Units.of(placed.y()), tip.mark(), tip.title(), words);
  }

  private static int leaves(Node node) {
    return node instanceof Joint joint
        ? joint.branches().stream().mapToInt(FaultTreeDrawings::leaves).sum()
        : 1;
  }

  private static int levels(Node node) {
    return node instanceof Joint joint
        ? 1 + joint.branches().stream().mapToInt(FaultTreeDrawings::levels).max().orElse(LEVELS)
        : 1;
  }

  private static String words(Node node) {
    return node instanceof Joint joint
        ? joint.gate()
            + " of ("
            + joint.branches().stream()
                .map(FaultTreeDrawings::words)
                .collect(Collectors.joining("; "))
            + ")"
        : ((Tip) node).name();
  }
}
