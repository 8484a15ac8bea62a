package dev.postmortem.schema.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.Html5Entities;
import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Prose;
import dev.postmortem.schema.text.ProseBuilder;
import dev.postmortem.schema.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes the prose and the links out of the library's inline nodes. */
final class InlineReader {

  private final String source;
  private final Document document;
  private final ProseBuilder prose;
  private final List<Block.Link> links = new ArrayList<>();
  private final List<Located<String>> comments;
  private final List<Span> rawHtml;

  InlineReader(
      String source,
      Document document,
      int anchor,
      List<Located<String>> comments,
      List<Span> rawHtml) {
    this.source = source;
    this.document = document;
    this.prose = new ProseBuilder(anchor);
    this.comments = comments;
    this.rawHtml = rawHtml;
  }

  Prose prose() {
    return prose.build();
  }

  List<Block.Link> links() {
    return List.copyOf(links);
  }

  void readChildren(Node parent) {
    for (Node child : parent.getChildren()) {
      read(child);
    }
  }

  private void read(Node node) {
    if (node instanceof Text) {
      text(span(node.getChars()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      Span span = span(node.getChars());
      if (!prose.atSpace()) {
        prose.whole(" ", span);
      }
    } else if (node instanceof Code code) {
      code(span(code.getText()));
    } else if (node instanceof Link || node instanceof Image) {
      InlineLinkNode link = (InlineLinkNode) node;
      boolean image = node instanceof Image;
      links.add(link(node, link.getUrl(), image));
      if (!image) {
        readChildren(node);
      }
    } else if (node instanceof LinkRef || node instanceof ImageRef) {
      reference((RefNode) node);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      BasedSequence address = ((DelimitedLinkNode) node).getText();
      links.add(link(node, address, false));
      int before = prose.length();
      Span span = span(address);
      prose.verbatim(source, span.start(), span.end()).codeSince(before);
    } else if (node instanceof HtmlEntity) {
      Span span = span(node.getChars());
      prose.whole(Html5Entities.entityToString(node.getChars().toString()), span);
    } else if (node instanceof HtmlInlineComment) {
      Span span = span(node.getChars());
      comments.add(new Located<>(source.substring(span.start(), span.end()), span));
    } else if (node instanceof HtmlInline) {
      Span span = span(node.getChars());
      rawHtml.add(span);
      if (source.startsWith("<br", span.start()) && !prose.atSpace()) {
        prose.whole(" ", span);
      }
    } else if (!(node instanceof Footnote)) {
      if (node.hasChildren()) {
        readChildren(node);
      } else if (!(node.getParent() instanceof TaskListItem)) {
        text(span(node.getChars()));
      }
    }
  }

  private Block.Link link(Node node, BasedSequence url, boolean image) {
    Span target = span(url);
    return new Block.Link(
        span(node.getChars()), source.substring(target.start(), target.end()), target, image);
  }

  /** A reference that nothing defines is text: {@code [13:20]}. */
  private void reference(RefNode node) {
    Reference definition = node.getReferenceNode(document);
    boolean image = node instanceof ImageRef;
    if (definition != null) {
      links.add(link(node, definition.getUrl(), image));
      if (image) {
        return;
      }
      if (node.hasChildren()) {
        readChildren(node);
      } else {
        text(span(node.getText().isEmpty() ? node.getReference() : node.getText()));
      }
      return;
    }
    Span span = span(node.getChars());
    if (node.getFirstChild() == null || node.getLastChild() == null) {
      text(span);
      return;
    }
    text(
        new Span(
            span.start(), Math.max(span.start(), span(node.getFirstChild().getChars()).start())));
    readChildren(node);
    text(new Span(Math.min(span.end(), span(node.getLastChild().getChars()).end()), span.end()));
  }

  private void code(Span span) {
    int before = prose.length();
    int at = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      if (source.charAt(i) == '\n' || source.charAt(i) == '\r') {
        prose.verbatim(source, at, i);
        int next = i + 1;
        while (next < span.end() && Character.isWhitespace(source.charAt(next))) {
          next++;
        }
        prose.whole(" ", new Span(i, next));
        at = next;
        i = next - 1;
      }
    }
    prose.verbatim(source, at, span.end()).codeSince(before);
  }

  /** Text as it stands, backslash escapes resolved and bare addresses found. */
  private void text(Span span) {
    int at = span.start();
    if (prose.atSpace()) {
      while (at < span.end() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
        at++;
      }
    }
    int i = at;
    while (i < span.end()) {
      char c = source.charAt(i);
      if (c == '\\'
          && i + 1 < span.end()
          && Escaping.ESCAPABLE_CHARS.indexOf(source.charAt(i + 1)) >= 0) {
        prose.verbatim(source, at, i).whole(source.substring(i + 1, i + 2), new Span(i, i + 2));
        i += 2;
        at = i;
      } else if (c == '\n' || c == '\r') {
        prose.verbatim(source, at, i);
        int next = i + 1;
        while (next < span.end() && Character.isWhitespace(source.charAt(next))) {
          next++;
        }
        prose.whole(" ", new Span(i, next));
        i = next;
        at = i;
      } else if (c == 'h' && isAddressStart(i, span)) {
        prose.verbatim(source, at, i);
        int end = addressEnd(i, span.end());
        int before = prose.length();
        prose.verbatim(source, i, end).codeSince(before);
        Span address = new Span(i, end);
        links.add(new Block.Link(address, source.substring(i, end), address, false));
        i = end;
        at = i;
      } else {
        i++;
      }
    }
    prose.verbatim(source, at, span.end());
  }

  private boolean isAddressStart(int at, Span span) {
    boolean scheme = source.startsWith("https://", at) || source.startsWith("http://", at);
    boolean begins = at == span.start() || !Character.isLetterOrDigit(source.charAt(at - 1));
    return scheme && begins && source.indexOf("//", at) + 2 < span.end();
  }

  /** As GitHub does it: up to white space, without punctuation at the end. */
  private int addressEnd(int start, int limit) {
    int end = start;
    int open = 0;
    while (end < limit) {
      char c = source.charAt(end);
      if (Character.isWhitespace(c) || c == '<' || c == '>' || c == '"' || c == '`') {
        break;
      }
      if (c == '(') {
        open++;
      } else if (c == ')' && --open < 0) {
        break;
      }
      end++;
    }
    while (end > start && ".,;:!?'*_~]".indexOf(source.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private Span span(BasedSequence chars) {
    int start = Math.max(0, Math.min(chars.getStartOffset(), source.length()));
    return new Span(start, Math.max(start, Math.min(chars.getEndOffset(), source.length())));
  }
}
