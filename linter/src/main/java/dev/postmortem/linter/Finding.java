package dev.postmortem.linter;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.baseline.BaselineEntry;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.Position;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that a rule says about a place in a file, with all that a report needs.
 *
 * @param rule which rule speaks
 * @param level {@code WARNING} or {@code ERROR}
 * @param source the file's text; whatever is secret in it is masked, place for place
 * @param span where
 * @param about whether it is about the words there or about the file as a whole
 * @param message a fact about the place
 * @param help how to say or do it better
 * @param fixes changes that fix it, best first
 * @param pattern the id of the pattern of language that found it; empty if none did
 * @param fingerprint tells it from other findings of the rule, whatever line it is on
 */
public record Finding(
    RuleInfo rule,
    Level level,
    SourceText source,
    Span span,
    Diagnostic.About about,
    String message,
    Optional<String> help,
    List<Fix> fixes,
    Optional<String> pattern,
    String fingerprint)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparing(Finding::span)
          .thenComparing(f -> f.rule().id())
          .thenComparing(Finding::message);

  /** Copies the fixes, and takes half a character out of the message. */
  public Finding {
    fixes = List.copyOf(fixes);
    message = wellFormed(message);
  }

  /** An editor may send half a character, which no report can write. */
  private static String wellFormed(String words) {
    return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** The file, relative to the repository, with {@code /}. */
  public String path() {
    return source.path();
  }

  /** Where it starts. */
  public Position start() {
    return source.positionAt(span.start());
  }

  /** After its last character. */
  public Position end() {
    return source.positionAt(span.end());
  }

  /** The words it points at; masked if they are secret. */
  public String words() {
    return source.slice(span);
  }

  /** What the baseline records of it. */
  BaselineEntry toBaselineEntry() {
    String words = about == Diagnostic.About.FILE || span.isEmpty() ? message : words();
    return new BaselineEntry(path(), rule.id(), fingerprint, 1, words);
  }

  /** By file, then place, then rule. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
