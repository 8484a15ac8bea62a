package dev.postmortem.linter.report;

import dev.postmortem.linter.LintResult;

/** Findings for people at a terminal: the line, carets under the words, a closing count. */
public final class ConsoleReport {

  /** How much a terminal can show. */
  public enum Style {
    /** Plain text. */
    PLAIN,
    /** ANSI colours. */
    COLOURED
  }

  private final Style style;

  /** A report in a style. */
  public ConsoleReport(Style style) {
    this.style = style;
  }

  /** The report, lines ending with {@code \n}. */
  public String format(LintResult result) {
    return style + result.toString();
  }
}
