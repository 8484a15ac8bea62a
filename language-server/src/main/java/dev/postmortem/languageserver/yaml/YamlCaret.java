package dev.postmortem.languageserver.yaml;

import dev.postmortem.languageserver.yaml.YamlPlace.Part;
import dev.postmortem.text.scan.TextScan;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where a caret is in YAML by the indentation of the lines around it. It asks no parser:
 * while the author types, the text around the caret is rarely complete.
 */
public final class YamlCaret {

  private static final String ITEM = "-";

  /** A key or an item's mark, and the column it is in, from 0. */
  private record Token(int line, int column, String key, String value) {
    boolean isItem() {
      return key.equals(ITEM);
    }

    boolean beginsText() {
      return value.startsWith("|") || value.startsWith(">");
    }
  }

  private final SourceText source;
  private final int firstLine;
  private final int lastLine;
  private final List<Token> tokens = new ArrayList<>();

  private YamlCaret(SourceText source, Span range) {
    this.source = source;
    this.firstLine = source.lineAt(range.start());
    this.lastLine = source.lineAt(Math.max(range.start(), range.end()));
  }

  /**
   * The place of a caret.
   *
   * @param range the part of the file that is YAML, in whole lines
   * @param offset the caret, within the range
   */
  public static YamlPlace at(SourceText source, Span range, int offset) {
    YamlCaret caret = new YamlCaret(source, range);
    int line = source.lineAt(offset);
    for (int i = caret.firstLine; i <= caret.lastLine; i++) {
      if (i != line) {
        caret.tokenize(i, source.line(i));
      }
    }
    return caret.place(line, offset);
  }

  private YamlPlace place(int line, int offset) {
    int start = source.lineSpan(line).start();
    String before = source.text().substring(start, offset);
    List<Token> own = new ArrayList<>();
    int content = tokens(line, before, own);
    Optional<Token> last = own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
    Optional<Token> key = last.filter(token -> !token.isItem());
    int column = key.map(Token::column).orElse(content);
    List<String> path = parents(line, column, own);
    Span word = word(offset);
    if (before.strip().startsWith("#") || inText(line, column)) {
      return new YamlPlace(path, Part.TEXT, word, Set.of(), column, false);
    }
    if (key.isEmpty()) {
      String typed = before.substring(Math.min(before.length(), content));
      if (typed.startsWith("[") || typed.startsWith("{")) {
        return new Flow(path, typed, content).place(word);
      }
      Set<String> siblings = keysFrom(line, column);
      if (last.isEmpty()) {
        siblings.addAll(keysUpTo(line, column));
      }
      return new YamlPlace(path, Part.KEY, word, siblings, column, false);
    }
    path.add(key.get().key());
    String value = before.substring(content);
    if (value.startsWith("[") || value.startsWith("{")) {
      return new Flow(path, value, column).place(word);
    }
    Span whole = value.isEmpty() ? word : new Span(start + content, Math.max(offset, word.end()));
    return new YamlPlace(path, Part.VALUE, whole, Set.of(), column, false);
  }

  /** Running text below {@code |} or {@code >} is not a key. */
  private boolean inText(int line, int column) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.line() < line && token.column() < column) {
        return token.beginsText();
      }
    }
    return false;
  }

  /** The keys around a column, outermost first; the own line's marks are the innermost. */
  private List<String> parents(int line, int column, List<Token> own) {
    Deque<String> path = new ArrayDeque<>();
    int limit = column;
    boolean belowItem = false;
    List<Token> all = new ArrayList<>(tokens.stream().filter(t -> t.line() < line).toList());
    own.stream().filter(Token::isItem).forEach(all::add);
    for (int i = all.size() - 1; i >= 0; i--) {
      Token token = all.get(i);
      boolean parent =
          token.column() < limit || (belowItem && !token.isItem() && token.column() <= limit);
      if (parent) {
        path.addFirst(token.key());
        limit = token.column();
        belowItem = token.isItem();
      }
    }
    return new ArrayList<>(path);
  }

  /** Keys on a line or above it, of the map that a key in some column of it belongs to. */
  private Set<String> keysUpTo(int line, int column) {
    Set<String> keys = new HashSet<>();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.line() > line) {
        continue;
      }
      if (token.column() < column) {
        break;
      }
      if (token.column() == column && !token.isItem()) {
        keys.add(token.key());
      }
    }
    return keys;
  }

  /** Keys on a line or below it, of the map that a key in some column of it belongs to. */
  private Set<String> keysFrom(int line, int column) {
    Set<String> keys = new HashSet<>();
    for (Token token : tokens) {
      if (token.line() < line) {
        continue;
      }
      if (token.column() < column) {
        break;
      }
      if (token.column() == column && !token.isItem()) {
        keys.add(token.key());
      }
    }
    return keys;
  }

  private void tokenize(int line, String text) {
    if (!text.strip().startsWith("#")) {
      tokens(line, text, tokens);
    }
  }

  /** Adds the marks and the key that a line begins with; gives the column after them. */
  private static int tokens(int line, String text, List<Token> into) {
    int at = TextScan.after(text, 0, " ");
    while (at < text.length()
        && text.charAt(at) == '-'
        && (at + 1 == text.length() || text.charAt(at + 1) == ' ')) {
      into.add(new Token(line, at, ITEM, ""));
      at = TextScan.after(text, at + 1, " ");
    }
    int end = at;
    while (end < text.length() && isKeyCharacter(text.charAt(end))) {
      end++;
    }
    boolean isKey =
        end > at
            && end < text.length()
            && text.charAt(end) == ':'
            && (end + 1 == text.length() || text.charAt(end + 1) == ' ');
    if (isKey) {
      int value = TextScan.after(text, end + 1, " ");
      into.add(new Token(line, at, text.substring(at, end), text.substring(value)));
      return value;
    }
    return at;
  }

  private static boolean isKeyCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  /** The word around an offset. */
  private Span word(int offset) {
    String text = source.text();
    int start = offset;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isWordCharacter(char c) {
    return isKeyCharacter(c) || c == '@' || c == '/';
  }

  /** A value between brackets, as far as it is before the caret. */
  private static final class Flow {
    private final List<String> path;
    private final String text;
    private final int indent;
    private final int outside;

    Flow(List<String> path, String text, int indent) {
      this.path = new ArrayList<>(path);
      this.text = text;
      this.indent = indent;
      this.outside = path.size();
    }

    /** What closes more than it opened leads nowhere further out. */
    private void leave() {
      if (path.size() > outside) {
        path.remove(path.size() - 1);
      }
    }

    YamlPlace place(Span word) {
      Deque<Set<String>> maps = new ArrayDeque<>();
      boolean value = false;
      StringBuilder token = new StringBuilder();
      char quote = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '[' || c == '{') {
          if (c == '[') {
            path.add(ITEM);
          }
          maps.push(c == '{' ? new HashSet<>() : Set.of());
          value = c == '[';
          token.setLength(0);
        } else if ((c == ']' || c == '}') && !maps.isEmpty()) {
          if (c == '}' && value) {
            leave();
          }
          if (c == ']') {
            leave();
          }
          maps.pop();
          value = true;
        } else if (c == ':' && !maps.isEmpty() && maps.peek() instanceof HashSet<String> keys) {
          String key = token.toString().strip();
          keys.add(key);
          path.add(key);
          value = true;
          token.setLength(0);
        } else if (c == ',' && !maps.isEmpty()) {
          boolean inMap = maps.peek() instanceof HashSet;
          if (inMap && value) {
            leave();
          }
          value = !inMap;
          token.setLength(0);
        } else {
          token.append(c);
        }
      }
      if (maps.isEmpty()) {
        return new YamlPlace(path, Part.TEXT, word, Set.of(), indent, true);
      }
      Part part = value ? Part.VALUE : Part.KEY;
      return new YamlPlace(path, part, word, value ? Set.of() : maps.peek(), indent, true);
    }
  }
}
