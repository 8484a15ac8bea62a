package dev.postmortem.site.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Gives every heading of a text an anchor made of its words, as code hosts do. */
final class Anchors {

  private static final int LONGEST = 100;

  private final Map<Heading, String> anchors = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Anchors(Words words, Node document) {
    assign(words, document);
  }

  /** The anchor of a heading. */
  String of(Heading heading) {
    return anchors.getOrDefault(heading, "section");
  }

  private void assign(Words words, Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        anchors.put(heading, unique(slug(words.of(heading))));
      } else if (node instanceof Block) {
        assign(words, node);
      }
    }
  }

  private String unique(String slug) {
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
        .limit(LONGEST)
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
