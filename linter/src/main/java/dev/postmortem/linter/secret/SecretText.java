package dev.postmortem.linter.secret;

import dev.postmortem.text.source.Span;
import java.util.List;

/** Takes secrets out of texts that somebody will read: reports, patches, lists, names of files. */
public final class SecretText {

  /** Stands in place of a secret that was taken out of a file. */
  public static final String REDACTED = "REDACTED";

  private static final int SHOWN = 4;

  private SecretText() {}

  /** Where secrets stand in a text, in order. */
  public static List<Span> spans(String text) {
    return SecretScanner.scan(text).stream().map(FoundSecret::span).toList();
  }

  /** The text with its secrets unreadable and every other character in its place. */
  public static String masked(String text) {
    StringBuilder masked = null;
    for (Span span : spans(text)) {
      if (masked == null) {
        masked = new StringBuilder(text);
      }
      masked.replace(span.start(), span.end(), mask(text.substring(span.start(), span.end())));
    }
    return masked == null ? text : masked.toString();
  }

  /** The first few characters tell which secret it is; line breaks stay, so that lines hold. */
  public static String mask(String secret) {
    int shown = secret.length() >= 4 * SHOWN ? SHOWN : 0;
    StringBuilder mask = new StringBuilder(secret.length());
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      mask.append(i < shown || c == '\n' || c == '\r' ? c : '*');
    }
    return mask.toString();
  }
}
