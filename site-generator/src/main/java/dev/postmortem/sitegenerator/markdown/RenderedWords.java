package dev.postmortem.sitegenerator.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** The words of nodes, as they are in the file also where the parser saw a mask. */
final class RenderedWords {

  private final String source;
  private final String masked;
  private final boolean seenAsWritten;

  /**
   * Words of a text.
   *
   * @param masked what the parser saw; offsets are the same
   */
  RenderedWords(String source, String masked) {
    this.source = source;
    this.masked = masked;
    this.seenAsWritten = source.equals(masked);
  }

  /** The words of a node and of all below it, blocks separated by line breaks. */
  String of(Node node) {
    StringBuilder words = new StringBuilder();
    collect(node, words);
    return words.toString().strip();
  }

  /** The words of one piece of text. */
  String of(Text text) {
    List<SourceSpan> spans = text.getSourceSpans();
    if (seenAsWritten || spans.isEmpty()) {
      return text.getLiteral();
    }
    SourceSpan last = spans.get(spans.size() - 1);
    int start = spans.get(0).getInputIndex();
    int end = Math.min(source.length(), last.getInputIndex() + last.getLength());
    boolean seen = masked.regionMatches(start, source, start, Math.max(0, end - start));
    return seen ? text.getLiteral() : source.substring(start, Math.max(start, end));
  }

  private void collect(Node node, StringBuilder words) {
    if (node instanceof HtmlBlock) {
      return;
    }
    if (node instanceof Text text) {
      words.append(of(text));
    } else if (node instanceof Code code) {
      words.append(code.getLiteral());
    } else if (node instanceof FencedCodeBlock code) {
      words.append(code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      words.append(code.getLiteral());
    } else {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        collect(child, words);
      }
    }
    if (node instanceof Block || node instanceof TableCell) {
      words.append('\n');
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      words.append(' ');
    }
  }
}
