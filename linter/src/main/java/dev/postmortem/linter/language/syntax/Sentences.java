package dev.postmortem.linter.language.syntax;

import dev.postmortem.linter.language.lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;

/** Cuts tokens into sentences. */
public final class Sentences {

  /** Longer stretches are cut: no reader looks farther, and work stays linear on hostile text. */
  static final int LONGEST_SENTENCE_IN_TOKENS = 250;

  private Sentences() {}

  public static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean last = i == tokens.size() - 1;
      int end = last ? i + 1 : closes(tokens, i) ? closers(tokens, i + 1) : -1;
      if (end < 0 && i - start >= LONGEST_SENTENCE_IN_TOKENS) {
        end = i + 1;
      }
      if (end > 0) {
        sentences.add(tokens.subList(start, end));
        start = end;
        i = end - 1;
      }
    }
    return sentences;
  }

  private static boolean closes(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.isMark("!") || token.isMark("?")) {
      return true;
    }
    if (token.kind() != Token.Kind.MARK || !token.lower().startsWith(".")) {
      return false;
    }
    Token before = i > 0 ? tokens.get(i - 1) : Token.NONE;
    boolean touches = before.end() == token.start();
    boolean initial =
        before.capital() && before.lower().length() == 1 && before.kind() == Token.Kind.WORD;
    int next = closers(tokens, i + 1);
    Token after = next < tokens.size() ? tokens.get(next) : Token.NONE;
    if (next < tokens.size() && after.start() == token.end()) {
      return false;
    }
    boolean abbreviation =
        touches && before.is(WordClass.ABBREVIATION) && !before.lower().equals("etc");
    boolean opens =
        after.capital() || after.kind() != Token.Kind.WORD || before.kind() == Token.Kind.MARK;
    return opens
        && !abbreviation
        && !(touches && initial && after.kind() == Token.Kind.WORD && i < 3);
  }

  /** Quotation marks and brackets that still belong to the sentence. */
  private static int closers(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size()
        && tokens.get(i).kind() == Token.Kind.MARK
        && tokens.get(i).start() == tokens.get(i - 1).end()
        && ")]\"\u201d'\u2019*_".contains(tokens.get(i).lower())) {
      i++;
    }
    return i;
  }
}
