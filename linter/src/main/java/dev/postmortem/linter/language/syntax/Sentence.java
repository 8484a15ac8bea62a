package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.linter.language.lexicon.WordClasses;
import dev.postmortem.text.source.Span;

/** The tokens of one sentence with what each does there; indices outside are harmless. */
public final class Sentence {

  private final String text;

  /** An array, since every rule of the parser asks for tokens by their place. */
  private final Token[] tokens;

  private final PartOfSpeech[] tags;

  /** Every class that some word of the sentence has, so that an observer can pass it over. */
  private final WordClasses together;

  private final boolean quotes;
  private final boolean brackets;

  /** Where the item's first word stands; -1 until it is asked for. */
  private int itemStart = -1;

  Sentence(String text, Token[] tokens, PartOfSpeech[] tags) {
    this.text = text;
    this.tokens = tokens;
    this.tags = tags;
    WordClasses.Union union = new WordClasses.Union();
    boolean quoted = false;
    boolean bracketed = false;
    for (Token token : tokens) {
      union.add(token.word().classes());
      if (token.kind() == Token.Kind.MARK) {
        char mark = token.lower().charAt(0);
        quoted |= mark == '"' || mark == '\u201c' || mark == '\u201d';
        bracketed |= mark == '(';
      }
    }
    this.together = union.toSet();
    this.quotes = quoted;
    this.brackets = bracketed;
  }

  /** Whether any word has a trait. */
  public boolean holds(WordClass trait) {
    return together.contains(trait);
  }

  /** Whether any double quotation mark is in it. */
  public boolean hasQuotes() {
    return quotes;
  }

  /** Whether a round bracket opens in it. */
  public boolean hasBrackets() {
    return brackets;
  }

  /**
   * The index of the first word of what a list item says, behind a check box, an owner in brackets,
   * or a number.
   */
  public int itemStart() {
    if (itemStart < 0) {
      itemStart = firstWord();
    }
    return itemStart;
  }

  private int firstWord() {
    int i = 0;
    boolean moved = true;
    while (moved && i < size()) {
      moved = false;
      if (isOneOf(i, "[", "(")) {
        int close = closingBracket(i);
        if (close > 0) {
          i = close + 1;
          moved = true;
        }
      }
      if (is(i, PartOfSpeech.NUMBER) && isOneOf(i + 1, ")", ".", ":")) {
        i += 2;
        moved = true;
      } else if (is(i, PartOfSpeech.MARK) && !isOneOf(i, "[", "(") && i < size()) {
        i++;
        moved = true;
      } else if (token(i).kind() == Token.Kind.HANDLE) {
        i++;
        moved = true;
      }
    }
    return i < size() ? i : 0;
  }

  private int closingBracket(int open) {
    String mark = isOneOf(open, "[") ? "]" : ")";
    for (int i = open + 1; i < size() && i < open + 8; i++) {
      if (isOneOf(i, mark)) {
        return i;
      }
    }
    return -1;
  }

  public int size() {
    return tokens.length;
  }

  public Token token(int i) {
    return i >= 0 && i < tokens.length ? tokens[i] : Token.NONE;
  }

  public PartOfSpeech tag(int i) {
    return i >= 0 && i < tags.length ? tags[i] : PartOfSpeech.MARK;
  }

  public boolean is(int i, WordClass trait) {
    return token(i).is(trait);
  }

  public boolean is(int i, PartOfSpeech tag) {
    return tag(i) == tag;
  }

  public String lower(int i) {
    return token(i).lower();
  }

  public String lemma(int i) {
    return token(i).word().lemma();
  }

  /** Whether the tokens from {@code i} read like this, in lower case. */
  public boolean reads(int i, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (!lower(i + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is one of some words, in lower case. */
  public boolean isOneOf(int i, String... words) {
    String lower = lower(i);
    int hash = lower.hashCode();
    for (String word : words) {
      // Strings remember their hashes, and most words differ: this is asked for each of a text.
      if (word.hashCode() == hash && lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token has one of some lemmas. */
  public boolean hasLemma(int i, String... lemmas) {
    String lemma = lemma(i);
    for (String word : lemmas) {
      if (lemma.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The first index from {@code from} at which the sentence reads so; -1 if there is none. */
  public int find(int from, int to, String... words) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (reads(i, words)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether any token of a range has a trait. */
  public boolean any(int from, int to, WordClass trait) {
    return next(from, to, trait) >= 0;
  }

  /** The first token of a range that has a trait; -1 if there is none. */
  public int next(int from, int to, WordClass trait) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (is(i, trait)) {
        return i;
      }
    }
    return -1;
  }

  /** Skips adverbs and negations forward. */
  public int overAdverbs(int i) {
    int k = i;
    while (is(k, PartOfSpeech.ADVERB) || is(k, PartOfSpeech.NEGATION)) {
      k++;
    }
    return k;
  }

  /** Skips adverbs and negations backward. */
  public int backOverAdverbs(int i) {
    int k = i;
    while (is(k, PartOfSpeech.ADVERB) || is(k, PartOfSpeech.NEGATION)) {
      k--;
    }
    return k;
  }

  /** Where the tokens of a range stand in the text. */
  public Span span(int from, int to) {
    if (from >= to || from >= size()) {
      return Span.at(token(Math.min(from, size() - 1)).start());
    }
    return new Span(token(from).start(), token(Math.min(to, size()) - 1).end());
  }

  public Span span() {
    return span(0, size());
  }

  /** The tokens of a range, as written. */
  public String words(int from, int to) {
    Span span = span(from, to);
    return text.substring(span.start(), span.end());
  }

  /** Whether a token is written in capitals alone. */
  public boolean isUpperCase(int i) {
    Token token = token(i);
    String written = text.substring(token.start(), token.end());
    return token.end() > token.start() + 1 && written.chars().allMatch(Character::isUpperCase);
  }

  /** The end of the clause that holds a token: the next mark, subordinator or relative. */
  public int clauseEnd(int from) {
    int i = from;
    while (i < size() && !isClauseMark(i)) {
      i++;
    }
    return i;
  }

  /** Where the clause that holds a token begins. */
  public int clauseStart(int from) {
    int i = from;
    while (i > 0 && !isClauseMark(i - 1)) {
      i--;
    }
    return i;
  }

  private boolean isClauseMark(int i) {
    return is(i, PartOfSpeech.MARK)
        && !isOneOf(i, "(", ")", "\"", "\u201c", "\u201d", "*", "_", "'");
  }

  /** Number of tokens from an index on that are no marks. */
  public int wordsFrom(int from) {
    int words = 0;
    for (int i = Math.max(0, from); i < size(); i++) {
      words += is(i, PartOfSpeech.MARK) ? 0 : 1;
    }
    return words;
  }

  public boolean endsWithQuestionMark() {
    for (int i = size() - 1; i >= 0 && i > size() - 4; i--) {
      if (token(i).isMark("?")) {
        return true;
      }
    }
    return false;
  }
}
