package dev.postmortem.linter;

import dev.postmortem.linter.rule.Remark;
import dev.postmortem.schema.text.SourceText;
import dev.postmortem.schema.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Tells a finding from others of its rule by its words and the few words around it, so that it is
 * known again on another line, in another file, after the paragraph was wrapped anew. What is said
 * of a whole file is known by the message.
 */
final class Fingerprint {

  private static final int WORDS_AROUND = 3;
  private static final int REACH = 200;
  private static final int LONGEST = 2_000;

  private Fingerprint() {}

  static String of(SourceText source, Remark remark) {
    if (remark.about() == Remark.About.FILE) {
      return hash(words(remark.message()));
    }
    Span span = remark.span();
    String text = source.text();
    String before = text.substring(Math.max(0, span.start() - REACH), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + REACH));
    String own = text.substring(span.start(), Math.min(span.end(), span.start() + LONGEST));
    return hash(last(words(before)) + '\n' + words(own) + '\n' + first(words(after)));
  }

  /** Letters and digits in lower case, parted by single spaces. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static String first(String words) {
    int end = -1;
    for (int i = 0; i < WORDS_AROUND; i++) {
      end = words.indexOf(' ', end + 1);
      if (end < 0) {
        return words;
      }
    }
    return words.substring(0, end);
  }

  private static String last(String words) {
    Deque<String> tail = new ArrayDeque<>();
    int end = words.length();
    while (tail.size() < WORDS_AROUND && end > 0) {
      int start = words.lastIndexOf(' ', end - 1);
      tail.addFirst(words.substring(start + 1, end));
      end = start;
    }
    return String.join(" ", tail);
  }

  private static String hash(String words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
