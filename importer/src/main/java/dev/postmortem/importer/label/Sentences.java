package dev.postmortem.importer.label;

import java.util.List;

/** Puts the items of a list into one text. */
final class Sentences {

  private Sentences() {}

  /** Sentences one behind the other; phrases with semicolons between them. */
  static String joined(List<String> items) {
    boolean sentences = items.stream().allMatch(i -> i.endsWith(".") || i.endsWith("!"));
    return String.join(sentences ? " " : "; ", items);
  }
}
