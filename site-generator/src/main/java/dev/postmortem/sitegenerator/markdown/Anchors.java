package dev.postmortem.sitegenerator.markdown;

import dev.postmortem.text.words.HeadingAnchors;
import java.util.HashMap;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Gives every heading of a text an anchor made of its words, as code hosts do. */
final class Anchors {

  private final Map<Heading, String> anchors = new HashMap<>();
  private final HeadingAnchors names = new HeadingAnchors();

  Anchors(RenderedWords words, Node document) {
    assign(words, document);
  }

  /** The anchor of a heading. */
  String of(Heading heading) {
    return anchors.getOrDefault(heading, "section");
  }

  private void assign(RenderedWords words, Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        anchors.put(heading, names.next(words.of(heading)));
      } else if (node instanceof Block) {
        assign(words, node);
      }
    }
  }
}
