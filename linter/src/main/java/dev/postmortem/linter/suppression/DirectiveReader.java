package dev.postmortem.linter.suppression;

import dev.postmortem.linter.suppression.Suppression.Form;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.text.scan.TextScan;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import dev.postmortem.text.words.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads suppressions out of a document's comments: {@code <!-- postmortem-disable-next-line rule,
 * rule -- reason -->} and its variants.
 */
final class DirectiveReader {

  private static final String PREFIX = "postmortem-";
  private static final String NEXT_LINE = "postmortem-disable-next-line";
  private static final String DISABLE = "postmortem-disable";
  private static final String ENABLE = "postmortem-enable";
  private static final String FILE = "postmortem-disable-file";
  private static final List<String> KNOWN = List.of(NEXT_LINE, DISABLE, ENABLE, FILE);

  private final SourceText source;
  private final List<Located<String>> comments;
  private final List<Suppression> found = new ArrayList<>();
  private final List<DirectiveProblem> problems = new ArrayList<>();
  private final Map<String, Suppression> open = new LinkedHashMap<>();
  private int[] nextWithWords = {};

  DirectiveReader(PostmortemDocument document) {
    this.source = document.source();
    this.comments = document.comments();
  }

  List<Suppression> suppressions() {
    return found;
  }

  List<DirectiveProblem> problems() {
    return problems;
  }

  void read() {
    for (Located<String> comment : comments) {
      read(comment);
    }
    open.values().forEach(range -> found.add(endingAt(range, source.lineCount())));
  }

  private void read(Located<String> comment) {
    Span span = comment.span();
    String text = source.slice(span);
    int start = text.startsWith("<!--") ? 4 : 0;
    int end = text.endsWith("-->") ? text.length() - 3 : text.length();
    start = TextScan.afterWhitespace(text, start, end);
    if (start >= end || !text.startsWith(PREFIX, start)) {
      return;
    }
    int wordEnd = wordEnd(text, start, end);
    String directive = text.substring(start, wordEnd);
    if (!KNOWN.contains(directive)) {
      unknown(directive, new Span(span.start() + start, span.start() + wordEnd));
      return;
    }
    int dashes = text.indexOf("--", wordEnd);
    boolean reasoned = dashes >= 0 && dashes < end;
    int targetsEnd = reasoned ? dashes : end;
    String reason = reasoned ? text.substring(dashes + 2, end).strip() : "";
    List<Located<String>> targets = targets(text, wordEnd, targetsEnd, span.start());
    if (directive.equals(ENABLE)) {
      enable(targets, span);
    } else if (targets.isEmpty()) {
      problems.add(
          new DirectiveProblem(
              span,
              "This comment names no rule",
              "name the rules to suppress: " + directive + " hindsight -- why"));
    } else {
      targets.forEach(target -> disable(directive, target, reason, span));
    }
  }

  private void unknown(String directive, Span span) {
    Optional<String> meant = NearestWord.of(directive, KNOWN);
    problems.add(
        new DirectiveProblem(
            span,
            "Unknown directive \"" + directive + "\"",
            meant
                .map(m -> "did you mean " + m + "?")
                .orElse("write one of " + String.join(", ", KNOWN))));
  }

  private void disable(String directive, Located<String> target, String reason, Span span) {
    int line = source.lineAt(span.start());
    switch (directive) {
      case NEXT_LINE -> {
        int next = nextLineWithWords(source.lineAt(Math.max(span.start(), span.end() - 1)));
        found.add(suppression(Form.NEXT_LINE, target, reason, span, next, next));
      }
      case FILE -> found.add(suppression(Form.FILE, target, reason, span, 1, source.lineCount()));
      default -> {
        Suppression before =
            open.put(target.value(), suppression(Form.RANGE, target, reason, span, line, line));
        if (before != null) {
          found.add(endingAt(before, line - 1));
        }
      }
    }
  }

  private void enable(List<Located<String>> targets, Span span) {
    int line = source.lineAt(span.start());
    if (open.isEmpty() || targets.stream().anyMatch(t -> !open.containsKey(t.value()))) {
      problems.add(
          new DirectiveProblem(
              span,
              "This comment enables a rule that no comment above disables",
              "remove it, or name the rules of the `postmortem-disable` comment above"));
    }
    if (targets.isEmpty()) {
      open.values().forEach(range -> found.add(endingAt(range, line)));
      open.clear();
    }
    for (Located<String> target : targets) {
      Suppression range = open.remove(target.value());
      if (range != null) {
        found.add(endingAt(range, line));
      }
    }
  }

  private static Suppression suppression(
      Form form, Located<String> target, String reason, Span span, int first, int last) {
    return new Suppression(form, span, target, reason, first, last, Optional.empty());
  }

  private static Suppression endingAt(Suppression range, int line) {
    return new Suppression(
        range.form(),
        range.span(),
        range.target(),
        range.reason(),
        range.firstLine(),
        Math.max(range.firstLine(), line),
        range.until());
  }

  /**
   * The next line that says something: not blank, not a table's rule, not only another comment. So
   * comments can be stacked, and one in a table's head is about the first row.
   */
  private int nextLineWithWords(int line) {
    if (nextWithWords.length == 0) {
      nextWithWords = linesWithWords();
    }
    return nextWithWords[line];
  }

  /** For each line, from 0 for what is before the first, the next one with words. */
  private int[] linesWithWords() {
    int[] next = new int[source.lineCount() + 1];
    int following = source.lineCount() + 1;
    for (int line = source.lineCount(); line >= 0; line--) {
      next[line] = following;
      if (line > 0 && hasWords(source.line(line).strip())) {
        following = line;
      }
    }
    return next;
  }

  private static boolean hasWords(String line) {
    boolean comment = line.startsWith("<!--") && line.endsWith("-->");
    return !comment && line.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static List<Located<String>> targets(String text, int from, int to, int shift) {
    List<Located<String>> targets = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ',') {
        at++;
      }
      if (at > start) {
        targets.add(new Located<>(text.substring(start, at), new Span(shift + start, shift + at)));
      } else {
        at++;
      }
    }
    return targets;
  }

  private static int wordEnd(String text, int from, int to) {
    int at = from;
    while (at < to
        && (Character.isLetterOrDigit(text.charAt(at))
            || (text.charAt(at) == '-' && !text.startsWith("--", at)))) {
      at++;
    }
    return at;
  }
}
