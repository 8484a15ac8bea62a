package dev.postmortem.site.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is rendered in another way than flexmark's own. */
final class OwnNodes implements NodeRenderer {

  /** The text before the guard masked parts of it; offsets are the same in both. */
  static final DataKey<String> SOURCE = new DataKey<>("SOURCE", "");

  /** By how much headings stand deeper on the page than in the text. */
  static final DataKey<Integer> DEEPER = new DataKey<>("DEEPER", 1);

  /** Whether fences may be examples of a rule. */
  static final DataKey<Boolean> EXAMPLES = new DataKey<>("EXAMPLES", false);

  private static final Map<String, String> ALERTS =
      Map.of(
          "[!NOTE]", "Note",
          "[!TIP]", "Tip",
          "[!IMPORTANT]", "Important",
          "[!WARNING]", "Warning",
          "[!CAUTION]", "Caution");

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(Heading.class, OwnNodes::heading),
        new NodeRenderingHandler<>(FencedCodeBlock.class, OwnNodes::code),
        new NodeRenderingHandler<>(BlockQuote.class, OwnNodes::quote),
        new NodeRenderingHandler<>(Text.class, OwnNodes::text));
  }

  /** Bare addresses become links here: the parser's own extension for it is slow. */
  private static void text(Text node, NodeRendererContext context, HtmlWriter html) {
    String words = words(node, SOURCE.get(context.getDocument()));
    int at = words.contains("http") && isInLink(node) ? words.length() : 0;
    html.text(words.substring(0, at));
    while (true) {
      int start = address(words, at);
      if (start < 0) {
        html.text(words.substring(at));
        return;
      }
      int end = addressEnd(words, start);
      html.text(words.substring(at, start));
      html.attr("href", words.substring(start, end)).withAttr().tag("a");
      html.text(words.substring(start, end)).closeTag("a");
      at = end;
    }
  }

  /** The words as they stand in the file, also where the library saw a mask. */
  private static String words(Text node, String source) {
    BasedSequence seen = node.getChars();
    int start = seen.getStartOffset();
    int end = seen.getEndOffset();
    if (end - start != seen.length() || end > source.length()) {
      return seen.unescape();
    }
    String written = source.substring(start, end);
    return written.contentEquals(seen) ? seen.unescape() : written;
  }

  private static boolean isInLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof LinkNode) {
        return true;
      }
    }
    return false;
  }

  private static int address(String words, int from) {
    for (int at = words.indexOf("http", from); at >= 0; at = words.indexOf("http", at + 4)) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      int host = words.startsWith("https://", at) ? at + 8 : at + 7;
      boolean protocol = words.startsWith("://", host - 3);
      if (begins && protocol && host < words.length() && isAddress(words.charAt(host))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAddress(char c) {
    return c > ' ' && "<>\"'`{}|\\^".indexOf(c) < 0;
  }

  /** Punctuation behind an address belongs to the sentence, a bracket only if it was opened. */
  private static int addressEnd(String words, int start) {
    int end = start;
    int open = 0;
    while (end < words.length() && isAddress(words.charAt(end))) {
      open += words.charAt(end) == '(' ? 1 : 0;
      open -= words.charAt(end) == ')' ? 1 : 0;
      end++;
    }
    while (end > start && ".,;:!?*_~)".indexOf(words.charAt(end - 1)) >= 0) {
      if (words.charAt(end - 1) == ')') {
        if (open >= 0) {
          break;
        }
        open++;
      }
      end--;
    }
    return end;
  }

  private static void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
    String anchor = node.getAnchorRefId();
    // The page's own title is the only first heading.
    int level = node.getLevel() + DEEPER.get(context.getDocument());
    String tag = "h" + Math.max(2, Math.min(6, level));
    html.attr("id", anchor).withAttr().tag(tag);
    context.renderChildren(node);
    html.raw(" ")
        .attr("href", "#" + anchor)
        .attr("class", "anchor")
        .attr("aria-label", "Link to this section")
        .withAttr()
        .tag("a")
        .text("#")
        .closeTag("a");
    html.closeTag(tag).line();
  }

  private static void code(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
    String language = node.getInfo().unescape().strip();
    int end = 0;
    while (end < language.length() && !Character.isWhitespace(language.charAt(end))) {
      end++;
    }
    String rest = language.substring(end).strip();
    language = language.substring(0, end);
    if (EXAMPLES.get(context.getDocument()) && Examples.name(language).isPresent()) {
      example(language, rest, node.getContentChars().normalizeEOL(), html);
      return;
    }
    html.line().attr("class", "code").withAttr().tag("figure");
    if (!language.isEmpty()) {
      html.attr("class", "code-name").withAttr().tag("figcaption");
      html.text(language.equals("mermaid") ? "mermaid diagram, source" : language);
      html.closeTag("figcaption");
    }
    html.openPre().tag("pre");
    if (!language.isEmpty()) {
      html.attr("class", "language-" + language);
    }
    html.withAttr().tag("code");
    CodeTokens.of(
        node.getContentChars().normalizeEOL(),
        language,
        (token, words) -> {
          if (token == CodeTokens.Token.PLAIN) {
            html.text(words);
          } else {
            html.attr("class", token.cssClass()).withAttr().tag("span");
            html.text(words);
            html.closeTag("span");
          }
        });
    html.closeTag("code").closeTag("pre").closePre();
    html.closeTag("figure").line();
  }

  /** An example of a rule's page, perhaps with the file it shows. */
  private static void example(String fence, String file, String text, HtmlWriter html) {
    html.line().attr("class", "example example-" + fence).withAttr().tag("figure");
    html.attr("class", "example-name").withAttr().tag("figcaption");
    html.text(Examples.name(fence).orElse(fence));
    if (!file.isEmpty()) {
      html.text(": ").tag("code").text(file).closeTag("code");
    }
    html.closeTag("figcaption");
    html.openPre().tag("pre").tag("code");
    Examples.write(text, html);
    html.closeTag("code").closeTag("pre").closePre();
    html.closeTag("figure").line();
  }

  /** A quote that begins with {@code [!NOTE]} and the like is an admonition on code hosts. */
  private static void quote(BlockQuote node, NodeRendererContext context, HtmlWriter html) {
    String mark = alert(node);
    String name = ALERTS.get(mark);
    if (name == null) {
      html.withAttr().tagLineIndent("blockquote", () -> context.renderChildren(node));
      return;
    }
    html.attr("class", "adm-block adm-" + name.toLowerCase(Locale.ROOT)).withAttr();
    html.tagLineIndent(
        "div",
        () -> {
          html.attr("class", "adm-heading").withAttr().tag("div").text(name).closeTag("div");
          html.attr("class", "adm-body").withAttr();
          html.tagLineIndent(
              "div",
              () -> {
                dropMark(node, mark.length());
                context.renderChildren(node);
              });
        });
  }

  private static String alert(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph first) {
      BasedSequence words = first.getChars();
      int close = words.indexOf(']');
      if (close > 0 && close < 13) {
        return words.subSequence(0, close + 1).toString().toUpperCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** Removes the nodes that make up the mark, and the line break behind it. */
  private static void dropMark(BlockQuote quote, int length) {
    Node first = quote.getFirstChild();
    int end = first.getStartOffset() + length;
    Node child = first.getFirstChild();
    while (child != null && child.getStartOffset() < end) {
      Node next = child.getNext();
      if (child.getEndOffset() > end && child instanceof Text text) {
        text.setChars(
            text.getChars().subSequence(end - child.getStartOffset(), text.getChars().length()));
        break;
      }
      child.unlink();
      child = next;
    }
  }
}
