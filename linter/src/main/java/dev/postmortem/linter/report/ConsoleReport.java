package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.RuleFailure;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.text.format.Front;
import dev.postmortem.text.source.SourceText;

/** Findings for people at a terminal: the line, carets under the words, a closing count. */
public final class ConsoleReport {

  /** How much a terminal can show. */
  public enum Style {
    /** Plain text. */
    PLAIN,
    /** ANSI colours. */
    COLOURED
  }

  private enum Paint {
    BOLD("1"),
    RED("1;31"),
    YELLOW("1;33"),
    CYAN("36"),
    GREY("2");

    private final String code;

    Paint(String code) {
      this.code = code;
    }
  }

  private static final String GUTTER = "      ";

  private final Style style;
  private final Front front;

  /** A report in a style, with hints for a front. */
  public ConsoleReport(Style style, Front front) {
    this.style = style;
    this.front = front;
  }

  /** The report, lines ending with {@code \n}. */
  public String format(LintResult result) {
    StringBuilder report = new StringBuilder();
    for (Finding finding : result.findings()) {
      append(finding, report);
    }
    for (RuleFailure failure : result.failures()) {
      report
          .append(failure.path().isEmpty() ? "" : paint(Paint.BOLD, failure.path()) + ": ")
          .append(level(Level.ERROR))
          .append(": ")
          .append(failure.message())
          .append(" [internal-error]\n\n");
    }
    new FindingsSummary(result, front).lines().forEach(line -> report.append(line).append('\n'));
    return report.toString();
  }

  /** Place, message and rule of a finding, without its line. */
  public static String headline(Finding finding) {
    return "%s:%s: %s [%s]"
        .formatted(
            finding.path(),
            finding.start(),
            ConsoleText.printable(finding.message()),
            finding.rule().id());
  }

  private void append(Finding finding, StringBuilder report) {
    report
        .append(paint(Paint.BOLD, finding.path() + ":" + finding.start()))
        .append(": ")
        .append(level(finding.level()))
        .append(": ")
        .append(ConsoleText.printable(finding.message()))
        .append(paint(Paint.GREY, " [" + finding.rule().id() + "]"))
        .append('\n');
    if (hasWords(finding)) {
      Excerpt excerpt = Excerpt.of(finding);
      Paint colour = finding.level() == Level.ERROR ? Paint.RED : Paint.YELLOW;
      report
          .append(paint(Paint.GREY, "%5d |".formatted(finding.start().line())))
          .append(excerpt.line().isEmpty() ? "" : " " + excerpt.line())
          .append('\n')
          .append(paint(Paint.GREY, GUTTER + "|"))
          .append(' ')
          .append(excerpt.carets().replace("^", "").concat(paint(colour, carets(excerpt))))
          .append('\n');
    }
    finding.help().ifPresent(help -> note("help", ConsoleText.printable(help), report));
    finding.fixes().stream()
        .findFirst()
        .ifPresent(fix -> note("fix", describe(fix, finding.source()), report));
    report.append('\n');
  }

  /** A finding about a file points at its first line, which has nothing to show. */
  private static boolean hasWords(Finding finding) {
    return finding.about() == Diagnostic.About.WORDS
        ? !finding.source().text().isEmpty()
        : finding.words().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static String carets(Excerpt excerpt) {
    return excerpt.carets().strip();
  }

  private void note(String kind, String text, StringBuilder report) {
    report
        .append(GUTTER)
        .append(paint(Paint.CYAN, "= " + kind + ":"))
        .append(' ')
        .append(text)
        .append('\n');
  }

  /** What a fix does, in full where it is one small replacement. */
  private static String describe(Fix fix, SourceText source) {
    if (fix.edits().size() != 1) {
      return ConsoleText.printable(fix.title());
    }
    Fix.Edit edit = fix.edits().get(0);
    if (edit.replacement().isBlank()) {
      return ConsoleText.printable(fix.title());
    }
    return ConsoleText.printable(source.slice(edit.span()) + " → " + edit.replacement());
  }

  private String level(Level level) {
    return level == Level.ERROR ? paint(Paint.RED, "error") : paint(Paint.YELLOW, "warning");
  }

  private String paint(Paint paint, String text) {
    return style == Style.PLAIN ? text : "\u001B[" + paint.code + "m" + text + "\u001B[0m";
  }
}
