package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.linter.language.lexicon.WordClass;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts prose into tokens: contractions come apart ("did", "n't"), code spans, addresses, versions
 * and times stay whole.
 */
public final class Tokenizer {

  private static final String[] ENDINGS = {"'s", "'re", "'ve", "'ll", "'d", "'m"};

  private static final Lexicon.Entry NAMELESS = Lexicon.Entry.unlisted("");
  private static final Lexicon.Entry[] MARKS = marks();

  private final String text;
  private final char[] chars;
  private final List<Span> code;
  private final Lexicon lexicon;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int nextCode;
  private boolean moreTicks = true;

  private Tokenizer(Prose prose, Lexicon lexicon) {
    this.text = prose.text();
    this.chars = text.toCharArray();
    this.code = prose.code();
    this.lexicon = lexicon;
  }

  public static List<Token> tokenize(Prose prose, Lexicon lexicon) {
    Tokenizer tokenizer = new Tokenizer(prose, lexicon);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    while (at < chars.length) {
      char c = chars[at];
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
      } else if (!codeSpan() && !ticks(c) && !apostropheEnding(c)) {
        token(c);
      }
    }
  }

  private void token(char c) {
    if (Character.isLetter(c)) {
      word();
    } else if (Character.isDigit(c)) {
      number();
    } else if (c == '@' && isLetter(at + 1)) {
      handle();
    } else if (c == '/'
        && isWordPart(at + 1)
        && (at == 0 || !Character.isLetterOrDigit(chars[at - 1]))) {
      name(at);
    } else {
      mark(c);
    }
  }

  private boolean codeSpan() {
    while (nextCode < code.size() && code.get(nextCode).end() <= at) {
      nextCode++;
    }
    if (nextCode < code.size() && code.get(nextCode).contains(at)) {
      add(at, Math.min(code.get(nextCode).end(), chars.length), Token.Kind.CODE);
      return true;
    }
    return false;
  }

  /** Back ticks that the Markdown parser left, as in front matter values. */
  private boolean ticks(char c) {
    if (c != '`' || !moreTicks) {
      return false;
    }
    int end = text.indexOf('`', at + 1);
    moreTicks = end >= 0;
    if (end > at) {
      add(at, end + 1, Token.Kind.CODE);
      return true;
    }
    return false;
  }

  private void word() {
    int start = at;
    int end = at;
    boolean dotted = false;
    boolean apostrophe = false;
    int hash = 0;
    while (end < chars.length) {
      char c = chars[end];
      if (isAlphanumeric(c) || c == '_') {
        hash = Lexicon.hash(hash, c);
        end++;
      } else if ((c == '-' || isApostrophe(c)) && isWordPart(end + 1)) {
        apostrophe |= c != '-';
        hash = Lexicon.hash(hash, c);
        end++;
      } else if (c == '.' && isWordPart(end + 1)) {
        dotted = true;
        hash = Lexicon.hash(hash, c);
        end++;
      } else if (c == ':' && text.startsWith("://", end)) {
        name(start);
        return;
      } else if (c == '/' && end == start + 1 && isLetter(end + 1) && !isWordPart(end + 2)) {
        hash = Lexicon.hash(Lexicon.hash(hash, c), chars[end + 1]);
        end += 2; // "I/O", "n/a"
      } else if (((c == '/' && dotted) || c == '@') && isWordPart(end + 1)) {
        name(start);
        return;
      } else {
        break;
      }
    }
    if (dotted && !lexicon.entry(chars, start, end, hash).word().has(WordClass.ABBREVIATION)) {
      add(start, end, Token.Kind.NAME);
    } else if (apostrophe) {
      contraction(start, end);
    } else {
      add(start, end, Token.Kind.WORD, lexicon.entry(chars, start, end, hash));
    }
  }

  private void contraction(int start, int end) {
    String lower = lower(start, end);
    int cut = end;
    if (lower.endsWith("n't") && lower.length() > 3) {
      cut = end - 3;
    } else {
      for (String ending : ENDINGS) {
        if (lower.endsWith(ending) && lower.length() > ending.length()) {
          cut = end - ending.length();
        }
      }
    }
    add(start, cut, Token.Kind.WORD);
    if (cut < end) {
      add(cut, end, Token.Kind.WORD);
    }
  }

  private void number() {
    int end = at;
    while (end < chars.length) {
      char c = chars[end];
      boolean inner = c == '.' || c == ',' || c == ':' || c == '-' || c == '/';
      if (isAlphanumeric(c) || c == '%' || (inner && isWordPart(end + 1))) {
        end++;
      } else {
        break;
      }
    }
    add(at, end, Token.Kind.NUMBER);
  }

  private void handle() {
    int end = at + 1;
    boolean path = false;
    while (end < chars.length && (isWordPart(end) || chars[end] == '-' || chars[end] == '/')) {
      path |= chars[end] == '/';
      end++;
    }
    add(at, end, path ? Token.Kind.NAME : Token.Kind.HANDLE);
  }

  /** An address or path: up to white space or a closing bracket, without closing stops. */
  private void name(int start) {
    int end = start;
    while (end < chars.length && " \t\n\r\u00a0<>()[]\"`".indexOf(chars[end]) < 0) {
      end++;
    }
    while (end > start + 1 && ".,;:!?'".indexOf(chars[end - 1]) >= 0) {
      end--;
    }
    add(start, end, Token.Kind.NAME);
  }

  /** "{@code kubectl}'s", "the engineers' notes". */
  private boolean apostropheEnding(char c) {
    if (!isApostrophe(c) || at == 0 || tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    if (last.end() != at || last.kind() == Token.Kind.MARK) {
      return false;
    }
    for (String ending : ENDINGS) {
      int end = at + ending.length();
      if (end <= chars.length && lower(at, end).equals(ending) && !isWordPart(end)) {
        add(at, end, Token.Kind.WORD);
        return true;
      }
    }
    return false;
  }

  private void mark(char c) {
    int end = at + 1;
    while (end < chars.length && chars[end] == c && (c == '.' || c == '-' || c == '~')) {
      end++;
    }
    if (Character.isHighSurrogate(c) && end < chars.length) {
      end++;
    }
    add(at, end, Token.Kind.MARK);
  }

  private void add(int start, int end, Token.Kind kind) {
    Lexicon.Entry entry =
        switch (kind) {
          case WORD -> lexicon.entry(chars, start, end, Lexicon.hash(chars, start, end));
          case CODE, NAME -> NAMELESS;
          case MARK ->
              end == start + 1 && chars[start] < 128 ? MARKS[chars[start]] : other(start, end);
          case NUMBER, HANDLE -> other(start, end);
        };
    add(start, end, kind, entry);
  }

  private void add(int start, int end, Token.Kind kind, Lexicon.Entry entry) {
    boolean capital = Character.isUpperCase(chars[start]);
    tokens.add(new Token(start, end, entry.form(), kind, capital, entry.word()));
    at = end;
  }

  private Lexicon.Entry other(int start, int end) {
    String lower = lower(start, end);
    return Lexicon.Entry.unlisted(lower);
  }

  private static Lexicon.Entry[] marks() {
    Lexicon.Entry[] marks = new Lexicon.Entry[128];
    for (char c = 0; c < 128; c++) {
      String mark = String.valueOf(Character.toLowerCase(c));
      marks[c] = Lexicon.Entry.unlisted(mark);
    }
    return marks;
  }

  private String lower(int start, int end) {
    String raw = text.substring(start, end).toLowerCase(Locale.ROOT);
    return raw.indexOf('\u2019') < 0 ? raw : raw.replace('\u2019', '\'');
  }

  private static boolean isAlphanumeric(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private boolean isLetter(int i) {
    return i < chars.length && Character.isLetter(chars[i]);
  }

  private boolean isWordPart(int i) {
    return i < chars.length && (isAlphanumeric(chars[i]) || chars[i] == '_');
  }
}
