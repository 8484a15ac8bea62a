package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** Where the addresses stand that links name by a label: {@code [label]: address}. */
final class Definitions {

  private final Map<String, Span> addresses = new HashMap<>();

  private Definitions() {}

  static Definitions of(Node document, Places places) {
    Definitions found = new Definitions();
    found.collect(document, places);
    return found;
  }

  private void collect(Node parent, Places places) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof LinkReferenceDefinition definition) {
        Span span = places.of(definition, 0);
        int colon = places.source().indexOf("]:", span.start());
        if (colon >= 0 && colon < span.end()) {
          addresses.putIfAbsent(
              key(definition.getLabel()), address(places.source(), colon + 2, span.end()));
        }
      } else if (node instanceof Block) {
        collect(node, places);
      }
    }
  }

  /** The place of the address with a label. */
  Optional<Span> address(String label) {
    return Optional.ofNullable(addresses.get(key(label)));
  }

  /** The address that begins at an offset or after white space there. */
  static Span address(String source, int from, int limit) {
    int start = from;
    while (start < limit && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    int end = start;
    if (start < limit && source.charAt(start) == '<') {
      start++;
      end = start;
      while (end < limit && source.charAt(end) != '>') {
        end++;
      }
      return new Span(start, end);
    }
    int open = 0;
    while (end < limit && !Character.isWhitespace(source.charAt(end))) {
      char c = source.charAt(end);
      if (c == '\\' && end + 1 < limit) {
        end++;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open < 0) {
        break;
      }
      end++;
    }
    return new Span(Math.min(start, limit), Math.min(end, limit));
  }

  private static String key(String label) {
    return String.join(" ", label.strip().split("\\s+"))
        .toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT);
  }
}
