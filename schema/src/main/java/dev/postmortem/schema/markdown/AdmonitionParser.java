package dev.postmortem.schema.markdown;

import dev.postmortem.text.scan.TextScan;
import dev.postmortem.text.source.Span;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads admonitions as documentation tools write them: {@code !!!}, {@code ???} or {@code ???+},
 * then a word, then perhaps a title in quotation marks; what is indented below belongs to it.
 */
final class AdmonitionParser extends AbstractBlockParser {

  private static final int INDENTATION_CHARS = 4;

  private final Admonition block;

  private AdmonitionParser(Admonition block) {
    this.block = block;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= INDENTATION_CHARS
        ? BlockContinue.atColumn(state.getColumn() + INDENTATION_CHARS)
        : BlockContinue.none();
  }

  /** Recognises the first line. */
  static final class Factory extends AbstractBlockParserFactory {

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= INDENTATION_CHARS) {
        return BlockStart.none();
      }
      SourceLine line = state.getLine();
      CharSequence text = line.getContent();
      int at = state.getNextNonSpaceIndex();
      if (at + 4 > text.length()) {
        return BlockStart.none();
      }
      char mark = text.charAt(at);
      if ((mark != '!' && mark != '?')
          || text.charAt(at + 1) != mark
          || text.charAt(at + 2) != mark) {
        return BlockStart.none();
      }
      int word = at + 3;
      if (mark == '?' && text.charAt(word) == '+') {
        word++;
      }
      int from = TextScan.after(text, word, " \t");
      int end = from;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      if (from == word || end == from) {
        return BlockStart.none();
      }
      int rest = TextScan.after(text, end, " \t");
      int last = text.length();
      while (last > rest && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      boolean titled = last - rest >= 2 && text.charAt(rest) == '"' && text.charAt(last - 1) == '"';
      if (rest < last && !titled) {
        return BlockStart.none();
      }
      int offset = line.getSourceSpan() == null ? 0 : line.getSourceSpan().getInputIndex();
      Span title = titled ? new Span(rest + 1, last - 1) : Span.at(last);
      return BlockStart.of(
              new AdmonitionParser(
                  new Admonition(
                      text.subSequence(from, end).toString(),
                      text.subSequence(title.start(), title.end()).toString(),
                      title.shift(offset))))
          .atIndex(text.length());
    }

    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
  }
}
