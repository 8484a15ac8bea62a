package dev.postmortem.site.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
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

  /**
   * Renders a text that is a whole page of the site, such as that of a rule: its sections are the
   * page's own, and its fences may be examples with carets.
   *
   * @param title of the page; a first heading of the same words is left out
   * @param markdown of the project or the organisation, and anything at all
   */
  public SafeHtml renderPage(String title, String markdown, LinkTargets targets) {
    try {
      Document document = parsed(markdown);
      document.set(OwnNodes.DEEPER, 0);
      document.set(OwnNodes.EXAMPLES, true);
      dropTitle(document, title);
      return Sanitizer.clean(renderer.render(document), targets);
    } catch (RuntimeException | StackOverflowError fault) {
      return Sanitizer.plain(markdown, targets);
    }
  }

  private Document parsed(String markdown) {
    SourceText source = SourceText.of("", markdown);
    Document document = parser.parse(MarkdownGuard.mask(source, 0, new ArrayList<>()));
    document.set(OwnNodes.SOURCE, source.text());
    Anchors.assign(document);
    return document;
  }

  private static void dropTitle(Document document, String title) {
    if (document.getFirstChild() instanceof Heading first
        && first.getLevel() == 1
        && words(first).equals(title)) {
      first.unlink();
    }
  }

  private RenderedText rendered(String title, String markdown, LinkTargets targets) {
    Document document = parsed(markdown);
    String plain = plain(document);
    dropTitle(document, title);
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
}
