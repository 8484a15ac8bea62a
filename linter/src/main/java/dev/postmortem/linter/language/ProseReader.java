package dev.postmortem.linter.language;

import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.text.source.Prose;
import java.util.List;

/** Tells what a stretch of prose does. */
public interface ProseReader {

  /**
   * Observes a prose text, which may hold several sentences.
   *
   * @return what was observed, in the order of the text; each stretch at most once for each label
   */
  List<Match> observe(Prose prose, Context context);
}
