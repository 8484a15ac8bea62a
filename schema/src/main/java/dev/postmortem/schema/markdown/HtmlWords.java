package dev.postmortem.schema.markdown;

import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.ProseBuilder;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of HTML blocks as readers see them: one paragraph or heading for each element that
 * stands by itself. Code and quotations are left out, as in Markdown; one block may open what a
 * later one closes.
 */
final class HtmlWords {

  /** Elements that are inside a line of text. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "img", "input", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "s", "samp", "slot",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** Elements whose words are names and output, not speech. */
  private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final String QUOTE = "blockquote";
  private static final String PREFORMATTED = "pre";

  private final String source;
  private final List<Block> found = new ArrayList<>();
  private ProseBuilder prose = new ProseBuilder(0);
  private int quotes;
  private int preformatted;
  private int headingLevel;
  private int codeSince = -1;

  HtmlWords(String source) {
    this.source = source;
  }

  /** Whether an element is inside a line of text. */
  static boolean isInline(String element) {
    return INLINE.contains(element);
  }

  /** Whether the words of an element are names and output, not speech. */
  static boolean isCode(String element) {
    return CODE.contains(element);
  }

  /** Whether a quotation that began in an earlier block goes on. */
  boolean inQuote() {
    return quotes > 0;
  }

  /** The paragraphs and headings of a block, given as its pieces between comments. */
  List<Block> read(List<Span> pieces) {
    found.clear();
    codeSince = -1;
    headingLevel = 0;
    for (Span piece : pieces) {
      piece(piece);
    }
    flush();
    return List.copyOf(found);
  }

  private void piece(Span piece) {
    int at = piece.start();
    boolean shown = true;
    for (HtmlTag tag : HtmlTag.read(source, piece)) {
      if (shown) {
        words(at, tag.span().start());
      }
      tag(tag);
      shown = tag.closing() || !tag.isRaw();
      at = tag.span().end();
    }
    if (shown) {
      words(at, piece.end());
    }
  }

  private void tag(HtmlTag tag) {
    String name = tag.name();
    if (isInline(name)) {
      if (isCode(name)) {
        code(tag);
      }
      return;
    }
    if (name.equals("br")) {
      if (!prose.atSpace()) {
        prose.whole(" ", tag.span());
      }
      return;
    }
    flush();
    int step = tag.closing() ? -1 : 1;
    if (name.equals(QUOTE)) {
      quotes = Math.max(0, quotes + step);
    } else if (name.equals(PREFORMATTED)) {
      preformatted = Math.max(0, preformatted + step);
    } else if (HEADINGS.contains(name)) {
      headingLevel = tag.closing() ? 0 : name.charAt(1) - '0';
    }
  }

  private void code(HtmlTag tag) {
    if (!tag.closing()) {
      codeSince = codeSince < 0 ? prose.length() : codeSince;
    } else if (codeSince >= 0) {
      prose.codeSince(codeSince);
      codeSince = -1;
    }
  }

  private void words(int from, int to) {
    if (inQuote() || preformatted > 0) {
      return;
    }
    int at = from;
    int plain = from;
    while (at < to) {
      char c = source.charAt(at);
      Span whole = Span.at(at);
      String words = "";
      if (Character.isWhitespace(c)) {
        int end = at + 1;
        while (end < to && Character.isWhitespace(source.charAt(end))) {
          end++;
        }
        whole = new Span(at, end);
        words = prose.atSpace() && plain == at ? "" : " ";
      } else if (c == '&') {
        Optional<Entities.Entity> entity = Entities.at(source, at, to);
        whole = entity.map(e -> e.span()).orElse(whole);
        words = entity.map(e -> e.words()).orElse("");
      }
      if (whole.isEmpty()) {
        at++;
      } else {
        prose.verbatim(source, plain, at).whole(words, whole);
        at = whole.end();
        plain = at;
      }
    }
    prose.verbatim(source, plain, to);
  }

  private void flush() {
    if (codeSince >= 0) {
      prose.codeSince(codeSince);
      codeSince = 0;
    }
    Prose words = prose.build().strip();
    if (!words.isBlank()) {
      found.add(
          headingLevel > 0
              ? new Block.Heading(words.span(), headingLevel, words, List.of())
              : new Block.Paragraph(words.span(), words, List.of()));
    }
    prose = new ProseBuilder(0);
  }
}
