package dev.postmortem.sitegenerator.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Splits code into comments, strings, numbers, keywords and the rest: enough to read by, for any
 * language that looks like shell, YAML, SQL or C. One pass over any text.
 */
final class CodeTokens {

  /** What a piece of code is; {@code PLAIN} needs no colour. */
  enum Token {
    PLAIN,
    COMMENT,
    STRING,
    NUMBER,
    KEYWORD,
    KEY,
    ADDED,
    REMOVED;

    String cssClass() {
      return "tok-" + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> HASH_COMMENTS =
      Set.of(
          "sh",
          "bash",
          "shell",
          "zsh",
          "console",
          "yaml",
          "yml",
          "toml",
          "python",
          "py",
          "ruby",
          "rb",
          "perl",
          "makefile",
          "dockerfile",
          "hcl",
          "terraform",
          "tf",
          "ini",
          "conf",
          "nginx",
          "promql",
          "r",
          "elixir",
          "properties");
  private static final Set<String> HASH_AND_BLOCK_COMMENTS = Set.of("hcl", "terraform", "tf");
  private static final Set<String> DASH_COMMENTS = Set.of("sql", "lua", "haskell");
  private static final Set<String> KEYED = Set.of("yaml", "yml", "toml", "ini", "properties");
  private static final Set<String> PROSE = Set.of("", "text", "txt", "plain", "log", "mermaid");

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "and",
          "as",
          "async",
          "await",
          "begin",
          "boolean",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "create",
          "def",
          "default",
          "defer",
          "delete",
          "do",
          "done",
          "elif",
          "else",
          "end",
          "enum",
          "esac",
          "except",
          "export",
          "extends",
          "false",
          "fi",
          "final",
          "finally",
          "fn",
          "for",
          "from",
          "func",
          "function",
          "go",
          "group",
          "if",
          "implements",
          "import",
          "in",
          "insert",
          "interface",
          "into",
          "is",
          "join",
          "lambda",
          "let",
          "limit",
          "local",
          "match",
          "mut",
          "new",
          "nil",
          "none",
          "not",
          "null",
          "on",
          "or",
          "order",
          "package",
          "pass",
          "private",
          "protected",
          "pub",
          "public",
          "raise",
          "record",
          "resource",
          "return",
          "select",
          "self",
          "set",
          "static",
          "struct",
          "switch",
          "table",
          "then",
          "this",
          "throw",
          "throws",
          "true",
          "try",
          "type",
          "update",
          "use",
          "val",
          "values",
          "var",
          "void",
          "where",
          "while",
          "with",
          "yield");

  private final String code;
  private final String language;
  private final BiConsumer<Token, String> each;
  private int plainFrom;
  private int at;

  private CodeTokens(String code, String language, BiConsumer<Token, String> each) {
    this.code = code;
    this.language = language;
    this.each = each;
  }

  /** Passes the pieces of some code in order; together they are the code. */
  static void of(String code, String language, BiConsumer<Token, String> each) {
    String name = language.toLowerCase(Locale.ROOT);
    if (PROSE.contains(name)) {
      each.accept(Token.PLAIN, code);
    } else if (name.equals("diff") || name.equals("patch")) {
      diff(code, each);
    } else {
      new CodeTokens(code, name, each).split();
    }
  }

  private static void diff(String code, BiConsumer<Token, String> each) {
    int start = 0;
    while (start < code.length()) {
      int end = code.indexOf('\n', start);
      end = end < 0 ? code.length() : end + 1;
      char first = code.charAt(start);
      Token token = first == '+' ? Token.ADDED : first == '-' ? Token.REMOVED : Token.PLAIN;
      each.accept(token, code.substring(start, end));
      start = end;
    }
  }

  private void split() {
    while (at < code.length()) {
      char c = code.charAt(at);
      if (startsComment(c)) {
        token(Token.COMMENT, lineEnd(at));
      } else if (c == '/' && next() == '*' && hasBlockComments()) {
        int close = code.indexOf("*/", at + 2);
        token(Token.COMMENT, close < 0 ? code.length() : close + 2);
      } else if (c == '"' || c == '`' || (c == '\'' && !insideWord())) {
        token(Token.STRING, stringEnd(c));
      } else if (c >= '0' && c <= '9' && !insideWord()) {
        token(Token.NUMBER, numberEnd(at));
      } else if (Character.isLetter(c) && !insideWord()) {
        word();
      } else {
        at++;
      }
    }
    flush(code.length());
  }

  private void word() {
    int end = wordEnd(at);
    if (KEYED.contains(language) && isKey(end)) {
      token(Token.KEY, end);
    } else if (KEYWORDS.contains(code.substring(at, end).toLowerCase(Locale.ROOT))) {
      token(Token.KEYWORD, end);
    } else {
      at = end;
    }
  }

  /** The first word of a line with a colon or equals sign right after it. */
  private boolean isKey(int end) {
    int before = at - 1;
    while (before >= 0 && (code.charAt(before) == ' ' || code.charAt(before) == '-')) {
      before--;
    }
    boolean first = before < 0 || code.charAt(before) == '\n';
    return first && end < code.length() && (code.charAt(end) == ':' || code.charAt(end) == '=');
  }

  private boolean startsComment(char c) {
    if (c == '#') {
      boolean own = at == 0 || Character.isWhitespace(code.charAt(at - 1));
      return own && HASH_COMMENTS.contains(language);
    }
    if (c == '-' && next() == '-') {
      return DASH_COMMENTS.contains(language);
    }
    boolean address = at > 0 && code.charAt(at - 1) == ':';
    return c == '/' && next() == '/' && !address && !HASH_COMMENTS.contains(language);
  }

  /** Elsewhere a slash and a star are a path and its pattern, as in {@code /static/*}. */
  private boolean hasBlockComments() {
    return !HASH_COMMENTS.contains(language) || HASH_AND_BLOCK_COMMENTS.contains(language);
  }

  private char next() {
    return at + 1 < code.length() ? code.charAt(at + 1) : 0;
  }

  private boolean insideWord() {
    return at > 0 && isWord(code.charAt(at - 1));
  }

  private int lineEnd(int from) {
    int end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }

  /** A string ends on its line; an unclosed quote colours nothing but itself. */
  private int stringEnd(char quote) {
    int end = lineEnd(at);
    for (int i = at + 1; i < end; i++) {
      if (code.charAt(i) == '\\') {
        i++;
      } else if (code.charAt(i) == quote) {
        return i + 1;
      }
    }
    return at + 1;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < code.length() && isWord(code.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A number may have points in it. */
  private int numberEnd(int from) {
    int end = wordEnd(from);
    while (end < code.length() && code.charAt(end) == '.') {
      end = wordEnd(end + 1);
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void token(Token token, int end) {
    flush(at);
    each.accept(token, code.substring(at, end));
    at = end;
    plainFrom = end;
  }

  private void flush(int end) {
    if (plainFrom < end) {
      each.accept(Token.PLAIN, code.substring(plainFrom, end));
      plainFrom = end;
    }
  }
}
