package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.ProseBuilder;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Takes the prose and the links out of the library's inline nodes. */
final class InlineReader {

  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final Places places;
  private final String source;
  private final String masked;
  private final Definitions definitions;
  private final ProseBuilder prose;
  private final List<Block.Link> links = new ArrayList<>();
  private final List<Located<String>> comments;
  private final List<Span> rawHtml;

  /** Where the code began that an HTML tag opened; -1 if none is open. */
  private int htmlCode = -1;

  /** Where the reading has come to; what lies before is not read, as a task's mark. */
  private int at;

  InlineReader(
      Places places,
      String masked,
      Definitions definitions,
      int from,
      List<Located<String>> comments,
      List<Span> rawHtml) {
    this.places = places;
    this.source = places.source();
    this.masked = masked;
    this.definitions = definitions;
    this.prose = new ProseBuilder(from);
    this.at = from;
    this.comments = comments;
    this.rawHtml = rawHtml;
  }

  Prose prose() {
    if (htmlCode >= 0) {
      prose.codeSince(htmlCode);
      htmlCode = -1;
    }
    return prose.build();
  }

  List<Block.Link> links() {
    return List.copyOf(links);
  }

  void readChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      read(child);
    }
  }

  private void read(Node node) {
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      lineBreak(node);
      return;
    }
    Span span = places.whole(node, at);
    if (node instanceof Text) {
      text(new Span(Math.max(at, span.start()), textEnd(node, Math.max(at, span.end()))));
    } else if (node instanceof Code) {
      code(content(span));
    } else if (node instanceof Link || node instanceof Image) {
      link(node, span);
    } else if (node instanceof HtmlInline html) {
      html(html, span);
    } else if (!(node instanceof FootnoteReference)) {
      readChildren(node);
    }
    at = Math.max(at, span.end());
  }

  /** The library counts the spaces before a line break as text that says nothing. */
  private int textEnd(Node text, int end) {
    Node next = text.getNext();
    int last = end;
    if (next instanceof SoftLineBreak || next instanceof HardLineBreak) {
      while (last > at && source.charAt(last - 1) == ' ') {
        last--;
      }
    }
    return last;
  }

  /** A line break has no place of its own: it is the text between its neighbours. */
  private void lineBreak(Node node) {
    int start = at;
    while (start > 0 && source.charAt(start - 1) == ' ' && node instanceof HardLineBreak) {
      start--;
    }
    Node next = node.getNext();
    int end = next == null ? start : places.whole(next, start).start();
    if (!prose.atSpace()) {
      prose.whole(" ", new Span(start, Math.max(start, end)));
    }
    at = Math.max(at, end);
  }

  private void html(HtmlInline html, Span span) {
    if (html.getLiteral().startsWith("<!--")) {
      comments.add(new Located<>(source.substring(span.start(), span.end()), span));
      return;
    }
    rawHtml.add(span);
    HtmlTag.read(source, span).forEach(this::tag);
  }

  private void tag(HtmlTag tag) {
    if (HtmlWords.isCode(tag.name())) {
      if (!tag.closing()) {
        htmlCode = htmlCode < 0 ? prose.length() : htmlCode;
      } else if (htmlCode >= 0) {
        prose.codeSince(htmlCode);
        htmlCode = -1;
      }
    } else if (AllowedHtml.isElement(tag.name())
        && !HtmlWords.isInline(tag.name())
        && !prose.atSpace()) {
      prose.whole(" ", tag.span());
    }
  }

  private void link(Node node, Span span) {
    if (source.startsWith("<", span.start())) {
      Span address = new Span(span.start() + 1, Math.max(span.start() + 1, span.end() - 1));
      String words = source.substring(address.start(), address.end());
      boolean mail = words.indexOf('@') > 0 && words.indexOf(':') < 0;
      links.add(new Block.Link(span, mail ? "mailto:" + words : words, address, false));
      int before = prose.length();
      prose.verbatim(source, address.start(), address.end()).codeSince(before);
      return;
    }
    boolean image = node instanceof Image;
    Span target = target(node, span, span.start() + (image ? "![" : "[").length());
    links.add(new Block.Link(span, source.substring(target.start(), target.end()), target, image));
    if (!image) {
      readChildren(node);
    }
  }

  /** Where the address of a link stands: behind its words, or where its label is defined. */
  private Span target(Node node, Span span, int words) {
    Node last = node.getLastChild();
    int close = last == null ? words : Math.max(words, places.whole(last, words).end());
    while (close < span.end() && source.charAt(close) != ']') {
      close++;
    }
    if (close + 1 < span.end() && source.charAt(close + 1) == '(') {
      return Definitions.address(source, close + 2, span.end() - 1);
    }
    boolean full =
        close + 2 < span.end()
            && source.charAt(close + 1) == '['
            && source.charAt(close + 2) != ']';
    String label =
        full
            ? source.substring(close + 2, Math.max(close + 2, span.end() - 1))
            : source.substring(Math.min(words, close), close);
    return definitions.address(label).orElse(span);
  }

  /** What is between the backticks of a code span, without the space that pads it. */
  private Span content(Span span) {
    int marks = 0;
    while (span.start() + marks < span.end() && source.charAt(span.start() + marks) == '`') {
      marks++;
    }
    int start = span.start() + marks;
    int end = Math.max(start, span.end() - marks);
    if (end - start > 2 && source.charAt(start) == ' ' && source.charAt(end - 1) == ' ') {
      return new Span(start + 1, end - 1);
    }
    return new Span(start, end);
  }

  private void code(Span span) {
    int before = prose.length();
    int from = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      if (source.charAt(i) == '\n' || source.charAt(i) == '\r') {
        prose.verbatim(source, from, i);
        int next = i + 1;
        while (next < span.end() && Character.isWhitespace(source.charAt(next))) {
          next++;
        }
        prose.whole(" ", new Span(i, next));
        from = next;
        i = next - 1;
      } else if (places.afterEscapedPipe(i) > i) {
        int next = places.afterEscapedPipe(i);
        prose.verbatim(source, from, i).whole("|", new Span(i, next));
        from = next;
        i = next - 1;
      }
    }
    prose.verbatim(source, from, span.end()).codeSince(before);
  }

  /** Text as it stands, escapes and entities resolved and bare addresses found. */
  private void text(Span span) {
    int from = span.start();
    if (prose.atSpace()) {
      while (from < span.end() && (source.charAt(from) == ' ' || source.charAt(from) == '\t')) {
        from++;
      }
    }
    int i = from;
    while (i < span.end()) {
      char c = source.charAt(i);
      Span whole = Span.at(i);
      String words = "";
      if (c == '\\' && i + 1 < span.end() && ESCAPABLE.indexOf(source.charAt(i + 1)) >= 0) {
        whole = new Span(i, i + 2);
        words = source.substring(i + 1, i + 2);
      } else if (c == '&' && masked.charAt(i) == '&') {
        Optional<Entities.Entity> entity = Entities.at(source, i, span.end());
        whole = entity.map(e -> e.span()).orElse(whole);
        words = entity.map(e -> e.words()).orElse("");
      } else if (c == '\n' || c == '\r') {
        int next = i + 1;
        while (next < span.end() && Character.isWhitespace(source.charAt(next))) {
          next++;
        }
        whole = new Span(i, next);
        words = " ";
      } else if (c == 'h' && isAddressStart(i, span)) {
        prose.verbatim(source, from, i);
        from = address(i, span.end());
        i = from;
        continue;
      }
      if (whole.isEmpty()) {
        i++;
      } else {
        prose.verbatim(source, from, i).whole(words, whole);
        from = whole.end();
        i = from;
      }
    }
    prose.verbatim(source, from, span.end());
  }

  private int address(int start, int limit) {
    int end = addressEnd(start, limit);
    int before = prose.length();
    prose.verbatim(source, start, end).codeSince(before);
    Span address = new Span(start, end);
    links.add(new Block.Link(address, source.substring(start, end), address, false));
    return end;
  }

  private boolean isAddressStart(int start, Span span) {
    boolean scheme = source.startsWith("https://", start) || source.startsWith("http://", start);
    boolean begins = start == span.start() || !Character.isLetterOrDigit(source.charAt(start - 1));
    return scheme && begins && source.indexOf("//", start) + 2 < span.end();
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
}
