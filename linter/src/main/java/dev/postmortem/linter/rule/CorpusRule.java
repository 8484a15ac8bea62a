package dev.postmortem.linter.rule;

/** A rule that needs to see all documents at once. */
public non-sealed interface CorpusRule extends Rule {

  /**
   * Judges the whole repository.
   *
   * @param context the repository, and what rules may know about it
   * @param remarks takes the diagnostics of each file
   */
  void check(CorpusContext context, CorpusDiagnostics remarks);
}
