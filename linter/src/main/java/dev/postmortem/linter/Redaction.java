package dev.postmortem.linter;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes what is secret out of all that a report could echo. The masked text has every other
 * character in its place, so that positions hold.
 */
final class Redaction {

  private static final int MAX_SHOWN_CHARS = 4;

  private final SourceText masked;
  private final Set<String> secrets = new TreeSet<>();

  private Redaction(SourceText source, Collection<Span> spans) {
    if (spans.isEmpty()) {
      this.masked = source;
      return;
    }
    StringBuilder text = new StringBuilder(source.text());
    for (Span span : spans) {
      String secret = source.slice(span);
      secrets.add(secret);
      String mask = mask(secret);
      for (int i = 0; i < mask.length(); i++) {
        text.setCharAt(span.start() + i, mask.charAt(i));
      }
    }
    this.masked = SourceText.of(source.path(), text.toString());
  }

  /** Masks what some remarks call secret. */
  static Redaction of(SourceText source, List<Diagnostic> remarks) {
    Set<Span> spans =
        remarks.stream()
            .filter(Diagnostic::isSecret)
            .map(Diagnostic::span)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Redaction(source, spans);
  }

  /** The text without its secrets. */
  SourceText source() {
    return masked;
  }

  /** A message without the secrets of the text. */
  String message(String words) {
    String result = words;
    for (String secret : secrets) {
      if (result.contains(secret)) {
        result = result.replace(secret, mask(secret));
      }
    }
    return result;
  }

  /** Fixes that do not write a secret; the others cannot be shown. */
  List<Fix> fixes(List<Fix> fixes) {
    return secrets.isEmpty() ? fixes : fixes.stream().filter(f -> !writesSecret(f)).toList();
  }

  private boolean writesSecret(Fix fix) {
    return secrets.stream()
        .anyMatch(
            secret ->
                fix.title().contains(secret)
                    || fix.edits().stream().anyMatch(e -> e.replacement().contains(secret)));
  }

  /** The first few characters tell which secret it is; line breaks stay, so that lines hold. */
  private static String mask(String secret) {
    int shown = secret.length() >= 4 * MAX_SHOWN_CHARS ? MAX_SHOWN_CHARS : 0;
    StringBuilder mask = new StringBuilder(secret.length());
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      mask.append(i < shown || c == '\n' || c == '\r' ? c : '*');
    }
    return mask.toString();
  }
}
