package dev.postmortem.linter.language;

import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.KnownNames;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one text again and again while somebody edits it, and remembers what it observed the last
 * time: only changed passages cost a reading. What it tells is what {@link LanguageAnalyser} would
 * tell. For one thread.
 */
public final class RememberingReader implements ProseReader {

  /** All that an observation depends on, the known names aside. */
  private record Passage(
      String text,
      List<Span> code,
      ProsePlace place,
      String heading,
      Optional<SectionKind> section) {}

  private Map<Passage, List<Match>> before = new HashMap<>();
  private Map<Passage, List<Match>> now = new HashMap<>();
  private KnownNames names = KnownNames.none();

  /** Begins another reading of the text; what the last one did not meet is forgotten. */
  public void beginAgain() {
    before = now;
    now = new HashMap<>();
  }

  @Override
  public List<Match> observe(Prose prose, Context context) {
    if (!names.equals(context.names())) {
      before.clear();
      now.clear();
    }
    names = context.names();
    Passage passage =
        new Passage(
            prose.text(), prose.code(), context.place(), context.heading(), context.section());
    List<Match> known = now.get(passage);
    if (known == null) {
      known = before.get(passage);
    }
    List<Match> observed =
        known == null ? LanguageAnalyser.english().observe(prose, context) : known;
    now.put(passage, observed);
    return observed;
  }
}
