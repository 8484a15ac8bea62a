package dev.postmortem.corpus.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The explanation of every figure for readers: one text for the site and for the documentation. */
public final class FiguresText {

  private static final String RESOURCE = "figures.md";

  private FiguresText() {}

  /** The text as Markdown; it begins with a level-1 heading. */
  public static String markdown() {
    try (InputStream stream = FiguresText.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
