package dev.postmortem.sitegenerator.drawing;

import dev.postmortem.sitegenerator.page.chart.ColumnChart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The image that is beside a link to the site: layers with holes and a way through them, over the
 * corpus's own incidents per quarter. It holds no words, as a machine without fonts must draw the
 * same; those beside the link say what it is.
 */
public final class PreviewCard {

  /** Width in pixels, as link previews want it. */
  public static final int WIDTH = 1200;

  /** Height in pixels. */
  public static final int HEIGHT = 630;

  private static final Color PAPER = new Color(0xfaf9f6);
  private static final Color CARD = new Color(0xf1efe9);
  private static final Color LINE = new Color(0x8b8f94);
  private static final Color WARN = new Color(0x9c3a10);
  private static final Color GOOD = new Color(0x276239);
  private static final List<Color> PARTS =
      List.of(
          new Color(0x123a58),
          new Color(0x2f6f9f),
          new Color(0x7badcf),
          new Color(0xb9d3e5),
          new Color(0xdbe8f1));

  private static final double BASE = 590;
  private static final double TALLEST = 210;

  private PreviewCard() {}

  /** The image as PNG. */
  public static byte[] of(ColumnChart incidents) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(PAPER);
    pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    columns(pen, incidents);
    layers(pen);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void columns(Graphics2D pen, ColumnChart chart) {
    List<List<Integer>> quarters =
        chart.table().stream()
            .map(row -> row.counts().stream().map(Integer::valueOf).toList())
            .toList();
    int most = Math.max(1, quarters.stream().mapToInt(PreviewCard::sum).max().orElse(1));
    double step = (WIDTH - 120.0) / quarters.size();
    double x = 60;
    for (List<Integer> quarter : quarters) {
      double y = BASE;
      for (int k = 0; k < quarter.size(); k++) {
        double height = quarter.get(k) * TALLEST / most;
        y -= height;
        pen.setColor(PARTS.get(Math.min(k, PARTS.size() - 1)));
        pen.fill(new Rectangle2D.Double(x + step * 0.12, y, step * 0.76, Math.max(0, height - 2)));
      }
      x += step;
    }
    pen.setColor(LINE);
    pen.setStroke(new BasicStroke(2));
    pen.draw(new Line2D.Double(60, BASE + 1, WIDTH - 60, BASE + 1));
  }

  private static int sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private static void layers(Graphics2D pen) {
    pen.setStroke(new BasicStroke(3));
    for (int i = 0; i < 4; i++) {
      RoundRectangle2D slice = new RoundRectangle2D.Double(180 + i * 240, 50, 120, 270, 26, 26);
      pen.setColor(CARD);
      pen.fill(slice);
      pen.setColor(LINE);
      pen.draw(slice);
      for (int h = 0; h < 3; h++) {
        Ellipse2D hole = new Ellipse2D.Double(220 + i * 240, 80 + h * 85, 40, 40);
        boolean closed = h != 1 && (i + h) % 2 == 0;
        pen.setColor(closed ? GOOD : PAPER);
        pen.fill(hole);
        pen.setColor(closed ? GOOD : WARN);
        pen.draw(hole);
      }
    }
    pen.setColor(WARN);
    pen.setStroke(
        new BasicStroke(
            6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {18, 14}, 0));
    pen.draw(new Line2D.Double(70, 185, 1120, 185));
    pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new Line2D.Double(1098, 165, 1130, 185));
    pen.draw(new Line2D.Double(1098, 205, 1130, 185));
  }
}
