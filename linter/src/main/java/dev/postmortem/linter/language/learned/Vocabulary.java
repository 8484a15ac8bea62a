package dev.postmortem.linter.language.learned;

import dev.postmortem.linter.language.learned.WordPieces.WordPiece;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The pieces of words that the model knows: the uncased vocabulary of BERT, and its way to cut a
 * word into the longest known pieces from the left.
 *
 * <p>Source: Y. Wu et al., Google's Neural Machine Translation System, 2016 (word pieces); J.
 * Devlin et al., BERT, 2019 (this vocabulary).
 */
final class Vocabulary {

  static final int UNKNOWN = 100;

  private static final int START = 101;
  private static final int END = 102;
  private static final int MAX_PIECES = 72;
  private static final int MAX_HEADING_CHARS = 60;

  /** A longer word is unknown: looking its pieces up takes time that grows with its square. */
  private static final int MAX_WORD_CHARS = 100;

  private final Map<String, Integer> ids = new HashMap<>();

  /**
   * A vocabulary.
   *
   * @param pieces the pieces in the order of their ids
   */
  Vocabulary(List<String> pieces) {
    for (String piece : pieces) {
      ids.put(piece, ids.size());
    }
  }

  /** Cuts a sentence, with the heading above it in front; what exceeds the model's limit is cut. */
  WordPieces cut(String heading, String sentence) {
    List<WordPiece> pieces = new ArrayList<>();
    pieces.add(new WordPiece(START, -1, -1));
    if (!heading.isEmpty()) {
      int end =
          heading.offsetByCodePoints(
              0, Math.min(MAX_HEADING_CHARS, heading.codePointCount(0, heading.length())));
      int first = pieces.size();
      addWords(pieces, heading.substring(0, end) + " : ");
      for (int i = first; i < pieces.size(); i++) {
        pieces.set(i, new WordPiece(pieces.get(i).id(), -1, -1));
      }
    }
    addWords(pieces, sentence);
    List<WordPiece> kept =
        new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), MAX_PIECES - 1)));
    kept.add(new WordPiece(END, -1, -1));
    return new WordPieces(List.copyOf(kept));
  }

  private void addWords(List<WordPiece> pieces, String text) {
    int i = 0;
    while (i < text.length() && pieces.size() < MAX_PIECES) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isWord(c)) {
        int end = next;
        while (end < text.length() && (isWord(text.codePointAt(end)) || isAccent(text, end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        addPieces(pieces, plain(text.substring(i, end)), i, end);
        i = end;
      } else {
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isAccent(text, i)) {
          addPieces(pieces, plain(text.substring(i, next)), i, next);
        }
        i = next;
      }
    }
  }

  private void addPieces(List<WordPiece> pieces, String word, int from, int to) {
    if (word.length() > MAX_WORD_CHARS) {
      pieces.add(new WordPiece(UNKNOWN, from, to));
      return;
    }
    List<WordPiece> found = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int end = word.length();
      Integer id = null;
      while (end > start && id == null) {
        String piece = word.substring(start, end);
        id = ids.get(start == 0 ? piece : "##" + piece);
        end -= id == null ? 1 : 0;
      }
      if (id == null) {
        pieces.add(new WordPiece(UNKNOWN, from, to));
        return;
      }
      found.add(new WordPiece(id, from, to));
      start = end;
    }
    pieces.addAll(found);
  }

  /** Lower case, without accents. */
  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return c == '_'
        || Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isAccent(String text, int at) {
    return Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
  }
}
