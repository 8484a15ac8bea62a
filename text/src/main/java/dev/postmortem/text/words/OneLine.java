package dev.postmortem.text.words;

/** Words of several lines as one line. */
public final class OneLine {

  private OneLine() {}

  /** The words with single spaces between them, and none at the ends. */
  public static String of(String words) {
    return String.join(" ", words.strip().split("\\s+", -1));
  }
}
