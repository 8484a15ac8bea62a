package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.sitegenerator.page.IncidentPage.Hole;
import dev.postmortem.sitegenerator.page.IncidentPage.LayerLine;
import dev.postmortem.sitegenerator.page.chart.LayersDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws layers of defence as slices with holes, and the incident as the way through them, after
 * Reason, "Human error: models and management", BMJ 320 (2000).
 */
public final class LayersDrawings {

  /** The drawing is as wide as the column it is in, unless many layers need more. */
  private static final double WIDTH = 860;

  private static final double NARROWEST = 140;
  private static final double WIDEST = 230;
  private static final double GAP = 20;
  private static final double SIDE = 92;
  private static final double TOP = 42;
  private static final double HOLE = 66;
  private static final double LETTER = 6.2;

  private LayersDrawings() {}

  /**
   * The drawing; empty if fewer than two layers had a hole.
   *
   * @param trigger what set out on the way, for example {@code Config change}
   * @param outcome what came of it, for example {@code Incident}
   */
  public static Optional<LayersDrawing> of(List<LayerLine> layers, String trigger, String outcome) {
    if (layers.size() < 2) {
      return Optional.empty();
    }
    int most = layers.stream().mapToInt(l -> l.holes().size()).max().orElse(1);
    double height = most * HOLE + 12;
    double wide = (WIDTH - 2 * SIDE + GAP) / layers.size() - GAP;
    double slice = Math.max(NARROWEST, Math.min(WIDEST, wide));
    double width = 2 * SIDE + layers.size() * (slice + GAP) - GAP;
    double level = TOP + height / 2 - 8;
    List<LayersDrawing.Slice> slices = new ArrayList<>();
    String across = Units.of(level);
    StringBuilder path = new StringBuilder("M4 " + across + " H" + Units.of(SIDE));
    for (int i = 0; i < layers.size(); i++) {
      LayerLine layer = layers.get(i);
      double x = SIDE + i * (slice + GAP);
      double middle = x + slice / 2;
      double first = level - (layer.holes().size() - 1) * HOLE / 2;
      List<LayersDrawing.Hole> holes = new ArrayList<>();
      for (int h = 0; h < layer.holes().size(); h++) {
        holes.add(hole(layer.holes().get(h), middle, first + h * HOLE, slice));
      }
      int through = (layer.holes().size() - 1) / 2;
      path.append(" L")
          .append(Units.of(middle))
          .append(' ')
          .append(Units.of(first + through * HOLE));
      slices.add(
          new LayersDrawing.Slice(
              layer.layer(),
              state(layer),
              shut(layer),
              Units.of(x),
              Units.of(TOP),
              Units.of(slice),
              Units.of(height),
              Units.of(middle),
              Units.of(TOP - 24),
              Units.of(TOP - 9),
              holes));
    }
    double end = width - 8;
    path.append(" L").append(Units.of(width - SIDE)).append(' ').append(across);
    path.append(" H").append(Units.of(end));
    String arrow =
        "M%s %s L%s %s L%s %s"
            .formatted(
                Units.of(end - 9),
                Units.of(level - 6),
                Units.of(end + 2),
                Units.of(level),
                Units.of(end - 9),
                Units.of(level + 6));
    return Optional.of(
        new LayersDrawing(
            Units.of(width),
            Units.of(TOP + height + 6),
            label(layers),
            today(layers),
            path.toString(),
            arrow,
            Phrases.shortened(trigger, 15),
            Phrases.shortened(outcome, 15),
            Units.of(width),
            Units.of(level - 9),
            slices));
  }

  private static LayersDrawing.Hole hole(Hole hole, double x, double y, double slice) {
    List<String> name = Lines.of(hole.factor().text(), (int) ((slice - 8) / LETTER), 2);
    return new LayersDrawing.Hole(
        Units.of(x),
        Units.of(y),
        Units.of(y + 27),
        name.get(0),
        Units.of(y + 40),
        name.size() > 1 ? name.get(1) : "",
        hole.mark(),
        hole.factor().text() + ": " + words(hole));
  }

  private static long closed(LayerLine layer) {
    return layer.holes().stream().filter(h -> h.mark().equals("closed")).count();
  }

  private static boolean shut(LayerLine layer) {
    return closed(layer) == layer.holes().size();
  }

  private static String state(LayerLine layer) {
    long closed = closed(layer);
    int all = layer.holes().size();
    if (closed == 0) {
      return Phrases.count(all, "hole");
    }
    String holes = Phrases.count(all, "hole");
    return shut(layer) ? holes + ", closed" : holes + ", " + closed + " closed";
  }

  /** Whether the same way is still there, by the actions that are done. */
  private static String today(List<LayerLine> layers) {
    int all = layers.stream().mapToInt(l -> l.holes().size()).sum();
    long closed = layers.stream().mapToLong(LayersDrawings::closed).sum();
    if (closed == 0) {
      return "No action has closed a gap yet: the same incident can recur.";
    }
    if (closed == all) {
      return "Actions have closed every gap since.";
    }
    String counts = "Actions have closed " + closed + " of " + all + " holes";
    List<String> shut = layers.stream().filter(LayersDrawings::shut).map(LayerLine::layer).toList();
    if (shut.isEmpty()) {
      return counts + ", but every layer still has one: the same incident can recur.";
    }
    return counts + "; the same incident would now stop at " + String.join(", ", shut) + ".";
  }

  private static String words(Hole hole) {
    return switch (hole.mark()) {
      case "open" -> "no action addresses it";
      case "closing" -> "an action is in progress";
      default -> "its actions are done";
    };
  }

  private static String label(List<LayerLine> layers) {
    StringBuilder label = new StringBuilder("Layers that the incident passed:");
    String parting = " ";
    for (LayerLine layer : layers) {
      label
          .append(parting)
          .append(layer.layer())
          .append(" (")
          .append(Phrases.count(layer.holes().size(), "hole"))
          .append(')');
      parting = ", ";
    }
    return label.append('.').toString();
  }
}
