package dev.postmortem.sitegenerator.markdown;

import java.util.function.Consumer;

/** Finds addresses that are in a text without being marked as links, as code hosts do. */
final class BareAddresses {

  private BareAddresses() {}

  /** Passes the pieces of some words in order: what is an address, and what is not. */
  static void part(String words, Consumer<String> address, Consumer<String> other) {
    int at = 0;
    while (true) {
      int start = start(words, at);
      if (start < 0) {
        other.accept(words.substring(at));
        return;
      }
      int end = end(words, start);
      other.accept(words.substring(at, start));
      address.accept(words.substring(start, end));
      at = end;
    }
  }

  private static int start(String words, int from) {
    for (int at = words.indexOf("http", from); at >= 0; at = words.indexOf("http", at + 4)) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      int host = words.startsWith("https://", at) ? at + 8 : at + 7;
      boolean protocol = words.startsWith("://", host - 3);
      if (begins && protocol && host < words.length() && isAddress(words.charAt(host))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAddress(char c) {
    return c > ' ' && "<>\"'`{}|\\^".indexOf(c) < 0;
  }

  /** Punctuation after an address belongs to the sentence, a bracket only if it was opened. */
  private static int end(String words, int start) {
    int end = start;
    int open = 0;
    while (end < words.length() && isAddress(words.charAt(end))) {
      open += words.charAt(end) == '(' ? 1 : 0;
      open -= words.charAt(end) == ')' ? 1 : 0;
      end++;
    }
    while (end > start && ".,;:!?*_~)".indexOf(words.charAt(end - 1)) >= 0) {
      if (words.charAt(end - 1) == ')') {
        if (open >= 0) {
          break;
        }
        open++;
      }
      end--;
    }
    return end;
  }
}
