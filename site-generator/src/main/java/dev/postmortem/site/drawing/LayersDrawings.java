package dev.postmortem.site.drawing;

import dev.postmortem.site.page.IncidentPage.Hole;
import dev.postmortem.site.page.IncidentPage.LayerLine;
import dev.postmortem.site.page.LayersDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws layers of defence as slices with holes, and the incident as the way through them, after
 * Reason, "Human error: models and management", BMJ 320 (2000).
 */
public final class LayersDrawings {

  private static final double SLICE = 138;
  private static final double STEP = 160;
  private static final double LEFT = 46;
  private static final double TOP = 30;
  private static final double HOLE = 68;
  private static final int LINE = 20;

  private LayersDrawings() {}

  /** The drawing; empty if fewer than two layers had a hole. */
  public static Optional<LayersDrawing> of(List<LayerLine> layers) {
    if (layers.size() < 2) {
      return Optional.empty();
    }
    int most = layers.stream().mapToInt(l -> l.holes().size()).max().orElse(1);
    double height = most * HOLE + 16;
    double width = LEFT + (layers.size() - 1) * STEP + SLICE + 46;
    List<LayersDrawing.Slice> slices = new ArrayList<>();
    StringBuilder path = new StringBuilder("M6 " + Units.of(TOP + height / 2 - 10));
    for (int i = 0; i < layers.size(); i++) {
      LayerLine layer = layers.get(i);
      double x = LEFT + i * STEP;
      double middle = x + SLICE / 2;
      double first = TOP + height / 2 - (layer.holes().size() - 1) * HOLE / 2 - 10;
      List<LayersDrawing.Hole> holes = new ArrayList<>();
      for (int h = 0; h < layer.holes().size(); h++) {
        Hole hole = layer.holes().get(h);
        double y = first + h * HOLE;
        List<String> name = Lines.of(hole.factor().text(), LINE, 2);
        holes.add(
            new LayersDrawing.Hole(
                Units.of(middle),
                Units.of(y),
                Units.of(y + 27),
                name.get(0),
                Units.of(y + 40),
                name.size() > 1 ? name.get(1) : "",
                hole.mark(),
                hole.factor().text() + ": " + words(hole)));
      }
      int through = (layer.holes().size() - 1) / 2;
      path.append(" L")
          .append(Units.of(middle))
          .append(' ')
          .append(Units.of(first + through * HOLE));
      slices.add(
          new LayersDrawing.Slice(
              layer.layer(),
              Units.of(x),
              Units.of(TOP),
              Units.of(SLICE),
              Units.of(height),
              Units.of(middle),
              Units.of(TOP - 10),
              holes));
    }
    double end = width - 14;
    double middle = TOP + height / 2 - 10;
    path.append(" L").append(Units.of(end)).append(' ').append(Units.of(middle));
    String arrow =
        "M%s %s L%s %s L%s %s"
            .formatted(
                Units.of(end - 9),
                Units.of(middle - 6),
                Units.of(end + 2),
                Units.of(middle),
                Units.of(end - 9),
                Units.of(middle + 6));
    return Optional.of(
        new LayersDrawing(
            Units.of(width),
            Units.of(TOP + height + 6),
            label(layers),
            path.toString(),
            arrow,
            slices));
  }

  private static String words(Hole hole) {
    return switch (hole.mark()) {
      case "open" -> "no action closes it";
      case "closing" -> "an action is under way";
      default -> "its actions are done";
    };
  }

  private static String label(List<LayerLine> layers) {
    StringBuilder label = new StringBuilder("The layers that the incident passed:");
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
