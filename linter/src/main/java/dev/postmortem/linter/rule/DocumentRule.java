package dev.postmortem.linter.rule;

/** A rule that judges one document at a time, knowing the corpus's words. */
public non-sealed interface DocumentRule extends Rule {

  /**
   * Judges a document.
   *
   * @param context the document, and what may be known beside it
   * @param remarks takes the diagnostics
   */
  void check(DocumentContext context, Diagnostics remarks);
}
