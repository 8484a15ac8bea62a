package dev.postmortem.site.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkNode;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.postmortem.schema.document.SectionNames;
import dev.postmortem.schema.markdown.MarkdownGuard;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.site.html.LinkTargets;
import dev.postmortem.site.html.SafeHtml;
import dev.postmortem.site.html.Sanitizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders the Markdown of postmortems. Safe for use by several threads. */
public final class MarkdownRenderer {

  private static final Map<String, String> ALERTS =
      Map.of(
          "[!NOTE]", "Note",
          "[!TIP]", "Tip",
          "[!IMPORTANT]", "Important",
          "[!WARNING]", "Warning",
          "[!CAUTION]", "Caution");

  /** The text before the guard masked parts of it; offsets are the same in both. */
  private static final DataKey<String> SOURCE = new DataKey<>("SOURCE", "");

  private static final String FOOTNOTES = "<div class=\"footnotes\">";

  private final SectionNames sectionNames;
  private final Parser parser;
  private final HtmlRenderer renderer;

  /** A renderer that knows the summary by some headings. */
  public MarkdownRenderer(SectionNames sectionNames) {
    this.sectionNames = sectionNames;
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(),
            TaskListExtension.create(),
            StrikethroughExtension.create(),
            FootnoteExtension.create(),
            AdmonitionExtension.create()));
    options.set(HtmlRenderer.RENDER_HEADER_ID, false);
    options.set(HtmlRenderer.GENERATE_HEADER_ID, false);
    options.set(TaskListExtension.TIGHT_ITEM_CLASS, "task-list-item");
    options.set(TaskListExtension.LOOSE_ITEM_CLASS, "task-list-item");
    options.set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-backref");
    options.set(FootnoteExtension.FOOTNOTE_LINK_REF_CLASS, "footnote-ref");
    options.set(TablesExtension.COLUMN_SPANS, false);
    // Its icons are read from resources for every document, and the sanitizer drops them anyway.
    options.set(AdmonitionExtension.TYPE_SVG_MAP, Map.of("note", ""));
    this.parser = Parser.builder(options).build();
    this.renderer = HtmlRenderer.builder(options).nodeRendererFactory(o -> new OwnNodes()).build();
  }

  /**
   * Renders a body.
   *
   * @param title of the page; a first heading of the same words is left out
   * @param markdown anything at all
   * @param targets where its links and images lead
   */
  public RenderedText render(String title, String markdown, LinkTargets targets) {
    try {
      return rendered(title, markdown, targets);
    } catch (RuntimeException | StackOverflowError fault) {
      // The guard knows the library's weak places that we know of; behind another one the words
      // must still be there to read.
      return new RenderedText(
          SafeHtml.EMPTY, Sanitizer.plain(markdown, targets), List.of(), markdown);
    }
  }

  private RenderedText rendered(String title, String markdown, LinkTargets targets) {
    SourceText source = SourceText.of("", markdown);
    Document document = parser.parse(MarkdownGuard.mask(source, 0, new ArrayList<>()));
    document.set(SOURCE, source.text());
    Anchors.assign(document);
    String plain = plain(document);
    if (document.getFirstChild() instanceof Heading first
        && first.getLevel() == 1
        && words(first).equals(title)) {
      first.unlink();
    }
    List<Node> summary = summary(document);
    summary.forEach(Node::unlink);
    SafeHtml rest = Sanitizer.clean(renderer.render(document), targets);
    List<RenderedText.Heading> headings = headings(document, targets);
    return new RenderedText(summary(document, summary, targets), rest, headings, plain);
  }

  /**
   * Renders some nodes as if they were the whole document: only then are links rendered, and those
   * that are defined elsewhere in it known. The footnotes' texts stay with the rest.
   */
  private SafeHtml summary(Document document, List<Node> nodes, LinkTargets targets) {
    if (nodes.isEmpty()) {
      return SafeHtml.EMPTY;
    }
    for (Node node : document.getChildren()) {
      node.unlink();
    }
    nodes.stream().filter(n -> !(n instanceof Heading)).forEach(document::appendChild);
    String html = renderer.render(document);
    int footnotes = html.lastIndexOf(FOOTNOTES);
    return Sanitizer.clean(footnotes < 0 ? html : html.substring(0, footnotes), targets);
  }

  /** The first summary section with its heading, if the document has one. */
  private List<Node> summary(Document document) {
    List<Node> found = new ArrayList<>();
    for (Node node : document.getChildren()) {
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        if (!found.isEmpty()) {
          break;
        }
        Optional<SectionKind> kind = sectionNames.kindOf(words(heading));
        if (heading.getLevel() == 2 && kind.filter(SectionKind.SUMMARY::equals).isPresent()) {
          found.add(node);
        }
      } else if (!found.isEmpty()) {
        found.add(node);
      }
    }
    return found;
  }

  private static List<RenderedText.Heading> headings(Document document, LinkTargets targets) {
    List<RenderedText.Heading> found = new ArrayList<>();
    for (Node node : document.getChildren()) {
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        found.add(
            new RenderedText.Heading(words(heading), targets.anchor(heading.getAnchorRefId())));
      }
    }
    return List.copyOf(found);
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    collect(node, words);
    return words.toString().strip();
  }

  /** All words of a document, blocks parted by line breaks. */
  private static String plain(Document document) {
    StringBuilder words = new StringBuilder();
    collect(document, words);
    return words.toString().strip();
  }

  private static void collect(Node node, StringBuilder words) {
    if (node instanceof HtmlBlock || node instanceof HtmlCommentBlock) {
      return;
    }
    if (node instanceof Text) {
      words.append(node.getChars());
    } else if (node instanceof Code code) {
      words.append(code.getText());
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      words.append(((Block) node).getContentChars());
    } else {
      for (Node child : node.getChildren()) {
        collect(child, words);
      }
    }
    if (node instanceof Block || node.getNodeName().equals("TableCell")) {
      words.append('\n');
    } else if (node.getNodeName().endsWith("LineBreak")) {
      words.append(' ');
    }
  }

  /** Gives every heading an anchor made of its words, as code hosts do. */
  private static final class Anchors {

    private Anchors() {}

    static void assign(Document document) {
      Set<String> taken = new HashSet<>();
      assign(document, taken);
    }

    private static void assign(Node node, Set<String> taken) {
      if (node instanceof Heading heading) {
        heading.setAnchorRefId(unique(slug(words(heading)), taken));
        return;
      }
      if (node instanceof Block) {
        for (Node child : node.getChildren()) {
          assign(child, taken);
        }
      }
    }

    private static String unique(String slug, Set<String> taken) {
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
          .limit(100)
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

  /** What is rendered in another way than flexmark's own. */
  private static final class OwnNodes implements NodeRenderer {

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
      // The page's own title is the only first heading, and its sections hold the text.
      String tag = "h" + Math.min(6, node.getLevel() + 1);
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
      language = language.substring(0, end);
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
}
