package dev.postmortem.languageserver.yaml;

import dev.postmortem.schema.validation.SchemaGuide;

/** What an author reads of a key. */
public final class KeyText {

  private KeyText() {}

  /** What a key is for and what may be there, as Markdown; empty if it is unknown. */
  public static String of(SchemaGuide guide) {
    StringBuilder words = new StringBuilder(guide.description().orElse(""));
    if (!guide.values().isEmpty()) {
      words.append("\n\nOne of `").append(String.join("`, `", guide.values())).append("`.");
    }
    guide.defaultValue().ifPresent(d -> words.append("\n\nDefault: `").append(d).append("`."));
    return words.toString().strip();
  }
}
