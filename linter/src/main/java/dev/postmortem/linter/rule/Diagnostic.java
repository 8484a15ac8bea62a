package dev.postmortem.linter.rule;

import dev.postmortem.text.source.Span;
import dev.postmortem.text.source.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule says about one place, while it says it. */
public final class Diagnostic {

  /** What a remark is about. */
  public enum About {
    /** The words at its span. */
    WORDS,
    /** The file as a whole; its span is only somewhere to point. */
    FILE
  }

  private final Span span;
  private final String message;
  private final About about;
  private Optional<String> help = Optional.empty();
  private Optional<String> pattern = Optional.empty();
  private final List<Fix> fixes = new ArrayList<>();
  private boolean warningAtMost;
  private boolean secret;
  private boolean quoted;

  Diagnostic(Span span, String message, About about) {
    this.span = span;
    this.message = message;
    this.about = about;
  }

  /** Adds how to say or do it better: an imperative. */
  public Diagnostic help(String better) {
    help = Optional.of(better);
    return this;
  }

  /** Says which pattern of language found it. */
  Diagnostic foundBy(String id) {
    pattern = Optional.of(id);
    return this;
  }

  /** Adds a change that fixes it. */
  public Diagnostic fix(Fix fix) {
    fixes.add(fix);
    return this;
  }

  /** Marks it as true only because of today's date: it will never be more than a warning. */
  public Diagnostic dependsOnToday() {
    warningAtMost = true;
    return this;
  }

  /** Marks it as something that may be as it should: it will never be more than a warning. */
  public Diagnostic warningAtMost() {
    warningAtMost = true;
    return this;
  }

  /** Marks the words as such that no report may echo. */
  public Diagnostic secret() {
    secret = true;
    return this;
  }

  /** Marks the words as a quotation. */
  public Diagnostic quoted() {
    quoted = true;
    return this;
  }

  /** The same remark after a change of the text; empty if the change touched what it is about. */
  Optional<Diagnostic> carried(TextChange change) {
    Optional<Span> now = change.carry(span);
    List<Fix> carriedFixes = fixes.stream().flatMap(f -> f.carried(change).stream()).toList();
    return now.map(
        place -> {
          Diagnostic carried = new Diagnostic(place, message, about);
          carried.help = help;
          carried.pattern = pattern;
          carried.fixes.addAll(carriedFixes);
          carried.warningAtMost = warningAtMost;
          carried.secret = secret;
          carried.quoted = quoted;
          return carried;
        });
  }

  /** Where. */
  public Span span() {
    return span;
  }

  /** A fact about the place. */
  public String message() {
    return message;
  }

  /** What it is about. */
  public About about() {
    return about;
  }

  /** How to say or do it better. */
  public Optional<String> help() {
    return help;
  }

  /** The id of the pattern of language that found it; empty if none did. */
  public Optional<String> pattern() {
    return pattern;
  }

  /** Changes that fix it, best first. */
  public List<Fix> fixes() {
    return List.copyOf(fixes);
  }

  /** Whether it may never be more than a warning. */
  public boolean isWarningAtMost() {
    return warningAtMost;
  }

  /** Whether no report may echo the words. */
  public boolean isSecret() {
    return secret;
  }

  /** Whether the words are a quotation. */
  public boolean isQuoted() {
    return quoted;
  }
}
