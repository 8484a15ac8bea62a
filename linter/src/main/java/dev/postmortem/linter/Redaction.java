package dev.postmortem.linter;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.secret.SecretText;
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

  private final SourceText masked;
  private final Set<String> secrets = new TreeSet<>();

  private Redaction(SourceText source, Collection<Span> spans) {
    String path = SecretText.masked(source.path());
    if (spans.isEmpty()) {
      this.masked = path.equals(source.path()) ? source : SourceText.of(path, source.text());
      return;
    }
    StringBuilder text = new StringBuilder(source.text());
    for (Span span : spans) {
      String secret = source.slice(span);
      secrets.add(secret);
      String mask = SecretText.mask(secret);
      for (int i = 0; i < mask.length(); i++) {
        text.setCharAt(span.start() + i, mask.charAt(i));
      }
    }
    this.masked = SourceText.of(path, text.toString());
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

  /** Masks what looks secret in a file that no rule about secrets reads. */
  static Redaction of(SourceText source) {
    return new Redaction(source, SecretText.spans(source.text()));
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
        result = result.replace(secret, SecretText.mask(secret));
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
}
