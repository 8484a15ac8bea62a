package dev.postmortem.sitegenerator.markdown;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.sitegenerator.html.LinkTargets;
import dev.postmortem.sitegenerator.html.SafeHtml;
import dev.postmortem.sitegenerator.html.Sanitizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders the Markdown of postmortems. Safe for use by several threads. */
public final class MarkdownRenderer {

  private final SectionNames sectionNames;

  /** A renderer that knows the summary by some headings. */
  public MarkdownRenderer(SectionNames sectionNames) {
    this.sectionNames = sectionNames;
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
      // The guard knows the library's weak places that we know of; after another one the words
      // must still be there to read.
      return new RenderedText(
          SafeHtml.EMPTY, Sanitizer.plain(markdown, targets), List.of(), markdown, false);
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
      ParsedText text = ParsedText.of(markdown);
      dropTitle(text, title);
      return whole(text, PageStyle.RULE, targets, new HashSet<>());
    } catch (RuntimeException | StackOverflowError fault) {
      return Sanitizer.plain(markdown, targets);
    }
  }

  /**
   * Renders a text that is a whole page and names itself: its first heading becomes the page's
   * title. All its anchors are known, so that links to them can be checked.
   *
   * @param markdown of the project's own documentation; a fault of the renderer is thrown
   */
  public RenderedDocument renderDocument(String markdown, LinkTargets targets) {
    ParsedText text = ParsedText.of(markdown);
    String plain = text.words().of(text.document());
    List<RenderedDocument.Section> sections = new ArrayList<>();
    Optional<Heading> title = Optional.empty();
    Node next;
    for (Node node = text.document().getFirstChild(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof Heading heading) {
        if (title.isEmpty() && heading.getLevel() == 1) {
          title = Optional.of(heading);
          heading.unlink();
        } else {
          sections.add(
              new RenderedDocument.Section(
                  heading.getLevel(),
                  text.words().of(heading),
                  targets.anchor(text.anchors().of(heading))));
        }
      }
    }
    return new RenderedDocument(
        title.map(text.words()::of).orElse(""),
        whole(text, PageStyle.RULE, targets, new HashSet<>()),
        sections,
        plain);
  }

  private static void dropTitle(ParsedText text, String title) {
    if (text.document().getFirstChild() instanceof Heading first
        && first.getLevel() == 1
        && text.words().of(first).equals(title)) {
      first.unlink();
    }
  }

  private RenderedText rendered(String title, String markdown, LinkTargets targets) {
    ParsedText text = ParsedText.of(markdown);
    String plain = text.words().of(text.document());
    boolean diagrams = holdsDiagram(text.document());
    dropTitle(text, title);
    Document summary = new Document();
    for (Node node : summary(text)) {
      node.unlink();
      if (!(node instanceof Heading heading && heading.getLevel() <= 2)) {
        summary.appendChild(node);
      }
    }
    Set<String> ids = new HashSet<>();
    SafeHtml rest = whole(text, PageStyle.POSTMORTEM, targets, ids);
    SafeHtml first =
        summary.getFirstChild() == null ? SafeHtml.EMPTY : piece(text, summary, targets, ids);
    return new RenderedText(first, rest, headings(text, targets), plain, diagrams);
  }

  private static boolean holdsDiagram(Node document) {
    AtomicBoolean found = new AtomicBoolean();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock fence) {
            found.compareAndSet(false, CustomNodeRenderer.isDiagram(fence));
          }
        });
    return found.get();
  }

  /** A text with its footnotes. */
  private static SafeHtml whole(
      ParsedText text, PageStyle style, LinkTargets targets, Set<String> ids) {
    return clean(
        text,
        targets,
        ids,
        writer -> {
          NodeRendering rendering = new NodeRendering(writer, text, style);
          rendering.render(text.document());
          rendering.footnotes();
        });
  }

  /** A piece of a text; the footnotes that it refers to are with the rest. */
  private static SafeHtml piece(ParsedText text, Node piece, LinkTargets targets, Set<String> ids) {
    return clean(
        text,
        targets,
        ids,
        writer -> new NodeRendering(writer, text, PageStyle.POSTMORTEM).render(piece));
  }

  /** Only a text with HTML in it has to be read as HTML to be judged. */
  private static SafeHtml clean(
      ParsedText text, LinkTargets targets, Set<String> ids, Consumer<HtmlWriter> rendering) {
    if (text.rawHtml()) {
      StringBuilder html = new StringBuilder();
      rendering.accept(new HtmlWriter(html));
      return Sanitizer.clean(html.toString(), targets, ids);
    }
    return Sanitizer.clean(
        elements -> {
          ElementWriter writer = new ElementWriter(elements);
          rendering.accept(writer);
          writer.end();
        },
        targets,
        ids);
  }

  /** The first summary section with its heading, if the document has one. */
  private List<Node> summary(ParsedText text) {
    List<Node> found = new ArrayList<>();
    Node node = text.document().getFirstChild();
    for (; node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        if (!found.isEmpty()) {
          break;
        }
        Optional<SectionKind> kind = sectionNames.kindOf(text.words().of(heading));
        if (heading.getLevel() == 2 && kind.filter(SectionKind.SUMMARY::equals).isPresent()) {
          found.add(node);
        }
      } else if (!found.isEmpty()) {
        found.add(node);
      }
    }
    return found;
  }

  private static List<RenderedText.Heading> headings(ParsedText text, LinkTargets targets) {
    List<RenderedText.Heading> found = new ArrayList<>();
    Node node = text.document().getFirstChild();
    for (; node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        found.add(
            new RenderedText.Heading(
                text.words().of(heading), targets.anchor(text.anchors().of(heading))));
      }
    }
    return List.copyOf(found);
  }
}
