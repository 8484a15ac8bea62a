package dev.postmortem.sitegenerator.compose.part;

import dev.postmortem.corpus.taxonomy.Layer;

/** What the layers of defence are about, in words for readers. */
public final class Layers {

  private Layers() {}

  public static String about(Layer layer) {
    return switch (layer) {
      case DESIGN -> "how the system is built";
      case CHANGE -> "how it changes";
      case CAPACITY -> "how much it can bear";
      case DEPENDENCY -> "what it relies on";
      case DETECTION -> "how problems are detected";
      case RESPONSE -> "how people respond";
      case KNOWLEDGE -> "what people know";
      case ORGANISATION -> "how work is organised";
      case SECURITY -> "how it is protected";
    };
  }
}
