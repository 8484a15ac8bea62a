package dev.postmortem.sitegenerator.markdown;

import dev.postmortem.schema.markdown.Admonition;
import dev.postmortem.schema.markdown.TaskMark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** What is rendered in another way than the library's own. */
final class CustomNodeRenderer implements NodeRenderer {

  /** What documentation tools call them, and what they look like here. */
  private static final Map<String, String> ADMONITIONS =
      Map.of(
          "tip", "tip",
          "hint", "tip",
          "important", "important",
          "warning", "warning",
          "attention", "warning",
          "caution", "caution",
          "danger", "danger",
          "error", "danger",
          "failure", "danger");

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final ParsedText text;
  private final PageStyle style;

  CustomNodeRenderer(HtmlNodeRendererContext context, ParsedText text, PageStyle style) {
    this.context = context;
    this.html = context.getWriter();
    this.text = text;
    this.style = style;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Text.class,
        Heading.class,
        FencedCodeBlock.class,
        Admonition.class,
        ListItem.class,
        TaskBox.class,
        Strikethrough.class,
        FootnoteReference.class,
        FootnoteDefinition.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Text words) {
      text(words);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof FencedCodeBlock code) {
      code(code);
    } else if (node instanceof Admonition admonition) {
      admonition(admonition);
    } else if (node instanceof ListItem item) {
      item(item);
    } else if (node instanceof TaskBox box) {
      box(box);
    } else if (node instanceof Strikethrough struck) {
      struck(struck);
    } else if (node instanceof FootnoteReference reference) {
      footnote(reference);
    }
    // A footnote's own text is at the end, see footnotes().
  }

  /** Bare addresses become links here: only what is shown needs them. */
  private void text(Text node) {
    String words = text.words().of(node);
    if (!words.contains("http") || isInLink(node)) {
      html.text(words);
      return;
    }
    BareAddresses.part(
        words,
        address -> {
          html.tag("a", Map.of("href", address));
          html.text(address);
          html.tag("/a");
        },
        html::text);
  }

  private static boolean isInLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private void children(Node parent) {
    Node node = parent.getFirstChild();
    while (node != null) {
      Node next = node.getNext();
      context.render(node);
      node = next;
    }
  }

  private void heading(Heading node) {
    String anchor = text.anchors().of(node);
    // The page's own title is the only first heading.
    String tag = "h" + Math.max(2, Math.min(6, node.getLevel() + style.deeper()));
    html.line();
    html.tag(tag, Map.of("id", anchor));
    children(node);
    html.raw(" ");
    html.tag(
        "a",
        attributes("href", "#" + anchor, "class", "anchor", "aria-label", "Link to this section"));
    html.text("#");
    html.tag("/a");
    html.tag("/" + tag);
    html.line();
  }

  private void code(FencedCodeBlock node) {
    String info = node.getInfo() == null ? "" : node.getInfo().strip();
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    String language = info.substring(0, end);
    html.line();
    if (style == PageStyle.RULE && Examples.name(language).isPresent()) {
      example(language, info.substring(end).strip(), node.getLiteral());
      return;
    }
    boolean diagram = isDiagram(node);
    html.tag("figure", Map.of("class", diagram ? "code diagram" : "code"));
    if (!language.isEmpty()) {
      html.tag("figcaption", Map.of("class", "code-name"));
      html.text(diagram ? "Diagram, as its Mermaid source" : language);
      html.tag("/figcaption");
    }
    html.tag("pre");
    html.tag("code", language.isEmpty() ? Map.of() : Map.of("class", "language-" + language));
    CodeTokens.of(
        node.getLiteral(),
        language,
        (token, words) -> {
          if (token == CodeTokens.Token.PLAIN) {
            html.text(words);
          } else {
            html.tag("span", Map.of("class", token.cssClass()));
            html.text(words);
            html.tag("/span");
          }
        });
    html.tag("/code");
    html.tag("/pre");
    html.tag("/figure");
    html.line();
  }

  /** Whether a fence holds a Mermaid diagram. */
  static boolean isDiagram(FencedCodeBlock node) {
    String info = node.getInfo() == null ? "" : node.getInfo().strip();
    return info.equals("mermaid") || info.startsWith("mermaid ");
  }

  /** An example of a rule's page, perhaps with the file it shows. */
  private void example(String fence, String file, String words) {
    html.tag("figure", Map.of("class", "example example-" + fence));
    html.tag("figcaption", Map.of("class", "example-name"));
    html.text(Examples.name(fence).orElse(fence));
    if (!file.isEmpty()) {
      html.text(": ");
      html.tag("code");
      html.text(file);
      html.tag("/code");
    }
    html.tag("/figcaption");
    html.tag("pre");
    html.tag("code");
    Examples.write(words, html);
    html.tag("/code");
    html.tag("/pre");
    html.tag("/figure");
    html.line();
  }

  private void admonition(Admonition node) {
    String type = node.type().toLowerCase(Locale.ROOT);
    String title =
        node.title().isBlank()
            ? node.type().substring(0, 1).toUpperCase(Locale.ROOT) + node.type().substring(1)
            : node.title();
    boxed(ADMONITIONS.getOrDefault(type, "note"), title, () -> children(node));
  }

  private void boxed(String look, String title, Runnable content) {
    html.line();
    html.tag("div", Map.of("class", "adm-block adm-" + look));
    html.line();
    html.tag("div", Map.of("class", "adm-heading"));
    html.text(title);
    html.tag("/div");
    html.line();
    html.tag("div", Map.of("class", "adm-body"));
    html.line();
    content.run();
    html.line();
    html.tag("/div");
    html.line();
    html.tag("/div");
    html.line();
  }

  /** An item that begins with {@code [x]} is a task. */
  private void item(ListItem node) {
    Optional<Boolean> done = Optional.empty();
    if (node.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text words) {
      String literal = words.getLiteral();
      done = TaskMark.at(literal + " ", 0);
      if (done.isPresent()) {
        words.setLiteral(literal.substring(TaskMark.MARK_CHARS));
        words.setSourceSpans(List.of());
        paragraph.prependChild(new TaskBox(done.get() ? TaskBox.State.DONE : TaskBox.State.OPEN));
      }
    }
    html.tag("li", done.isPresent() ? Map.of("class", "task-list-item") : Map.of());
    children(node);
    html.tag("/li");
    html.line();
  }

  private void box(TaskBox box) {
    html.tag(
        "input",
        box.state() == TaskBox.State.DONE
            ? attributes("type", "checkbox", "checked", "checked")
            : Map.of("type", "checkbox"));
  }

  private void struck(Strikethrough node) {
    html.tag("del");
    children(node);
    html.tag("/del");
  }

  private void footnote(FootnoteReference reference) {
    Footnotes.Note note = text.footnotes().of(reference);
    html.tag("sup", Map.of("id", text.footnotes().id(reference)));
    html.tag("a", attributes("class", "footnote-ref", "href", "#fn-" + note.number()));
    html.text(Integer.toString(note.number()));
    html.tag("/a");
    html.tag("/sup");
  }

  /** Writes the texts of all footnotes that are referred to. */
  void footnotes() {
    List<Footnotes.Note> notes = text.footnotes().notes();
    if (notes.isEmpty()) {
      return;
    }
    html.line();
    html.tag("div", Map.of("class", "footnotes"));
    html.line();
    html.tag("hr", Map.of(), true);
    html.line();
    html.tag("ol");
    html.line();
    for (Footnotes.Note note : notes) {
      html.tag("li", Map.of("id", "fn-" + note.number()));
      html.line();
      children(note.definition());
      for (String reference : note.references()) {
        html.tag("a", attributes("href", "#" + reference, "class", "footnote-backref"));
        html.text("\u21A9");
        html.tag("/a");
      }
      html.line();
      html.tag("/li");
      html.line();
    }
    html.tag("/ol");
    html.line();
    html.tag("/div");
    html.line();
  }

  private static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }
}
