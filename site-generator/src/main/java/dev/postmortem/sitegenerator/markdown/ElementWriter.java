package dev.postmortem.sitegenerator.markdown;

import dev.postmortem.sitegenerator.html.HtmlElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.renderer.html.HtmlWriter;

/** Tells elements and texts instead of writing HTML. Knows no raw HTML. */
final class ElementWriter extends HtmlWriter {

  private final HtmlElements elements;
  private final StringBuilder words = new StringBuilder();
  private boolean started;
  private boolean atLineStart;

  ElementWriter(HtmlElements elements) {
    super(new StringBuilder());
    this.elements = elements;
  }

  @Override
  public void raw(String text) {
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      throw new IllegalStateException("raw HTML where there was none");
    }
    text(text);
  }

  @Override
  public void text(String text) {
    if (!text.isEmpty()) {
      words.append(text);
      started = true;
      atLineStart = text.charAt(text.length() - 1) == '\n';
    }
  }

  @Override
  public void tag(String name) {
    tag(name, Map.of(), false);
  }

  @Override
  public void tag(String name, Map<String, String> attributes) {
    tag(name, attributes, false);
  }

  @Override
  public void tag(String name, Map<String, String> attributes, boolean empty) {
    end();
    if (name.charAt(0) == '/') {
      elements.close(name.substring(1));
    } else {
      List<String> pairs = new ArrayList<>(2 * attributes.size());
      attributes.forEach(
          (key, value) -> {
            pairs.add(key);
            pairs.add(value);
          });
      elements.open(name, pairs);
    }
    started = true;
    atLineStart = false;
  }

  @Override
  public void line() {
    if (started && !atLineStart) {
      text("\n");
    }
  }

  /** Tells the words that have gathered since the last tag. */
  void end() {
    if (!words.isEmpty()) {
      elements.text(words.toString());
      words.setLength(0);
    }
  }
}
