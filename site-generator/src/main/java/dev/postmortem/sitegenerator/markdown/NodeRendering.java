package dev.postmortem.sitegenerator.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * One rendering of a text: finds who renders a node, our own before the library's. Addresses are
 * left as they are, as all output is sanitized.
 */
final class NodeRendering implements HtmlNodeRendererContext {

  private static final UrlSanitizer UNUSED = new DefaultUrlSanitizer();

  private final HtmlWriter writer;
  private final CustomNodeRenderer own;
  private final Map<Class<? extends Node>, NodeRenderer> renderers = new HashMap<>(64);

  NodeRendering(HtmlWriter writer, ParsedText text, PageStyle style) {
    this.writer = writer;
    this.own = new CustomNodeRenderer(this, text, style);
    for (NodeRenderer renderer :
        List.of(new CoreHtmlNodeRenderer(this), new TableNodes(this), own)) {
      renderer.getNodeTypes().forEach(type -> renderers.put(type, renderer));
    }
  }

  @Override
  public void render(Node node) {
    NodeRenderer renderer = renderers.get(node.getClass());
    if (renderer != null) {
      renderer.render(node);
    }
  }

  /** Writes the texts of all footnotes that are referred to. */
  void footnotes() {
    own.footnotes();
  }

  @Override
  public HtmlWriter getWriter() {
    return writer;
  }

  @Override
  public Map<String, String> extendAttributes(
      Node node, String tag, Map<String, String> attributes) {
    return attributes;
  }

  @Override
  public String encodeUrl(String url) {
    return url;
  }

  @Override
  public String getSoftbreak() {
    return "\n";
  }

  @Override
  public boolean shouldEscapeHtml() {
    return false;
  }

  @Override
  public boolean shouldOmitSingleParagraphP() {
    return false;
  }

  @Override
  public boolean shouldSanitizeUrls() {
    return false;
  }

  @Override
  public UrlSanitizer urlSanitizer() {
    return UNUSED;
  }
}
