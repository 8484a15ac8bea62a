package dev.postmortem.linter.language;

/** Looks at a parsed sentence for one family of observations. */
@FunctionalInterface
interface Observer {

  void observe(ParsedSentence parsed, Matches findings);
}
