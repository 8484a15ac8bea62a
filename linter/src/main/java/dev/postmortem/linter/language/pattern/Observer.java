package dev.postmortem.linter.language.pattern;

import dev.postmortem.linter.language.syntax.ParsedSentence;

/** Looks at a parsed sentence for one family of observations. */
@FunctionalInterface
public interface Observer {

  void observe(ParsedSentence parsed, Matches findings);
}
