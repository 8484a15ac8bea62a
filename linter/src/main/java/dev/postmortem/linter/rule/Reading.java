package dev.postmortem.linter.rule;

import dev.postmortem.linter.language.Context;
import dev.postmortem.linter.language.Label;
import dev.postmortem.linter.language.Match;
import dev.postmortem.linter.language.ProseReader;
import dev.postmortem.schema.document.PostmortemDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all rules read out of one document, worked out once and only when asked for. One run reads a
 * document in one thread.
 */
public final class Reading {

  private final PostmortemDocument document;
  private final CorpusContext corpus;
  private final ProseReader reader;
  private @Nullable List<Passage> passages;
  private @Nullable Map<Label, List<PassageMatch>> observed;

  /** A reading of a document. */
  public Reading(PostmortemDocument document, CorpusContext corpus, ProseReader reader) {
    this.document = document;
    this.corpus = corpus;
    this.reader = reader;
  }

  /** The document. */
  public PostmortemDocument document() {
    return document;
  }

  /** What may be known of the repository. */
  public CorpusContext corpus() {
    return corpus;
  }

  /** The stretches of prose that are judged, in the file's order. */
  public List<Passage> passages() {
    if (passages == null) {
      passages = Passages.of(document);
    }
    return passages;
  }

  /** What the prose does under a label, in the file's order. */
  public List<PassageMatch> observed(Label label) {
    if (observed == null) {
      observed = observe();
    }
    return observed.getOrDefault(label, List.of());
  }

  private Map<Label, List<PassageMatch>> observe() {
    Map<Label, List<PassageMatch>> found = new EnumMap<>(Label.class);
    for (Passage passage : passages()) {
      Context context =
          new Context(
              passage.place(),
              passage.heading(),
              passage.section(),
              corpus.vocabulary().knownNames());
      for (Match observation : reader.observe(passage.prose(), context)) {
        PassageMatch seen = new PassageMatch(passage, observation);
        if (!corpus.vocabulary().terms().allows(seen.words())) {
          found.computeIfAbsent(observation.label(), l -> new ArrayList<>()).add(seen);
        }
      }
    }
    return found;
  }
}
