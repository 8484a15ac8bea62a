package dev.postmortem.text.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives the headings of one text their anchors, made of their words, as code hosts do. */
public final class HeadingAnchors {

  private static final int MAX_ANCHOR_CHARS = 100;

  private final Set<String> taken = new HashSet<>();

  /** The anchor of the next heading: unlike all before. */
  public String next(String words) {
    String slug = slug(words.strip());
    String candidate = slug;
    for (int i = 1; !taken.add(candidate); i++) {
      candidate = slug + "-" + i;
    }
    return candidate;
  }

  private static String slug(String words) {
    StringBuilder slug = new StringBuilder();
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .limit(MAX_ANCHOR_CHARS)
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
              } else if (c == ' ') {
                slug.append('-');
              }
            });
    return slug.isEmpty() ? "section" : slug.toString();
  }
}
